import type { Core } from './core';
import type { ProcessRun, ThreadRun } from './thread-run';

interface Lock {
  holder: ThreadRun | null;
  /** Who waits, longest first. */
  readonly line: ThreadRun[];
}

interface Channel {
  messages: number;
  readonly line: ThreadRun[];
}

/** Locks and message channels. Both serve those who wait in the order of waiting. */
export class Sync {
  private readonly core: Core;
  private readonly woken: ThreadRun[];
  private readonly locks = new Map<string, Lock>();
  private readonly channels = new Map<string, Channel>();

  /** Whoever gets what it waited for is added to `woken`. */
  constructor(core: Core, woken: ThreadRun[]) {
    this.core = core;
    this.woken = woken;
  }

  /** True where it is free; else the thread is in its line and must be blocked. */
  lock(thread: ThreadRun, name: string): boolean {
    const lock = this.lockOf(name);
    if (lock.holder !== null) {
      lock.line.push(thread);
      return false;
    }
    lock.holder = thread;
    this.tell('lock', thread, name);
    return true;
  }

  unlock(thread: ThreadRun, name: string): void {
    this.tell('unlock', thread, name);
    this.handOver(name, this.lockOf(name));
  }

  send(thread: ThreadRun, name: string): void {
    const channel = this.channelOf(name);
    this.core.log?.event({ type: 'send', at: this.core.now, thread: thread.name, channel: name });
    const receiver = channel.line.shift();
    if (receiver === undefined) channel.messages++;
    else this.deliver(receiver, name);
  }

  /** True where a message is there; else the thread is in its line and must be blocked. */
  receive(thread: ThreadRun, name: string): boolean {
    const channel = this.channelOf(name);
    if (channel.messages === 0) {
      channel.line.push(thread);
      return false;
    }
    channel.messages--;
    this.core.log?.event({ type: 'receive', at: this.core.now, thread: thread.name, channel: name });
    return true;
  }

  /** Who holds the lock that a thread is blocked on. */
  holderOf(on: string): string | null {
    return on.startsWith('lock:') ? (this.locks.get(on.slice('lock:'.length))?.holder?.name ?? null) : null;
  }

  /** A process has ended: the system hands on what its threads still held. */
  releaseAll(process: ProcessRun): void {
    for (const [name, lock] of this.locks) if (lock.holder?.process === process) this.handOver(name, lock);
  }

  /** A thread that has ended waits for nothing any more. */
  forget(thread: ThreadRun): void {
    for (const { line } of [...this.locks.values(), ...this.channels.values()]) {
      const at = line.indexOf(thread);
      if (at >= 0) line.splice(at, 1);
    }
  }

  copyFrom(other: Sync, copyOf: (thread: ThreadRun) => ThreadRun): void {
    for (const [name, { holder, line }] of other.locks) {
      this.locks.set(name, { holder: holder && copyOf(holder), line: line.map(copyOf) });
    }
    for (const [name, { messages, line }] of other.channels) {
      this.channels.set(name, { messages, line: line.map(copyOf) });
    }
  }

  private handOver(name: string, lock: Lock): void {
    lock.holder = lock.line.shift() ?? null;
    if (lock.holder === null) return;
    this.tell('lock', lock.holder, name);
    this.woken.push(lock.holder);
  }

  private deliver(receiver: ThreadRun, name: string): void {
    this.core.log?.event({ type: 'receive', at: this.core.now, thread: receiver.name, channel: name });
    this.woken.push(receiver);
  }

  private tell(type: 'lock' | 'unlock', thread: ThreadRun, lock: string): void {
    this.core.log?.event({ type, at: this.core.now, thread: thread.name, lock });
  }

  private lockOf(name: string): Lock {
    const lock = this.locks.get(name) ?? { holder: null, line: [] };
    this.locks.set(name, lock);
    return lock;
  }

  private channelOf(name: string): Channel {
    const channel = this.channels.get(name) ?? { messages: 0, line: [] };
    this.channels.set(name, channel);
    return channel;
  }
}
