import type { Final, ShownTake } from '@timeslice/questions';

/** The order that is looked at when a reveal stands at a step, and how far it has gone. */
export interface TakeAt {
  readonly take: ShownTake;
  readonly after: number;
  readonly isOver: boolean;
}

export function takeAt(takes: readonly ShownTake[], tick: number): TakeAt | null {
  const at = Math.floor(tick);
  const take = takes.findLast(({ from }) => from < at) ?? takes[0];
  if (!take) return null;
  const after = Math.max(0, Math.min(at - take.from, take.trace?.steps.length ?? 0));
  return { take, after, isOver: take.to !== null && take.to <= at };
}

/** What has come out by then, in the order in which it came. */
export const finalsBy = (takes: readonly ShownTake[], tick: number): readonly Final[] =>
  takes.flatMap(({ to, final }) => (to !== null && final !== null && to <= Math.floor(tick) ? [final] : []));
