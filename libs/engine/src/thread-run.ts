import type { EnqueueKind, Process, Thread } from './scenario';
import type { Recorder } from './recorder';
import type { ThreadState } from './trace';

/** How a thread came into the ready queue. */
export type JoinKind = EnqueueKind | 'preempted';

/** One thread in the middle of a run. */
export interface ThreadRun {
  /** Position in the file, the threads of all processes counted. */
  readonly index: number;
  readonly name: string;
  readonly thread: Thread;
  readonly process: Process;
  /** Tick at which it came; of a forked one, the tick of the fork. */
  arrival: number;
  /** Index of the first burst that has not been begun. */
  next: number;
  /** System calls stand before its CPU burst; they run as soon as it is on a CPU. */
  calls: boolean;
  /** Length of the current CPU burst, and how much of it is left. */
  burst: number;
  left: number;
  /** What is left of all its CPU bursts. */
  totalLeft: number;
  /** What is left of its quantum; 0 off the CPU means that the next dispatch gives a fresh one. */
  quantum: number;
  /** Place in the order of joining; smaller is earlier. */
  place: number;
  joinedAt: number;
  joinedAs: JoinKind;
  /** Counts its stays in the ready queue, so that a timer of an earlier stay is known to be stale. */
  stays: number;
  /** Index in the heap of the ready queue, -1 outside. */
  slot: number;
  state: ThreadState;
  /** What a blocked one waits for. */
  on: string;
  /** Tick at which it came into its state. */
  since: number;
  readonly ticks: { -readonly [S in ThreadState]: number };
  firstRun: number;
  firstSliceEnd: number;
  completion: number;
  dispatches: number;
}

export const NEVER = -1;

export function threadRunsOf(processes: readonly Process[]): ThreadRun[] {
  const all = processes.flatMap((process) => process.threads.map((thread) => ({ process, thread })));
  return all.map(({ process, thread }, index) => ({
    index,
    name: thread.name,
    thread,
    process,
    arrival: process.arrival ?? NEVER,
    next: 0,
    calls: false,
    burst: 0,
    left: 0,
    totalLeft: thread.bursts.reduce((sum, burst) => (burst[0] === 'cpu' ? sum + burst[1] : sum), 0),
    quantum: 0,
    place: 0,
    joinedAt: 0,
    joinedAs: 'arrival',
    stays: 0,
    slot: -1,
    state: 'new',
    on: '',
    since: 0,
    ticks: { new: 0, ready: 0, running: 0, blocked: 0, terminated: 0 },
    firstRun: NEVER,
    firstSliceEnd: NEVER,
    completion: NEVER,
    dispatches: 0,
  }));
}

/** Into a state at `now`; what it has been in until then is counted and written down. */
export function enter(thread: ThreadRun, state: ThreadState, now: number, recorder: Recorder): void {
  recorder.state(thread, thread.state, now);
  thread.ticks[thread.state] += now - thread.since;
  thread.state = state;
  thread.since = now;
}

/** A running thread has come to the end of a slice, if it has run at all. */
export function endSlice(thread: ThreadRun, now: number): void {
  if (thread.since === now) return;
  if (thread.firstRun === NEVER) thread.firstRun = thread.since;
  if (thread.firstSliceEnd === NEVER) thread.firstSliceEnd = now;
}
