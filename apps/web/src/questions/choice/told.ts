import type { Shown } from '@timeslice/questions';

/** What a reveal that stands at `step` has told of what may be shown: an option a step. */
export const toldAt = ({ verdicts }: Shown<'choice'>, step: number): Shown<'choice'>['verdicts'] =>
  verdicts.slice(0, Math.max(0, Math.floor(step)));
