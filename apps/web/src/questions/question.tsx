'use client';

import type { PartialTrace } from '@timeslice/engine';
import type { Kind, Prompt, Tally } from '@timeslice/questions';
import { kinds } from './index';
import type { ClassProps, InputProps, KindScreens, RevealProps, ReviewProps } from './kind-screens';

/** For surfaces, which never ask which kind a question is. An answer of another kind than the prompt's is none. */
const screensOf = (kind: Kind) => kinds[kind] as unknown as KindScreens<Kind>;

const fitting = <A extends { readonly kind: Kind }>(prompt: { readonly kind: Kind }, answer: A | null) =>
  answer?.kind === prompt.kind ? answer : null;

export function QuestionInput({ answer, ...props }: InputProps) {
  const { Input } = screensOf(props.prompt.kind);
  return <Input {...props} answer={fitting(props.prompt, answer)} />;
}

export function QuestionReveal({ answer, ...props }: RevealProps) {
  const { Reveal } = screensOf(props.prompt.kind);
  return <Reveal {...props} answer={fitting(props.prompt, answer)} />;
}

export function QuestionReview({ answer, ...props }: ReviewProps) {
  const { Review } = screensOf(props.prompt.kind);
  return <Review {...props} answer={fitting(props.prompt, answer)} />;
}

export function ClassAnswers({ on, ...props }: ClassProps & { readonly on: 'page' | 'wall' }) {
  const { HostView, ProjectorView } = screensOf(props.prompt.kind);
  return on === 'page' ? <HostView {...props} /> : <ProjectorView {...props} />;
}

/** Whether there is something to see besides the scenario. */
export const hasSetting = (prompt: Prompt): boolean => screensOf(prompt.kind).Setting !== null;

export function QuestionSetting({ prompt }: { readonly prompt: Prompt }) {
  const { Setting } = screensOf(prompt.kind);
  return Setting && <Setting prompt={prompt} />;
}

/** Per tick the share of the class that was right, as far as `trace` tells; null where a kind has no ticks. */
export const heatOf = (prompt: Prompt, tally: Tally, trace: PartialTrace): readonly number[] | null =>
  screensOf(prompt.kind).heat(prompt, tally, trace);
