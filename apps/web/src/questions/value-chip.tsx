'use client';

import { IDLE, SWITCH } from '@timeslice/questions';
import type { Identities } from '../ui/schedule/process-style';
import { ProcessToken } from '../ui/schedule/process-token';
import { useValueName } from './use-value-name';

/** What a cell may hold, as a token: a process, idle time, a context switch, or nothing (an eraser). */
export function ValueChip({ value, identities }: { readonly value: string | null; readonly identities: Identities }) {
  const nameOf = useValueName();
  const identity = value === null ? undefined : identities.get(value);
  if (identity) return <ProcessToken identity={identity} />;
  const look = value === IDLE ? 'idle' : value === SWITCH ? 'switch' : 'open';
  return (
    <span className="value-chip" data-value={look}>
      <span className="value-chip-face swatch" aria-hidden="true" />
      {nameOf(value)}
    </span>
  );
}
