import type { Core } from './core';
import type { Cpu } from './cpu';
import type { ProcessRun, ThreadRun } from './thread-run';

/**
 * Global interpreter locks, one for each process that has one: its threads run one at a time, the lock is released
 * while its holder waits for something, and asked for after the switch interval (CPython since 3.2, Python/ceval_gil.c).
 */
export class Gils {
  private readonly core: Core;
  private readonly woken: ThreadRun[];
  private readonly processes: readonly ProcessRun[];

  constructor(core: Core, woken: ThreadRun[]) {
    this.core = core;
    this.woken = woken;
    this.processes = core.processes.filter(({ process }) => process.gil !== null);
  }

  get some(): boolean {
    return this.processes.length > 0;
  }

  /** True where it has or gets the lock; else it is in its line and must be blocked. */
  take(thread: ThreadRun): boolean {
    const { process } = thread;
    if (process.process.gil === null || process.gilHolder === thread) return true;
    if (process.gilHolder !== null) {
      process.gilLine.push(thread);
      return false;
    }
    process.gilHolder = thread;
    process.gilSince = this.core.now;
    return true;
  }

  release(thread: ThreadRun): void {
    const { process } = thread;
    if (process.gilHolder !== thread) return;
    process.gilHolder = process.gilLine.shift() ?? null;
    process.gilSince = this.core.now;
    if (process.gilHolder) this.woken.push(process.gilHolder);
  }

  forget(thread: ThreadRun): void {
    const { gilLine } = thread.process;
    const at = gilLine.indexOf(thread);
    if (at >= 0) gilLine.splice(at, 1);
  }

  /** The next tick at which a running holder has to give its lock up. */
  next(): number {
    let next = Infinity;
    for (const process of this.processes) next = Math.min(next, this.dropAt(process));
    return next;
  }

  /** The CPUs whose threads have to give their locks up at this instant. */
  due(): Cpu[] {
    const { cpus, now } = this.core;
    return this.processes
      .filter((process) => this.dropAt(process) <= now)
      .map(({ gilHolder }) => cpus.find(({ thread }) => thread === gilHolder)!);
  }

  /** A waiter has waited for the interval since it came or the lock last changed hands, and the holder has run a tick. */
  private dropAt({ gilHolder, gilLine, gilSince, process }: ProcessRun): number {
    const [waiter] = gilLine;
    if (!waiter || gilHolder?.state !== 'running') return Infinity;
    return Math.max(Math.max(gilSince, waiter.since) + process.gil!.switchInterval, gilHolder.seatedAt + 1);
  }
}
