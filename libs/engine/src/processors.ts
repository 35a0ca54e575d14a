import { Caches } from './cache';
import type { Core } from './core';
import type { Cpu } from './cpu';
import { endSlice, enter, type ThreadRun } from './thread-run';
import type { SwitchCause } from './trace';

/** Who is on the CPUs, and what passing time does to them. */
export class Processors {
  private readonly core: Core;
  private readonly caches: Caches | null;
  private readonly countUntil: number;

  constructor(core: Core) {
    this.core = core;
    const { cache } = core.machine;
    this.caches = cache && new Caches(cache, core.cpus.length, core.processes.length);
    const { utilizationUntil } = core.conventions;
    this.countUntil = utilizationUntil === 'last-completion' ? Infinity : utilizationUntil;
  }

  cpuOf(thread: ThreadRun): Cpu | null {
    for (const cpu of this.core.cpus) if (cpu.thread === thread) return cpu;
    return null;
  }

  /** A thread begins to run, with a fresh slice where nothing is left of its last one. */
  putOn(cpu: Cpu, thread: ThreadRun): void {
    const { policy, now, log } = this.core;
    cpu.is = 'running';
    cpu.thread = thread;
    cpu.idle = false;
    thread.quantum = policy.slice === null ? Infinity : thread.quantum || policy.slice(thread);
    thread.seatedAt = thread.sliceFrom = now;
    enter(thread, 'running', now, log);
    this.caches?.seat(thread.process, cpu, log, now);
  }

  /** The thread of a CPU leaves it. */
  leave(cpu: Cpu, cause: SwitchCause): void {
    const { now, log } = this.core;
    const thread = cpu.thread!;
    if (cpu.is === 'running') {
      log?.ran(thread, cpu.index, now);
      this.sliceEnds(thread);
    }
    cpu.is = 'free';
    cpu.thread = null;
    cpu.left = cause;
    cpu.freeSince = now;
  }

  sliceEnds(thread: ThreadRun): void {
    const { now, policy } = this.core;
    endSlice(thread, now);
    if (thread.sliceFrom < now) policy.sliceEnds?.(thread);
    thread.sliceFrom = now;
  }

  /** Ticks of the switch to that thread. */
  cost({ loaded: from }: Cpu, to: ThreadRun): number {
    const { process, thread, chargeFirst, chargeSame } = this.core.machine.contextSwitch;
    if (from === null) return chargeFirst ? process : 0;
    if (from === to && !chargeSame) return 0;
    return from.process === to.process ? thread : process;
  }

  /** Ticks until a running thread is done with its burst, or its speed changes. */
  ticksLeft(cpu: Cpu, thread: ThreadRun): number {
    return this.caches ? this.caches.ticksFor(thread.left, thread.process, cpu) : thread.left;
  }

  /** Ticks until it has done so much more work; at least one. */
  ticksFor(work: number, cpu: Cpu, thread: ThreadRun): number {
    return Math.max(1, this.caches ? Math.ceil(work / this.caches.rate(thread.process, cpu)) : work);
  }

  /** Lets time pass up to `next`; whether a CPU works meanwhile. */
  pass(next: number): boolean {
    const { now, cpus, policy } = this.core;
    const ticks = next - now;
    let works = false;
    for (const cpu of cpus) {
      if (cpu.is === 'switching') cpu.switching += ticks;
      if (cpu.is !== 'running') continue;
      works = true;
      const thread = cpu.thread!;
      const work = this.caches ? this.caches.ran(thread.process, cpu, ticks, this.core.log, next) : ticks;
      cpu.busy += ticks;
      cpu.counted += Math.max(0, Math.min(next, this.countUntil) - now);
      const done = Math.min(work, thread.left);
      thread.left -= done;
      thread.totalLeft -= done;
      thread.quantum -= ticks;
      policy.ran?.(thread, ticks);
    }
    return works;
  }

  copyFrom(other: Processors, core: Core): void {
    if (this.caches && other.caches) this.caches.copyFrom(other.caches, ({ index }) => core.processes[index]!);
  }
}
