import type { ThreadRun } from './thread-run';
import type { SwitchCause } from './trace';

/**
 * `running` and `switching` to `thread`; `held`: its thread is in I/O and keeps the CPU idle (`switchOnIo: false`);
 * `free` has no thread. One mutable record and not a union: a dispatch allocates nothing.
 */
export interface Cpu {
  readonly index: number;
  is: 'free' | 'running' | 'switching' | 'held';
  thread: ThreadRun | null;
  /** A thread that is back from I/O and takes this CPU at this instant (`ioReturn: preempts`). */
  claim: ThreadRun | null;
  /** Tick at which the switch ends. */
  until: number;
  /** The thread whose context is in it, running or not. */
  loaded: ThreadRun | null;
  /** Why the last thread left it, and when. */
  left: SwitchCause;
  freeSince: number;
  /** Nothing else was ready when its thread's quantum ended at this instant. */
  alone: boolean;
  /** It has been reported as idle since it became so. */
  idle: boolean;
  busy: number;
  switching: number;
  /** Ticks run at a rate above 1. */
  warm: number;
  /** Ticks of user work before the tick at which the count of its utilisation ends. */
  counted: number;
}

export const newCpu = (index: number): Cpu => ({
  index,
  is: 'free',
  thread: null,
  claim: null,
  until: 0,
  loaded: null,
  left: 'start',
  freeSince: 0,
  alone: false,
  idle: false,
  busy: 0,
  switching: 0,
  warm: 0,
  counted: 0,
});
