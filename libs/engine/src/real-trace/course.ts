import type { StateSegment, SwitchSegment, Trace } from '../trace';

/** What happened in a run, before anything is counted: enough to make a trace of it (`traceOf`). Times are ticks. */
export interface Course {
  readonly makespan: number;
  readonly cpus: number;
  /** The threads, in the order in which they are shown; those without a place in the averages come in `aside`. */
  readonly states: Readonly<Record<string, readonly StateSegment[]>>;
  readonly aside: ReadonlySet<string>;
  /** When each thread ended; null for one that did not. */
  readonly completions: Readonly<Record<string, number | null>>;
  readonly timeline: Trace['timeline'];
  readonly switches: readonly SwitchSegment[];
  /** Why a thread that could have gone on left its CPU, and for whom; by thread and tick (`leaveKey`). */
  readonly leaves: ReadonlyMap<string, Leave>;
}

export interface Leave {
  readonly cause: 'quantum' | 'preemption';
  readonly by: string | null;
}

export const leaveKey = (thread: string, at: number): string => `${at} ${thread}`;

type Stretch = readonly [start: number, end: number, ...rest: (string | number)[]];

/** Adds a stretch of time to a list, unless it is empty; it becomes one with the last where that goes over into it. */
export function addStretch<T extends Stretch>(list: T[], stretch: T): void {
  const [start, end, ...rest] = stretch;
  if (start === end) return;
  const last = list.at(-1);
  const [begin, until, ...before] = last ?? [-1, -1];
  const goesOn = last && until === start && rest.length === before.length && rest.every((one, i) => one === before[i]);
  // A stretch of the same kind that begins earlier is of the same type.
  list[goesOn ? list.length - 1 : list.length] = goesOn ? ([begin, end, ...rest] as Stretch as T) : stretch;
}
