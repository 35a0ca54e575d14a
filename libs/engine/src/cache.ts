import type { Cpu } from './cpu';
import type { Machine } from './scenario';
import type { Recorder } from './recorder';
import type { ProcessRun } from './thread-run';

/** What a CPU's cache holds; scenario.md section 5, after OSTEP `multi.py`. Threads of one process share a working set. */
interface CacheOfCpu {
  /** The least recent first; recency is when a working set became warm. */
  readonly warm: ProcessRun[];
  /** Ticks that a cold process has yet to run here, by process. */
  readonly cold: number[];
}

export class Caches {
  private readonly size: number;
  private readonly warmup: number;
  private readonly warmRate: number;
  private readonly ofCpu: readonly CacheOfCpu[];

  constructor({ size, warmup, warmRate }: NonNullable<Machine['cache']>, cpus: number, processes: number) {
    this.size = size;
    this.warmup = warmup;
    this.warmRate = warmRate;
    this.ofCpu = Array.from({ length: cpus }, () => ({ warm: [], cold: new Array<number>(processes).fill(warmup) }));
  }

  /** Work done per tick. */
  rate(process: ProcessRun, { index }: Cpu): number {
    return this.ofCpu[index]!.warm.includes(process) ? this.warmRate : 1;
  }

  /** Ticks until so much work is done, or until the rate changes. */
  ticksFor(work: number, process: ProcessRun, cpu: Cpu): number {
    const { warm, cold } = this.ofCpu[cpu.index]!;
    if (warm.includes(process)) return Math.ceil(work / this.warmRate);
    return Math.min(work, cold[process.index]!);
  }

  /** A thread of that process is put on the CPU: with no warm-up it is warm at once. */
  seat(process: ProcessRun, cpu: Cpu, log: Recorder | null, now: number): void {
    const { warm, cold } = this.ofCpu[cpu.index]!;
    if (cold[process.index] === 0 && !warm.includes(process)) this.becomeWarm(process, cpu, log, now);
  }

  /** It has run so many ticks there, up to `now`; gives the work done. */
  ran(process: ProcessRun, cpu: Cpu, ticks: number, log: Recorder | null, now: number): number {
    const { warm, cold } = this.ofCpu[cpu.index]!;
    if (warm.includes(process)) {
      if (this.warmRate > 1) cpu.warm += ticks;
      return ticks * this.warmRate;
    }
    cold[process.index]! -= ticks;
    if (cold[process.index]! <= 0) this.becomeWarm(process, cpu, log, now);
    return ticks;
  }

  copyFrom(other: Caches, copyOf: (process: ProcessRun) => ProcessRun): void {
    this.ofCpu.forEach(({ warm, cold }, cpu) => {
      const from = other.ofCpu[cpu]!;
      warm.push(...from.warm.map(copyOf));
      cold.splice(0, cold.length, ...from.cold);
    });
  }

  private becomeWarm(process: ProcessRun, cpu: Cpu, log: Recorder | null, now: number): void {
    const { warm, cold } = this.ofCpu[cpu.index]!;
    warm.push(process);
    log?.event({ type: 'warm', at: now, process: process.process.id, cpu: cpu.index });
    let held = warm.reduce((sum, one) => sum + one.process.workingSet, 0);
    while (held > this.size) {
      const evicted = warm.shift()!;
      held -= evicted.process.workingSet;
      cold[evicted.index] = Math.max(1, this.warmup);
      log?.event({ type: 'evict', at: now, process: evicted.process.id, cpu: cpu.index });
    }
  }
}
