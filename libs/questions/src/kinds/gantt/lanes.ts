import type { PartialTrace, Trace } from '@timeslice/engine';
import { IDLE, SWITCH } from '../../kind';
import type { Cells } from './segments';

/**
 * A trace as cells: who has each CPU at each tick, `idle` where nobody has and `switch` where it is switching. A
 * partial trace gives cells up to its end only.
 */
export function lanesOf(
  trace: Pick<Trace | PartialTrace, 'timeline' | 'switches'>,
  length: number,
  cpus: number,
): string[][] {
  const lanes = Array.from({ length: cpus }, () => Array.from({ length }, () => IDLE));
  for (const [start, end, thread, cpu] of trace.timeline) lanes[cpu]?.fill(thread, start, Math.min(end, length));
  for (const [start, end, , , cpu] of trace.switches) {
    if (start < end) lanes[cpu]?.fill(SWITCH, start, Math.min(end, length));
  }
  return lanes;
}

/** How many cells of so many ticks are not as a run has them, which leaves its CPUs idle after its end. */
export function cellsApart(run: readonly Cells[], drawn: readonly Cells[], length: number): number {
  let apart = 0;
  for (let lane = 0; lane < run.length; lane++) {
    for (let at = 0; at < length; at++) if ((run[lane]![at] ?? IDLE) !== (drawn[lane]?.[at] ?? null)) apart++;
  }
  return apart;
}
