import type { SwitchStep } from '@timeslice/engine';
import type { Known } from './own-answer';

/** What the steps that have been shown tell of the answer. */
export function knownFrom(steps: readonly SwitchStep[]): Known {
  const save = steps.find((one) => one.step === 'save');
  const restore = steps.find((one) => one.step === 'restore');
  return {
    saved: save?.thread ?? null,
    values: save?.registers ?? null,
    restored: restore?.thread ?? null,
  };
}
