/**
 * What the engine computes from a scenario; scenario.md section 6. Times are integer ticks, intervals are half open
 * `[start, end)`. A thread is named by its process id where that process has one thread, else `process.thread`.
 */

/** `[start, end, thread, cpu]`, maximal. */
export type TimelineSegment = readonly [start: number, end: number, thread: string, cpu: number];

export const switchCauses = ['quantum', 'io', 'exit', 'preemption', 'yield', 'start'] as const;
export type SwitchCause = (typeof switchCauses)[number];

/** `[start, end, from, to, cpu, cause]`; start = end where the switch costs nothing. */
export type SwitchSegment = readonly [
  start: number,
  end: number,
  from: string | null,
  to: string,
  cpu: number,
  cause: SwitchCause,
];

export const threadStates = ['new', 'ready', 'running', 'blocked', 'terminated'] as const;
export type ThreadState = (typeof threadStates)[number];

/**
 * `[start, end, state]`. A blocked thread also tells what it waits for: `io`, `io:disk`, `lock:m`, `receive:c`, `gil`,
 * `release` (a task between two jobs). Under `mlfq` a ready or running one tells its level, 0 = top.
 */
export type StateSegment =
  | readonly [start: number, end: number, state: Exclude<ThreadState, 'blocked'>]
  | readonly [start: number, end: number, state: 'ready' | 'running', level: number]
  | readonly [start: number, end: number, state: 'blocked', on: string];

/**
 * `firstRun` is a tick, as is `completion`; the others are spans. A thread that never runs a tick on a CPU counts as
 * first run at its completion. `completion` is null where a thread has not ended when the run does (a deadlock, or a
 * task with unfinished jobs); its spans then reach to the end of the run. The spans of a task are sums over its jobs.
 */
export interface ThreadMetrics {
  readonly firstRun: number;
  readonly completion: number | null;
  readonly turnaround: number;
  readonly waiting: number;
  readonly response: number;
  readonly blocked: number;
  readonly cpu: number;
  readonly dispatches: number;
}

/** Why the chosen thread was chosen; `ruleSentence` has the sentence of each in both languages. */
export const rules = [
  'only-one',
  'first-come',
  'shortest-burst',
  'shortest-remaining',
  'shortest-prediction',
  'shortest-predicted-remaining',
  'highest-priority',
  'queue-order',
  'arrival-before-io',
  'arrival-before-expired',
  'io-before-arrival',
  'io-before-expired',
  'expired-before-arrival',
  'expired-before-io',
  'io-joins-at-head',
  'preempted-joins-last',
  'tie-fifo',
  'tie-arrival',
  'tie-id',
  'tie-open',
  'io-return-preempts',
  'running-wins-ties',
  'longest-burst',
  'longest-remaining',
  'highest-response-ratio',
  'higher-level',
  'drawn',
  'lowest-pass',
  'lowest-vruntime',
  'eligible',
  'earliest-virtual-deadline',
  'least-served-process',
  'least-served-thread',
  'earliest-deadline',
  'shortest-period',
  'next-id',
  'next-in-order',
  'affinity',
  'forced',
] as const;
export type Rule = (typeof rules)[number];

/** What made the scheduler decide. */
export const decisionEvents = ['start', 'quantum', 'io', 'exit', 'preemption', 'idle', 'yield'] as const;
export type DecisionEvent = (typeof decisionEvents)[number];

export interface Decision {
  readonly at: number;
  readonly cpu: number;
  readonly event: DecisionEvent;
  /** The ready threads in the order of the queue (the order in which the policy would take them), the chosen one included. */
  readonly ready: readonly string[];
  readonly chosen: string;
  readonly rule: Rule;
  /** For each of `ready` after the first, the rule that put the chosen one before it. */
  readonly rules: readonly Rule[];
  /** The thread that the rule put behind the chosen one, where there was a choice. */
  readonly over: string | null;
}

/** Everything that happens, in order; each has a sentence in both languages (`sentenceOf`). */
export type TraceEvent =
  | { readonly type: 'arrive'; readonly at: number; readonly thread: string }
  | {
      readonly type: 'dispatch';
      readonly at: number;
      readonly thread: string;
      readonly cpu: number;
      readonly decision: number;
    }
  | {
      readonly type: 'switch';
      readonly at: number;
      readonly from: string | null;
      readonly to: string;
      readonly cpu: number;
      readonly until: number;
      readonly cause: SwitchCause;
    }
  /** A thread is on the CPU at last: its context is restored, or it comes back from I/O during which it held the CPU. */
  | { readonly type: 'run'; readonly at: number; readonly thread: string; readonly cpu: number }
  | {
      readonly type: 'expire';
      readonly at: number;
      readonly thread: string;
      readonly cpu: number;
      readonly stays: boolean;
    }
  | {
      readonly type: 'preempt';
      readonly at: number;
      readonly thread: string;
      readonly by: string;
      readonly cpu: number;
    }
  | {
      readonly type: 'block';
      readonly at: number;
      readonly thread: string;
      readonly on: string;
      readonly cpu: number | null;
    }
  | { readonly type: 'unblock'; readonly at: number; readonly thread: string; readonly from: string }
  | { readonly type: 'terminate'; readonly at: number; readonly thread: string; readonly cpu: number | null }
  | { readonly type: 'idle'; readonly at: number; readonly cpu: number }
  | { readonly type: 'fork'; readonly at: number; readonly thread: string; readonly child: string }
  | { readonly type: 'lock' | 'unlock'; readonly at: number; readonly thread: string; readonly lock: string }
  | { readonly type: 'send' | 'receive'; readonly at: number; readonly thread: string; readonly channel: string }
  /** A thread's crash: every thread of its process ends. */
  | { readonly type: 'crash'; readonly at: number; readonly thread: string; readonly process: string }
  /** Under `mlfq`: a thread falls to a lower level, or all rise to the top. */
  | { readonly type: 'demote'; readonly at: number; readonly thread: string; readonly level: number }
  | { readonly type: 'boost'; readonly at: number }
  | {
      readonly type: 'steal';
      readonly at: number;
      readonly thread: string;
      readonly from: number;
      readonly to: number;
    }
  /** A working set is in a CPU's cache from now on, or has lost its place there. */
  | { readonly type: 'warm' | 'evict'; readonly at: number; readonly process: string; readonly cpu: number }
  /** A task's deadline has passed with its job unfinished. */
  | { readonly type: 'miss'; readonly at: number; readonly thread: string }
  /** Nothing can happen any more: the threads wait for each other. */
  | { readonly type: 'deadlock'; readonly at: number; readonly threads: readonly string[] };

export interface CpuMetrics {
  readonly busy: number;
  readonly switching: number;
  readonly idle: number;
  readonly warm: number;
  readonly utilization: number;
}

/** The ready queue in the order in which the policy would take it, once instant `at` has been processed. */
export type QueueRecord = readonly [at: number, ready: readonly string[]];

export interface Trace {
  readonly format: 'timeslice/trace@1';
  readonly engine: string;
  readonly makespan: number;
  readonly timeline: readonly TimelineSegment[];
  readonly switches: readonly SwitchSegment[];
  readonly threads: Readonly<Record<string, ThreadMetrics>>;
  readonly averages: { readonly turnaround: number; readonly waiting: number; readonly response: number };
  readonly cpus: readonly CpuMetrics[];
  readonly states: Readonly<Record<string, readonly StateSegment[]>>;
  readonly decisions: readonly Decision[];
  readonly events: readonly TraceEvent[];
  /** One record for each instant at which the ready queue changed. */
  readonly queue: readonly QueueRecord[];
  readonly misses: readonly (readonly [deadline: number, thread: string])[];
  /** The threads that wait for ever, and for what; null where the run came to its end. */
  readonly deadlock: Deadlock | null;
  /** What the draws came from, where the scenario gave none. */
  readonly generator: { readonly name: string; readonly version: string; readonly seed: number } | null;
}

export interface Deadlock {
  readonly at: number;
  /** `heldBy` is the thread that holds the lock, or null for a message that nobody sends. */
  readonly waits: readonly { readonly thread: string; readonly on: string; readonly heldBy: string | null }[];
}

/** What a run comes to, without its course: `measure`. */
export type Measures = Pick<
  Trace,
  'engine' | 'makespan' | 'threads' | 'averages' | 'cpus' | 'misses' | 'deadlock' | 'generator'
>;

/**
 * The part of a trace that an audience may see at tick `until`: every segment cut at `until`, every decision and event
 * at or before it, and no metric. This, and never a whole trace, crosses the wire during a reveal.
 */
export interface PartialTrace {
  readonly until: number;
  /** True where `until` is the end of the run. */
  readonly complete: boolean;
  readonly timeline: readonly TimelineSegment[];
  readonly switches: readonly SwitchSegment[];
  readonly states: Readonly<Record<string, readonly StateSegment[]>>;
  readonly decisions: readonly Decision[];
  readonly events: readonly TraceEvent[];
  /** Absent where the order of the queue would give a decision away. */
  readonly queue?: readonly QueueRecord[];
}
