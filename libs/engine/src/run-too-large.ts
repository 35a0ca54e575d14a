import type { Refusal } from './unsupported';

/** Where a problem is of no field, but of the run as a whole. */
export const RUN_PATH = '(run)';

/** A run that would not end in reasonable time, or whose trace would not fit into memory; the message says what would. */
export class RunTooLarge extends RangeError {
  override readonly name = 'RunTooLarge';

  get refusal(): Refusal {
    return { path: RUN_PATH, value: null, allowed: this.message };
  }
}
