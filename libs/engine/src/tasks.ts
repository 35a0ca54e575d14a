import type { Core } from './core';
import { RELEASE, type ThreadRun } from './thread-run';

interface TaskRun {
  readonly thread: ThreadRun;
  readonly period: number;
  readonly deadline: number;
  /** Jobs released, done, and judged by their deadline. */
  released: number;
  done: number;
  judged: number;
}

/** Periodic tasks: job k is released at k x period; one hyperperiod is run. Liu and Layland 1973. */
export class Tasks {
  /** The end of the hyperperiod; Infinity where there are no tasks. */
  readonly horizon: number;
  readonly misses: [deadline: number, thread: string][] = [];
  private readonly core: Core;
  private readonly tasks: TaskRun[] = [];

  constructor(core: Core) {
    this.core = core;
    for (const thread of core.threads) {
      const { task } = thread.process.process;
      if (task) this.tasks.push({ thread, ...task, released: 0, done: 0, judged: 0 });
    }
    this.horizon = this.tasks.length === 0 ? Infinity : hyperperiod(this.tasks.map(({ period }) => period));
  }

  get some(): boolean {
    return this.tasks.length > 0;
  }

  next(): number {
    let next = this.horizon;
    for (const task of this.tasks) next = Math.min(next, task.released * task.period, dueOf(task, task.judged));
    return next;
  }

  /** The tasks whose job is released at `now` and that have no older one to do, added to `newcomers`. */
  release(newcomers: ThreadRun[]): void {
    const { now } = this.core;
    for (const task of this.tasks) {
      if (task.released * task.period !== now || now >= this.horizon) continue;
      const waits = task.done === task.released;
      task.released++;
      if (waits) newcomers.push(this.begin(task));
      else task.thread.backlog++;
    }
  }

  /** Deadlines that pass at `now` with their job unfinished are missed; the job goes on. */
  judge(): void {
    const { now, log } = this.core;
    for (const task of this.tasks) {
      if (task.released === task.judged || dueOf(task, task.judged) !== now) continue;
      const missed = task.judged >= task.done;
      task.judged++;
      if (!missed) continue;
      this.misses.push([now, task.thread.name]);
      log?.event({ type: 'miss', at: now, thread: task.thread.name });
    }
  }

  /** A job has been done: true where the next one has been released already and begins now. */
  jobDone(thread: ThreadRun): boolean {
    const task = this.tasks.find((one) => one.thread === thread)!;
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
    this.tasks.forEach((task, index) => {
      const { released, done, judged } = other.tasks[index]!;
      Object.assign(task, { released, done, judged });
    });
  }

  private begin(task: TaskRun): ThreadRun {
    const { thread } = task;
    thread.arrival = task.done * task.period;
    thread.due = dueOf(task, task.done);
    thread.next = 0;
    thread.totalLeft = thread.process.process.task!.wcet;
    return thread;
  }
}

/** Whether a task has done all jobs that were released. */
export const isResting = ({ state, on }: ThreadRun): boolean => state === 'blocked' && on === RELEASE;

const dueOf = ({ period, deadline }: TaskRun, job: number) => job * period + deadline;

/** Least common multiple of the periods. */
export function hyperperiod(periods: readonly number[]): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  return periods.reduce((multiple, period) => (multiple / gcd(multiple, period)) * period, 1);
}
