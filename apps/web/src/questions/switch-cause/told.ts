import type { Prompt, Shown } from '@timeslice/questions';
import type { Cause } from './own-causes';

/** The causes that the reveal has come to by that tick: of the first moments, in their order. */
export const toldAt = (
  { moments }: Prompt<'switch-cause'>,
  shown: Shown<'switch-cause'>,
  tick: number,
): readonly Cause[] => shown.causes.slice(0, moments.filter(({ at }) => at <= tick).length);
