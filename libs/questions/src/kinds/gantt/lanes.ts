import type { PartialTrace, Trace } from '@timeslice/engine';
import { IDLE, SWITCH } from '../../kind';

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
