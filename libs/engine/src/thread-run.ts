import type { Fraction } from './fraction';
import type { EnqueueKind, Process, Thread } from './scenario';
import type { Recorder } from './recorder';
import type { ThreadState } from './trace';

/** How a thread came into the ready queue. */
export type JoinKind = EnqueueKind | 'preempted';

/** What a thread that waits for its GIL, or for the next release of its task, is blocked on. */
export const GIL = 'gil';
export const RELEASE = 'release';

/** One thread in the middle of a run. Only numbers, texts and fractions: a shallow copy is a copy. */
export interface ThreadRun {
  /** Position in the file, the threads of all processes counted. */
  readonly index: number;
  readonly name: string;
  readonly thread: Thread;
  readonly process: ProcessRun;
  /** Tick at which it came; of a forked one, the tick of the fork; of a task, that of its current job. */
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
  /** Index in the container of the ready queue, -1 outside. */
  slot: number;
  /** Whose queue it joins, where each CPU has its own. */
  home: number;
  state: ThreadState;
  /** What a blocked one waits for. */
  on: string;
  /** Tick at which it came into its state. */
  since: number;
  ready: number;
  running: number;
  blocked: number;
  firstRun: number;
  firstSliceEnd: number;
  completion: number;
  dispatches: number;
  /** Tick at which it last claimed a CPU (`ioReturn: preempts`): nobody takes one from it at that instant. */
  claimedAt: number;
  /** Tick at which it was put on its CPU, and at which its slice there began. */
  seatedAt: number;
  sliceFrom: number;

  // What policies keep about it; each uses its own.
  /** Queue level, 0 = top, and the slices it has left there. */
  level: number;
  /** The level at which it came into its state. */
  shownLevel: number;
  slices: number;
  /** Priority raised by aging, in the sense in which smaller is more urgent. */
  standing: number;
  /** Prediction of its next CPU burst. */
  estimate: Fraction | null;
  /** Virtual runtime or pass, virtual deadline and lag, in the units of the policy. */
  virtual: bigint;
  virtualDeadline: bigint;
  lag: bigint;
  /** CPU ticks that count against it. */
  use: number;

  // Of a task.
  /** Absolute deadline of its current job. */
  due: number;
  /** Tick at which its first job was done. */
  firstDone: number;
  /** Jobs released and not begun while an older one was unfinished. */
  backlog: number;
}

/** One process in the middle of a run. */
export interface ProcessRun {
  readonly index: number;
  readonly process: Process;
  readonly threads: readonly ThreadRun[];
  unfinished: number;
  use: number;
  /** Threads of it that are ready or running. */
  runnable: number;
  /** Its weight among others, from its nice level. */
  readonly weight: number;
  /** Who holds its GIL, since when, and who waits for it, longest first. */
  gilHolder: ThreadRun | null;
  gilSince: number;
  readonly gilLine: ThreadRun[];
}

export const NEVER = -1;

/** Linux: `sched_prio_to_weight`, kernel/sched/core.c; nice -20 to 19. */
const weights = [
  88761, 71755, 56483, 46273, 36291, 29154, 23254, 18705, 14949, 11916, 9548, 7620, 6100, 4904, 3906, 3121, 2501, 1991,
  1586, 1277, 1024, 820, 655, 526, 423, 335, 272, 215, 172, 137, 110, 87, 70, 56, 45, 36, 29, 23, 18, 15,
];
export const weightOf = (nice: number): number => weights[nice + 20]!;

export function processRunsOf(processes: readonly Process[]): ProcessRun[] {
  let index = 0;
  const runs: ProcessRun[] = [];
  for (let position = 0; position < processes.length; position++) {
    const process = processes[position]!;
    const threads: ThreadRun[] = [];
    const run: ProcessRun = {
      index: position,
      process,
      threads,
      unfinished: process.threads.length,
      use: 0,
      runnable: 0,
      weight: weightOf(process.nice),
      gilHolder: null,
      gilSince: 0,
      gilLine: [],
    };
    for (const thread of process.threads) threads.push(threadRunOf(thread, run, index++));
    runs.push(run);
  }
  return runs;
}

function threadRunOf(thread: Thread, process: ProcessRun, index: number): ThreadRun {
  let totalLeft = 0;
  const { bursts } = thread;
  for (let at = 0; at < bursts.length; at++) {
    const burst = bursts[at]!;
    if (burst[0] === 'cpu') totalLeft += burst[1];
  }
  return {
    index,
    name: thread.name,
    thread,
    process,
    arrival: process.process.arrival ?? NEVER,
    next: 0,
    calls: false,
    burst: 0,
    left: 0,
    totalLeft,
    quantum: 0,
    place: 0,
    joinedAt: 0,
    joinedAs: 'arrival',
    stays: 0,
    slot: -1,
    home: 0,
    state: 'new',
    on: '',
    since: 0,
    ready: 0,
    running: 0,
    blocked: 0,
    firstRun: NEVER,
    firstSliceEnd: NEVER,
    completion: NEVER,
    dispatches: 0,
    claimedAt: NEVER,
    seatedAt: 0,
    sliceFrom: 0,
    level: 0,
    shownLevel: 0,
    slices: 0,
    standing: 0,
    estimate: null,
    virtual: 0n,
    virtualDeadline: 0n,
    lag: 0n,
    use: 0,
    due: 0,
    firstDone: NEVER,
    backlog: 0,
  };
}

/** Into a state at `now`; what it has been in until then is counted and written down. */
export function enter(thread: ThreadRun, state: ThreadState, now: number, log: Recorder | null): void {
  log?.state(thread, now);
  const ticks = now - thread.since;
  const was = thread.state;
  if (was === 'ready') thread.ready += ticks;
  else if (was === 'running') thread.running += ticks;
  else if (was === 'blocked' && thread.on !== RELEASE) thread.blocked += ticks;
  thread.state = state;
  thread.since = now;
  thread.shownLevel = thread.level;
}

/** A running thread's stay on its CPU is cut at `now`: what it has run counts. */
export function noteRun(thread: ThreadRun, now: number): void {
  if (thread.firstRun === NEVER && thread.since < now) thread.firstRun = thread.since;
}

/** A running thread has come to the end of a slice, if it has run at all. */
export function endSlice(thread: ThreadRun, now: number): void {
  noteRun(thread, now);
  if (thread.firstSliceEnd === NEVER && thread.firstRun !== NEVER) thread.firstSliceEnd = now;
}
