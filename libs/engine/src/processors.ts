import { free, newCpu, type Cpu } from './cpu';
import type { Order } from './order';
import type { Recorder } from './recorder';
import type { Machine } from './scenario';
import { endSlice, enter, type ThreadRun } from './thread-run';
import type { SwitchCause } from './trace';

/** The CPUs of a machine and who is on them. */
export class Processors {
  readonly cpus: readonly Cpu[];
  readonly #contextSwitch: Machine['contextSwitch'];
  readonly #recorder: Recorder;

  constructor({ cpus, contextSwitch }: Machine, recorder: Recorder) {
    this.cpus = Array.from({ length: cpus }, (_, index) => newCpu(index));
    this.#contextSwitch = contextSwitch;
    this.#recorder = recorder;
  }

  countFree(): number {
    return this.cpus.filter(({ activity }) => activity.is === 'free').length;
  }

  firstRunning(): Cpu | undefined {
    return this.cpus.find(({ activity }) => activity.is === 'running');
  }

  /** The CPU whose thread is behind those of all others; the last of equals. */
  worstRunning({ compare }: Order): { readonly cpu: Cpu; readonly thread: ThreadRun } | undefined {
    let worst: { cpu: Cpu; thread: ThreadRun } | undefined;
    for (const cpu of this.cpus) {
      if (cpu.activity.is !== 'running') continue;
      const { thread } = cpu.activity;
      if (!worst || compare(thread, worst.thread) >= 0) worst = { cpu, thread };
    }
    return worst;
  }

  /** The CPU that a thread in I/O has kept. */
  heldBy(thread: ThreadRun): Cpu | null {
    return this.cpus.find(({ activity }) => activity.is === 'held' && activity.thread === thread) ?? null;
  }

  /** `quantum` is that of a thread which has none left. */
  putOn(
    cpu: Cpu,
    thread: ThreadRun,
    { now, quantum }: { readonly now: number; readonly quantum: number | null },
  ): void {
    cpu.activity = { is: 'running', thread };
    cpu.idle = false;
    thread.quantum = quantum === null ? Infinity : thread.quantum || quantum;
    enter(thread, 'running', now, this.#recorder);
  }

  leave(cpu: Cpu, thread: ThreadRun, { now, cause }: { readonly now: number; readonly cause: SwitchCause }): void {
    if (cpu.activity.is === 'running') {
      this.#recorder.ran(thread, cpu.index, now);
      endSlice(thread, now);
    }
    cpu.activity = free;
    cpu.left = cause;
    cpu.freeSince = now;
  }

  /** Ticks of the switch to that thread. */
  cost({ loaded: from }: Cpu, to: ThreadRun): number {
    const { process, thread, chargeFirst, chargeSame } = this.#contextSwitch;
    if (from === null) return chargeFirst ? process : 0;
    if (from === to && !chargeSame) return 0;
    return from.process === to.process ? thread : process;
  }

  /** Lets time pass from `now` to `next`; user work before `limit` counts for the utilisation. */
  run(now: number, next: number, limit: number): void {
    const ticks = next - now;
    for (const cpu of this.cpus) {
      const { activity } = cpu;
      if (activity.is === 'switching') cpu.switching += ticks;
      if (activity.is !== 'running') continue;
      cpu.busy += ticks;
      cpu.counted += Math.max(0, Math.min(next, limit) - now);
      activity.thread.left -= ticks;
      activity.thread.totalLeft -= ticks;
      activity.thread.quantum -= ticks;
    }
  }
}
