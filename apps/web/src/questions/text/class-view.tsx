'use client';

import type { ClassProps } from '../kind-screens';
import { acceptedIn } from './accepted';
import { AnswerGroups } from './answer-groups';

/** Whatever a single student wrote stays off the wall, until the host shows it. */
export const WALL_LEAST = 2;

export function HostView({ tally, ...rest }: ClassProps<'text'>) {
  return <AnswerGroups tally={tally} accepted={acceptedIn(rest)} least={1} />;
}

export function ProjectorView({ tally, ...rest }: ClassProps<'text'>) {
  return <AnswerGroups tally={tally} accepted={acceptedIn(rest)} least={WALL_LEAST} />;
}
