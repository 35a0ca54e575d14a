import { Heap } from './heap';
import type { Order } from './order';
import type { Policy } from './policies/policy';
import { ThreadHeap } from './thread-heap';
import type { JoinKind, ThreadRun } from './thread-run';

/** The ready queue: gives places to those who join, and lets those who wait grow older. */
export class ReadyQueue {
  readonly #policy: Policy;
  readonly #heap: ThreadHeap;
  readonly #agings = new Heap<{ at: number; thread: ThreadRun; stay: number }>(
    (a, b) => a.at - b.at || a.thread.index - b.thread.index,
  );
  /** The places at the head and at the tail that were given last. */
  #head = 0;
  #tail = 0;

  constructor(policy: Policy, order: Order) {
    this.#policy = policy;
    this.#heap = new ThreadHeap(order);
  }

  get size(): number {
    return this.#heap.size;
  }

  /** Grows with every change. */
  get version(): number {
    return this.#heap.version;
  }

  best(): ThreadRun | undefined {
    return this.#heap.best();
  }

  inOrder(): ThreadRun[] {
    return this.#heap.inOrder();
  }

  nextPlace(at: 'head' | 'tail'): number {
    return at === 'head' ? --this.#head : ++this.#tail;
  }

  join(thread: ThreadRun, as: JoinKind, { now, place }: { readonly now: number; readonly place: number }): void {
    thread.place = place;
    thread.joinedAt = now;
    thread.joinedAs = as;
    this.rejoin(thread, now);
  }

  /** Joins at the place that the thread has already. */
  rejoin(thread: ThreadRun, now: number): void {
    this.#policy.joins?.(thread);
    thread.stays++;
    this.#heap.add(thread);
    if (this.#policy.aging) this.#agings.push({ at: now + this.#policy.aging.every, thread, stay: thread.stays });
  }

  remove(thread: ThreadRun): void {
    this.#heap.remove(thread);
  }

  /** Puts one back that was taken out at this instant: nothing about it has changed. */
  restore(thread: ThreadRun): void {
    this.#heap.add(thread);
  }

  nextAging(): number {
    return this.#agings.peek()?.at ?? Infinity;
  }

  age(now: number): void {
    while (this.nextAging() === now) {
      const { thread, stay } = this.#agings.pop()!;
      const waits = thread.slot >= 0 && thread.stays === stay;
      if (!waits || !this.#policy.aging?.rise(thread)) continue;
      this.#heap.moved(thread);
      this.#agings.push({ at: now + this.#policy.aging.every, thread, stay });
    }
  }
}
