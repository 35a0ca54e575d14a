import type { ThreadRun } from './thread-run';
import type { SwitchCause } from './trace';

/** What a CPU does; `held`: its thread is in I/O and keeps the CPU idle (`switchOnIo: false`). */
export type Activity =
  | { readonly is: 'free' }
  | { readonly is: 'running'; readonly thread: ThreadRun }
  | { readonly is: 'switching'; readonly thread: ThreadRun; readonly until: number }
  | { readonly is: 'held'; readonly thread: ThreadRun };

export interface Cpu {
  readonly index: number;
  activity: Activity;
  /** The thread whose context is in it, running or not. */
  loaded: ThreadRun | null;
  /** Why the last thread left it, and when. */
  left: SwitchCause;
  freeSince: number;
  /** It has been reported as idle since it became so. */
  idle: boolean;
  busy: number;
  switching: number;
  /** Ticks of user work before the tick at which the count of its utilisation ends. */
  counted: number;
}

export const free: Activity = { is: 'free' };

export const newCpu = (index: number): Cpu => ({
  index,
  activity: free,
  loaded: null,
  left: 'start',
  freeSince: 0,
  idle: false,
  busy: 0,
  switching: 0,
  counted: 0,
});
