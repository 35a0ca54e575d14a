import type { MemoryState } from '@timeslice/engine';
import type { Shown } from '@timeslice/questions';

export interface Moment {
  readonly state: MemoryState;
  /** Null at the beginning. */
  readonly before: MemoryState | null;
  readonly step: Shown<'memory-map'>['steps'][number] | null;
  /** Its number in the program, from 0. */
  readonly index: number | null;
}

/** The memory after the first `tick` steps. */
export function momentAt({ start, steps }: Shown<'memory-map'>, tick: number): Moment {
  const done = Math.min(Math.floor(tick), steps.length);
  const step = steps[done - 1];
  if (!step) return { state: start, before: null, step: null, index: null };
  return { state: step.state, before: steps[done - 2]?.state ?? start, step, index: done - 1 };
}
