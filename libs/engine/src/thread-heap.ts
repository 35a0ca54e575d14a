import type { Order } from './order';
import type { ThreadRun } from './thread-run';

/** Ready threads in a binary heap: joining, leaving and changing rank cost O(log n). */
export class ThreadHeap {
  readonly #heap: ThreadRun[] = [];
  readonly #compare: Order['compare'];
  /** Grows with every change. */
  version = 0;

  constructor(order: Order) {
    this.#compare = order.compare;
  }

  get size(): number {
    return this.#heap.length;
  }

  best(): ThreadRun | undefined {
    return this.#heap[0];
  }

  add(thread: ThreadRun): void {
    this.version++;
    this.#heap.push(thread);
    this.#rise(thread, this.#heap.length - 1);
  }

  take(): ThreadRun | undefined {
    const best = this.#heap[0];
    if (best) this.remove(best);
    return best;
  }

  remove(thread: ThreadRun): void {
    this.version++;
    const slot = thread.slot;
    thread.slot = -1;
    const last = this.#heap.pop()!;
    if (last !== thread) this.#settle(last, slot);
  }

  /** A thread that is inside has changed its rank. */
  moved(thread: ThreadRun): void {
    this.version++;
    this.#settle(thread, thread.slot);
  }

  inOrder(): ThreadRun[] {
    return this.#heap.toSorted(this.#compare);
  }

  #settle(thread: ThreadRun, slot: number): void {
    this.#rise(thread, slot);
    if (thread.slot === slot) this.#sink(thread, slot);
  }

  #rise(thread: ThreadRun, from: number): void {
    let slot = from;
    while (slot > 0) {
      const parent = (slot - 1) >> 1;
      const above = this.#heap[parent]!;
      if (this.#compare(thread, above) >= 0) break;
      this.#put(above, slot);
      slot = parent;
    }
    this.#put(thread, slot);
  }

  #sink(thread: ThreadRun, from: number): void {
    const heap = this.#heap;
    let slot = from;
    for (;;) {
      let child = 2 * slot + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.#compare(heap[child + 1]!, heap[child]!) < 0) child++;
      if (this.#compare(heap[child]!, thread) >= 0) break;
      this.#put(heap[child]!, slot);
      slot = child;
    }
    this.#put(thread, slot);
  }

  #put(thread: ThreadRun, slot: number): void {
    this.#heap[slot] = thread;
    thread.slot = slot;
  }
}
