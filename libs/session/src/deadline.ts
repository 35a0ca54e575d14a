import type { State } from './state';

/** A draft that left a phone in time may be this much later here; the same for everybody. Milliseconds. */
export const GRACE_MS = 1_500;

/** When the clock has something to say next (epoch ms); undefined where no time runs. */
export function nextDeadline({ stage }: State): number | undefined {
  return stage.phase === 'predict' && stage.closesAt !== null ? stage.closesAt + GRACE_MS : undefined;
}
