import type { PartialTrace } from '@timeslice/engine';
import { type Figure, type RunMeasure, runTolerance, switchesOf } from '@timeslice/questions';

/** How many switches have begun by a tick, and how many ticks they have taken so far. */
export function countedAt({ switches }: Pick<PartialTrace, 'switches'>, tick: number) {
  const begun = switchesOf(switches).filter(([start]) => start < tick || (start === tick && tick > 0));
  const now = Math.floor(tick);
  const ticks = begun.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, now) - start), 0);
  return { count: begun.length, ticks };
}

export const isRightFigure = (own: Figure, truth: number, measure: RunMeasure): boolean =>
  own !== null && Math.abs(own - truth) <= runTolerance[measure] + 1e-9;
