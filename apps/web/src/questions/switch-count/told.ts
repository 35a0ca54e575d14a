import type { Shown } from '@timeslice/questions';

/** The figures of the run at a tick of the reveal; null before its end. */
export const toldAt = ({ trace, values }: Shown<'switch-count'>, tick: number): readonly number[] | null =>
  trace.complete && tick >= trace.until ? values : null;
