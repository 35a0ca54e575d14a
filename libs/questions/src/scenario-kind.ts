import { partialTrace, type PartialTrace, type Trace } from '@timeslice/engine';
import type { Kind } from './kind';

/** Instants of a run that is asked about: more than a class can look at, so few that a server does not stand still. */
export const INSTANTS_MAX = 5_000;

/** What the reveal of a kind about a scenario shows: the run so far. */
export interface TraceShown<K extends string> {
  readonly kind: K;
  readonly trace: PartialTrace;
}

export const shownUntil = <K extends Kind>(kind: K, trace: Trace, until: number): TraceShown<K> => ({
  kind,
  trace: partialTrace(trace, until),
});

/** Ticks at which something happens between two ticks, these two included. */
export function stopsIn(trace: Trace, from: number, to: number): readonly number[] {
  const happening = trace.events.map(({ at }) => at).filter((at) => at > from && at < to);
  return [...new Set([from, ...happening, to])].toSorted((one, other) => one - other);
}
