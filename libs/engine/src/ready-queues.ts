import type { Container } from './containers/container';
import { ThreadHeap } from './containers/thread-heap';
import { mayRun, type Core } from './core';
import type { Cpu } from './cpu';
import { Heap } from './heap';
import type { JoinKind, ThreadRun } from './thread-run';

interface AgingTimer {
  readonly at: number;
  readonly thread: ThreadRun;
  /** The stay that it is for. */
  readonly stay: number;
}

/** The ready queue, or one for each CPU: gives places to those who join, and lets those who wait grow older. */
export class ReadyQueues {
  /** Grows with every change. */
  version = 0;
  private readonly core: Core;
  private readonly containers: readonly Container[];
  private readonly perCpu: boolean;
  private readonly anyAffinity: boolean;
  private readonly agings = new Heap<AgingTimer>((a, b) => a.at - b.at || a.thread.index - b.thread.index);
  /** The places at the head and at the tail that were given last. */
  private head = 0;
  private tail = 0;

  constructor(core: Core) {
    this.core = core;
    const { policy, order, machine, processes } = core;
    this.perCpu = machine.queues === 'per-cpu' && machine.cpus > 1;
    this.anyAffinity = processes.some(({ process }) => process.affinity !== null);
    const newContainer = () => policy.container?.(order) ?? new ThreadHeap(order.compare);
    this.containers = this.perCpu ? core.cpus.map(newContainer) : [newContainer()];
    if (this.perCpu) this.assignHomes();
  }

  /** Ready threads that may run on that CPU: whether there are any. */
  isEmptyFor(cpu: Cpu): boolean {
    const container = this.of(cpu);
    if (container.size === 0 || this.perCpu || !this.anyAffinity) return container.size === 0;
    return !container.inOrder(this.core.now).some((thread) => mayRun(thread, cpu));
  }

  /** Whether each CPU looks into its own queue only, or all into one that any of them may serve. */
  get kind(): 'per-cpu' | 'restricted' | 'central' {
    return this.perCpu ? 'per-cpu' : this.anyAffinity ? 'restricted' : 'central';
  }

  sizeOf(cpu: Cpu): number {
    return this.of(cpu).size;
  }

  bestFor(cpu: Cpu): ThreadRun | undefined {
    const best = this.of(cpu).best(this.core.now);
    if (!best || this.perCpu || !this.anyAffinity || mayRun(best, cpu)) return best;
    return this.inOrder(cpu).find((thread) => mayRun(thread, cpu));
  }

  /** The first of each queue. */
  eachBest(visit: (thread: ThreadRun) => void): void {
    for (const container of this.containers) {
      const best = container.best(this.core.now);
      if (best) visit(best);
    }
  }

  inOrder(cpu: Cpu): ThreadRun[] {
    return this.of(cpu).inOrder(this.core.now);
  }

  all(): ThreadRun[] {
    const { containers } = this;
    if (containers.length === 1) return containers[0]!.inOrder(this.core.now);
    return containers.flatMap((container) => container.inOrder(this.core.now));
  }

  nextPlace(at: 'head' | 'tail'): number {
    return at === 'head' ? --this.head : ++this.tail;
  }

  join(thread: ThreadRun, as: JoinKind, place: number): void {
    thread.place = place;
    thread.joinedAt = this.core.now;
    thread.joinedAs = as;
    this.enter(thread, as);
  }

  /** A preempted thread joins at the place that it has already. */
  rejoin(thread: ThreadRun): void {
    this.enter(thread, 'preempted');
  }

  private enter(thread: ThreadRun, as: JoinKind): void {
    const { policy, now } = this.core;
    policy.joins?.(thread, as);
    this.version++;
    thread.stays++;
    this.for(thread).add(thread);
    if (policy.aging) this.agings.push({ at: now + policy.aging.every, thread, stay: thread.stays });
  }

  remove(thread: ThreadRun): void {
    this.version++;
    this.for(thread).remove(thread);
  }

  /** Puts one back that was taken out at this instant: nothing about it has changed. */
  restore(thread: ThreadRun): void {
    this.version++;
    this.for(thread).add(thread);
  }

  /** To the tail of the queue of another CPU. */
  move(thread: ThreadRun, to: Cpu): void {
    this.remove(thread);
    thread.home = to.index;
    thread.place = this.nextPlace('tail');
    this.restore(thread);
  }

  nextAging(): number {
    return this.agings.peek()?.at ?? Infinity;
  }

  age(): void {
    const { aging } = this.core.policy;
    while (aging && this.nextAging() === this.core.now) {
      const { thread, stay } = this.agings.pop()!;
      const waits = thread.slot >= 0 && thread.stays === stay;
      if (!waits || !aging.rise(thread)) continue;
      this.version++;
      this.for(thread).moved(thread);
      this.agings.push({ at: this.core.now + aging.every, thread, stay });
    }
  }

  /** With other rules of aging, those who wait begin to wait anew. */
  copyFrom(other: ReadyQueues, copyOf: (thread: ThreadRun) => ThreadRun, sameAging: boolean): void {
    this.head = other.head;
    this.tail = other.tail;
    for (const thread of other.all()) this.restore(copyOf(thread));
    const { aging } = this.core.policy;
    if (!aging) return;
    if (!sameAging || !other.core.policy.aging) {
      for (const thread of this.all()) {
        this.agings.push({ at: this.core.now + aging.every, thread, stay: thread.stays });
      }
      return;
    }
    other.agings.each(({ at, thread, stay }) => this.agings.push({ at, thread: copyOf(thread), stay }));
  }

  private of(cpu: Cpu): Container {
    return this.containers[this.perCpu ? cpu.index : 0]!;
  }

  private for(thread: ThreadRun): Container {
    return this.containers[this.perCpu ? thread.home : 0]!;
  }

  /** CPU 0, 1, ... in turn takes the first remaining process that is allowed there, until none is left. */
  private assignHomes(): void {
    const { cpus, processes } = this.core;
    const left = [...processes];
    for (let turn = 0; left.length > 0; turn++) {
      const cpu = cpus[turn % cpus.length]!;
      const index = left.findIndex(({ threads }) => mayRun(threads[0]!, cpu));
      if (index < 0) continue;
      for (const thread of left.splice(index, 1)[0]!.threads) thread.home = cpu.index;
    }
  }
}
