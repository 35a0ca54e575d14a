import type { Core } from './core';
import { Heap } from './heap';
import { RELEASE, type ThreadRun } from './thread-run';

interface TaskRun {
  readonly thread: ThreadRun;
  readonly period: number;
  readonly deadline: number;
  /** Jobs released, and done. */
  released: number;
  done: number;
}

/** A job's release or deadline. */
interface Moment {
  readonly at: number;
  readonly task: TaskRun;
  readonly job: number;
}

const byTime = (a: Moment, b: Moment) => a.at - b.at || a.task.thread.index - b.task.thread.index;

/** Periodic tasks: job k is released at k x period; one hyperperiod is run. Liu and Layland 1973. */
export class Tasks {
  /** The end of the hyperperiod; Infinity where there are no tasks. */
  readonly horizon: number;
  readonly some: boolean;
  readonly misses: [deadline: number, thread: string][] = [];
  private readonly core: Core;
  private readonly ofThread: (TaskRun | undefined)[] = [];
  private readonly releases = new Heap<Moment>(byTime);
  private readonly deadlines = new Heap<Moment>(byTime);

  constructor(core: Core) {
    this.core = core;
    const periods: number[] = [];
    for (const thread of core.threads) {
      const { task } = thread.process.process;
      if (!task) continue;
      const { period, deadline } = task;
      const run = { thread, period, deadline, released: 0, done: 0 };
      this.ofThread[thread.index] = run;
      periods.push(period);
      this.releases.push({ at: 0, task: run, job: 0 });
    }
    this.some = periods.length > 0;
    this.horizon = this.some ? hyperperiod(periods) : Infinity;
  }

  next(): number {
    return Math.min(this.releases.peek()?.at ?? Infinity, this.deadlines.peek()?.at ?? Infinity);
  }

  /** The tasks whose job is released at `now` and that have no older one to do, added to `newcomers`. */
  release(newcomers: ThreadRun[]): void {
    while (this.releases.peek()?.at === this.core.now) {
      const { at, task, job } = this.releases.pop()!;
      this.deadlines.push({ at: at + task.deadline, task, job });
      if (at + task.period < this.horizon) this.releases.push({ at: at + task.period, task, job: job + 1 });
      const waits = task.done === task.released;
      task.released++;
      if (waits) newcomers.push(this.begin(task));
      else task.thread.backlog++;
    }
  }

  /** Deadlines that pass at `now` with their job unfinished are missed; the job goes on. */
  judge(): void {
    const { now, log } = this.core;
    while (this.deadlines.peek()?.at === now) {
      const { task, job } = this.deadlines.pop()!;
      if (job < task.done) continue;
      this.misses.push([now, task.thread.name]);
      log?.event({ type: 'miss', at: now, thread: task.thread.name });
    }
  }

  /** A job has been done: true where the next one has been released already and begins now. */
  jobDone(thread: ThreadRun): boolean {
    const task = this.ofThread[thread.index]!;
    task.done++;
    thread.completion = this.core.now;
    if (task.done === 1) thread.firstDone = this.core.now;
    if (thread.backlog === 0) return false;
    thread.backlog--;
    this.begin(task);
    return true;
  }

  copyFrom(other: Tasks): void {
    this.misses.push(...other.misses);
    other.ofThread.forEach((task, index) => {
      if (task) Object.assign(this.ofThread[index]!, { released: task.released, done: task.done });
    });
    const copyInto = (heap: Heap<Moment>) => (moment: Moment) =>
      heap.push({ ...moment, task: this.ofThread[moment.task.thread.index]! });
    while (this.releases.size > 0) this.releases.pop();
    other.releases.each(copyInto(this.releases));
    other.deadlines.each(copyInto(this.deadlines));
  }

  private begin(task: TaskRun): ThreadRun {
    const { thread } = task;
    thread.arrival = task.done * task.period;
    thread.due = thread.arrival + task.deadline;
    thread.next = 0;
    thread.totalLeft = thread.process.process.task!.wcet;
    return thread;
  }
}

/** Whether a task has done all jobs that were released. */
export const isResting = ({ state, on }: ThreadRun): boolean => state === 'blocked' && on === RELEASE;

/** Least common multiple of the periods. */
export function hyperperiod(periods: readonly number[]): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  return periods.reduce((multiple, period) => (multiple / gcd(multiple, period)) * period, 1);
}
