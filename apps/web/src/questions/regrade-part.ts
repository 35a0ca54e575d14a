import type { RegradeChange } from '@timeslice/contract';

/** What every way to change the marking has in common. */
export interface RegradePart {
  /** A change is under way. */
  readonly isBusy: boolean;
  readonly onChange: (change: RegradeChange) => Promise<void>;
}
