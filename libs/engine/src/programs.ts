import type { Cpu } from './cpu';
import { DEFAULT_DEVICE, type Devices } from './devices';
import type { Processors } from './processors';
import type { Recorder } from './recorder';
import type { Conventions } from './scenario';
import { enter, type ThreadRun } from './thread-run';

interface Parts {
  readonly threads: readonly ThreadRun[];
  readonly processors: Processors;
  readonly devices: Devices;
  readonly recorder: Recorder;
  readonly conventions: Conventions;
}

/** What threads do of their own will: they follow their bursts. */
export class Programs {
  unfinished: number;
  /** Threads of processes that a fork has created and that have not joined the ready queue. */
  #forked: ThreadRun[] = [];
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.unfinished = parts.threads.length;
  }

  takeForked(): ThreadRun[] {
    const forked = this.#forked;
    this.#forked = [];
    return forked;
  }

  /** Takes up the next bursts: true where the thread wants a CPU. Off a CPU it stops before a system call. */
  goOn(thread: ThreadRun, cpu: Cpu | null, now: number): boolean {
    for (;;) {
      const burst = thread.thread.bursts[thread.next];
      if (burst === undefined) return this.#end(thread, cpu, now);
      switch (burst[0]) {
        case 'cpu':
          thread.next++;
          thread.calls = false;
          thread.burst = thread.left = burst[1];
          return true;
        case 'io':
          thread.next++;
          this.#block(thread, cpu, now);
          this.#parts.devices.request(burst[2] ?? DEFAULT_DEVICE, { thread, ticks: burst[1] });
          return false;
        case 'fork':
          if (cpu === null) {
            thread.calls = true;
            thread.burst = thread.left = upcoming(thread);
            return true;
          }
          thread.next++;
          this.#fork(burst[1], now);
          break;
        case 'exit':
          return this.#end(thread, cpu, now);
        case 'lock':
        case 'unlock':
        case 'crash':
        case 'send':
        case 'receive':
          throw new Error(`${burst[0]} cannot be run: ask unsupported() before`);
      }
    }
  }

  #fork(child: string, now: number): void {
    for (const thread of this.#parts.threads) {
      if (thread.process.id !== child) continue;
      thread.arrival = thread.since = now;
      this.#forked.push(thread);
    }
  }

  #block(thread: ThreadRun, cpu: Cpu | null, now: number): void {
    const { processors, recorder, conventions } = this.#parts;
    if (conventions.quantumAfterIo === 'fresh') thread.quantum = 0;
    if (cpu) processors.leave(cpu, thread, { now, cause: 'io' });
    if (cpu && !conventions.switchOnIo) cpu.activity = { is: 'held', thread };
    enter(thread, 'blocked', now, recorder);
    thread.on = waitsFor(thread);
    recorder.event({ type: 'block', at: now, thread: thread.name, on: thread.on, cpu: cpu?.index ?? null });
  }

  #end(thread: ThreadRun, cpu: Cpu | null, now: number): false {
    const { processors, recorder } = this.#parts;
    if (cpu) processors.leave(cpu, thread, { now, cause: 'exit' });
    enter(thread, 'terminated', now, recorder);
    thread.completion = now;
    this.unfinished--;
    recorder.event({ type: 'terminate', at: now, thread: thread.name, cpu: cpu?.index ?? null });
    return false;
  }
}

/** The name of what the I/O burst just begun waits for. */
function waitsFor({ thread, next }: ThreadRun): string {
  const burst = thread.bursts[next - 1];
  return burst?.[0] === 'io' && burst[2] !== undefined && burst[2] !== DEFAULT_DEVICE ? `io:${burst[2]}` : 'io';
}

/** The CPU burst that follows the system calls before which a thread stands; 0 where none does. */
function upcoming({ thread, next }: ThreadRun): number {
  const burst = thread.bursts.slice(next).find(([kind]) => kind !== 'fork');
  return burst?.[0] === 'cpu' ? burst[1] : 0;
}
