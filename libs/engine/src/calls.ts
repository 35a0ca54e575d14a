import type { Core } from './core';
import type { Cpu } from './cpu';
import { DEFAULT_DEVICE, type Devices } from './devices';
import { Gils } from './gils';
import type { Processors } from './processors';
import type { ReadyQueues } from './ready-queues';
import type { Burst } from './scenario';
import { Sync } from './sync';
import type { Tasks } from './tasks';
import { enter, RELEASE, type ProcessRun, type ThreadRun } from './thread-run';
import type { SwitchCause } from './trace';

export interface Parts {
  readonly core: Core;
  readonly processors: Processors;
  readonly queues: ReadyQueues;
  readonly devices: Devices;
  readonly tasks: Tasks;
}

type SystemCall = Exclude<Burst, readonly ['cpu', number] | readonly ['io', ...unknown[]]>;

/** What threads do of their own will: they follow their bursts, and call the system. */
export class Calls {
  unfinished: number;
  /** Threads that come at this instant: forked ones, and tasks that go on with their next job. */
  readonly coming: ThreadRun[] = [];
  /** Threads that get at this instant what they have been waiting for, other than I/O. */
  readonly woken: ThreadRun[] = [];
  readonly sync: Sync;
  readonly gils: Gils;
  private readonly parts: Parts;
  private processes: ReadonlyMap<string, ProcessRun> | null = null;

  constructor(parts: Parts) {
    this.parts = parts;
    this.unfinished = parts.core.threads.length;
    this.sync = new Sync(parts.core, this.woken);
    this.gils = new Gils(parts.core, this.woken);
  }

  /** Somebody comes or is woken at this instant. */
  get some(): boolean {
    return this.coming.length > 0 || this.woken.length > 0;
  }

  copyFrom(other: Calls, copyOf: (thread: ThreadRun) => ThreadRun): void {
    this.unfinished = other.unfinished;
    this.coming.push(...other.coming.map(copyOf));
    this.woken.push(...other.woken.map(copyOf));
    this.sync.copyFrom(other.sync, copyOf);
  }

  /** Takes up the next bursts: true where the thread wants a CPU. Off a CPU it stops before a system call. */
  goOn(thread: ThreadRun, cpu: Cpu | null): boolean {
    const { policy } = this.parts.core;
    for (;;) {
      const burst = thread.thread.bursts[thread.next];
      if (burst === undefined) return this.comesToEnd(thread, cpu);
      switch (burst[0]) {
        case 'cpu':
          thread.next++;
          thread.calls = false;
          thread.burst = burst[1];
          thread.left = policy.charge ? policy.charge(burst[1]) : burst[1];
          return this.takesGil(thread, cpu);
        case 'io': {
          const device = burst[2] ?? DEFAULT_DEVICE;
          thread.next++;
          this.block(thread, cpu, device === DEFAULT_DEVICE ? 'io' : `io:${device}`, 'io');
          this.parts.devices.request(device, thread, burst[1], this.parts.core.now);
          return false;
        }
        default:
          if (cpu === null) {
            thread.calls = true;
            thread.burst = thread.left = upcoming(thread);
            return this.takesGil(thread, null);
          }
          thread.next++;
          if (!this.call(burst, thread, cpu)) return false;
      }
    }
  }

  /** Leaves the CPU, if it is on one, to wait for `on`. */
  block(thread: ThreadRun, cpu: Cpu | null, on: string, cause: SwitchCause): void {
    const { core, processors } = this.parts;
    const { policy, conventions, now, log } = core;
    const { level } = thread;
    if (!core.quirks.gilKeptInIo || !on.startsWith('io')) this.gils.release(thread);
    if (thread.state === 'running') {
      processors.leave(cpu!, cause);
      policy.leaves?.(thread);
      if (!policy.byLevel && conventions.quantumAfterIo === 'fresh') thread.quantum = 0;
    } else if (cpu) processors.leave(cpu, cause);
    if (cpu && on.startsWith('io') && !conventions.switchOnIo) {
      cpu.is = 'held';
      cpu.thread = thread;
    }
    enter(thread, 'blocked', now, log);
    thread.on = on;
    log?.event({ type: 'block', at: now, thread: thread.name, on, cpu: cpu?.index ?? null });
    if (thread.level !== level) log?.event({ type: 'demote', at: now, thread: thread.name, level: thread.level });
  }

  /** The system call of a thread on a CPU: true where it goes on. */
  private call(burst: SystemCall, thread: ThreadRun, cpu: Cpu): boolean {
    const { core } = this.parts;
    const [what, name] = burst;
    switch (what) {
      case 'fork':
        this.fork(thread, name!);
        return true;
      case 'lock':
        if (this.sync.lock(thread, name!)) return true;
        this.block(thread, cpu, `lock:${name}`, 'yield');
        return false;
      case 'unlock':
        this.sync.unlock(thread, name!);
        return true;
      case 'send':
        this.sync.send(thread, name!);
        return true;
      case 'receive':
        if (this.sync.receive(thread, name!)) return true;
        this.block(thread, cpu, `receive:${name}`, 'yield');
        return false;
      case 'exit':
        return this.end(thread, cpu);
      case 'crash': {
        const { process } = thread;
        core.log?.event({ type: 'crash', at: core.now, thread: thread.name, process: process.process.id });
        for (const one of process.threads) if (one.state !== 'terminated') this.kill(one);
        return false;
      }
    }
  }

  private fork(thread: ThreadRun, child: string): void {
    const { now, log } = this.parts.core;
    log?.event({ type: 'fork', at: now, thread: thread.name, child });
    this.processes ??= new Map(this.parts.core.processes.map((one) => [one.process.id, one]));
    for (const one of this.processes.get(child)!.threads) {
      one.arrival = one.since = now;
      this.coming.push(one);
    }
  }

  private comesToEnd(thread: ThreadRun, cpu: Cpu | null): false {
    const { tasks, processors, core } = this.parts;
    if (thread.process.process.task === null) return this.end(thread, cpu);
    if (tasks.jobDone(thread)) {
      processors.leave(cpu!, 'exit');
      core.policy.leaves?.(thread);
      this.coming.push(thread);
    } else this.block(thread, cpu, RELEASE, 'exit');
    thread.quantum = 0;
    return false;
  }

  private end(thread: ThreadRun, cpu: Cpu | null): false {
    const { core, processors } = this.parts;
    const { process } = thread;
    if (cpu) processors.leave(cpu, 'exit');
    if (thread.state === 'running' || thread.state === 'ready') core.policy.leaves?.(thread);
    enter(thread, 'terminated', core.now, core.log);
    thread.completion = core.now;
    this.unfinished--;
    process.unfinished--;
    core.log?.event({ type: 'terminate', at: core.now, thread: thread.name, cpu: cpu?.index ?? null });
    this.gils.release(thread);
    if (process.unfinished === 0) this.sync.releaseAll(process);
    return false;
  }

  /** Ends a thread wherever it is. A switch to it goes on to its end. */
  private kill(thread: ThreadRun): void {
    const { processors, queues, devices } = this.parts;
    if (thread.slot >= 0) queues.remove(thread);
    if (thread.state === 'blocked') {
      devices.cancel(thread);
      this.sync.forget(thread);
      this.gils.forget(thread);
    }
    for (const list of [this.coming, this.woken]) {
      const at = list.indexOf(thread);
      if (at >= 0) list.splice(at, 1);
    }
    const cpu = processors.cpuOf(thread);
    this.end(thread, cpu?.is === 'switching' ? null : cpu);
  }

  private takesGil(thread: ThreadRun, cpu: Cpu | null): boolean {
    if (this.gils.take(thread)) return true;
    this.block(thread, cpu, 'gil', 'yield');
    return false;
  }
}

/** The CPU burst that follows the system calls before which a thread stands; 0 where none does. */
function upcoming({ thread, next }: ThreadRun): number {
  for (let index = next; index < thread.bursts.length; index++) {
    const burst = thread.bursts[index]!;
    if (burst[0] === 'cpu') return burst[1];
    if (burst[0] === 'io') return 0;
  }
  return 0;
}
