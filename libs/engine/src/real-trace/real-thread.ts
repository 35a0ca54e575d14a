import type { StateSegment, SwitchCause, ThreadState } from '../trace';
import type { Course } from './course';

/** A thread of the recording. Times are nanoseconds, but for the ticks in its segments. */
export interface RealThread {
  readonly index: number;
  readonly pid: number;
  comm: string;
  priority: number | null;
  state: ThreadState;
  since: number;
  cpu: Place | null;
  /** When it became ready or came to a CPU; -1 where that was before the recording. */
  readySince: number;
  runsSince: number;
  /** It left its CPU unseen: that it sleeps is a guess, until it is woken or is on a CPU again. */
  unsure: boolean;
  /** It has called exit, but has not left its CPU for good. */
  exiting: boolean;
  completion: number | null;
  readonly segments: StateSegment[];
}

/** A CPU and who is on it. */
export interface Place {
  readonly index: number;
  thread: RealThread | null;
  /** When that changed. */
  since: number;
  /** Nothing has been seen of it yet. */
  fresh: boolean;
  /** The thread that was on it last, and why that left. */
  loaded: RealThread | null;
  left: SwitchCause;
}

/** What came out of a recording. */
export interface Replayed {
  readonly course: Course;
  readonly threads: readonly RealThreadInfo[];
  readonly migrations: readonly Migration[];
  /** Places at which a thread was on a CPU and no event says how it got there, or how the other one left. */
  readonly gaps: number;
}

export interface RealThreadInfo {
  /** Its name in the trace: its program's, with the pid where two have the same. */
  readonly name: string;
  readonly pid: number;
  /** The last program that it ran. */
  readonly comm: string;
  readonly priority: number | null;
}

/** A thread is moved to another CPU's queue; CPUs as in the trace. */
export type Migration = readonly [at: number, thread: string, from: number | null, to: number | null];
