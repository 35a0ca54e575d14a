import type { ThreadRun } from '../thread-run';
import type { Container } from './container';

interface Slotted {
  /** Index in the heap; -1 outside. */
  slot: number;
}

/** A binary heap whose members know where they are: joining, leaving and changing rank cost O(log n). */
export class SlotHeap<T extends Slotted> {
  private readonly heap: T[] = [];
  /** The same in order, kept up to date once it has been asked for. */
  private sorted: T[] | null = null;
  private readonly compare: (a: T, b: T) => number;

  constructor(compare: (a: T, b: T) => number) {
    this.compare = compare;
  }

  get size(): number {
    return this.heap.length;
  }

  best(_now = 0): T | undefined {
    return this.heap[0];
  }

  add(item: T): void {
    this.rise(item, this.heap.push(item) - 1);
    if (this.sorted) this.insert(this.sorted, item);
  }

  remove(item: T): void {
    const slot = item.slot;
    item.slot = -1;
    const last = this.heap.pop()!;
    if (last !== item) this.settle(last, slot);
    if (!this.sorted) return;
    if (this.sorted[0] === item) this.sorted.shift();
    else this.sorted.splice(this.sorted.indexOf(item), 1);
  }

  moved(item: T): void {
    this.settle(item, item.slot);
    this.sorted = null;
  }

  inOrder(_now = 0): T[] {
    this.sorted ??= inOrderOf(this.heap, this.compare);
    return this.sorted.slice();
  }

  has(item: T): boolean {
    return this.heap[item.slot] === item;
  }

  private insert(sorted: T[], item: T): void {
    let from = 0;
    let to = sorted.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.compare(sorted[middle]!, item) < 0) from = middle + 1;
      else to = middle;
    }
    if (from === sorted.length) sorted.push(item);
    else sorted.splice(from, 0, item);
  }

  private settle(item: T, slot: number): void {
    this.rise(item, slot);
    if (item.slot === slot) this.sink(item, slot);
  }

  private rise(item: T, from: number): void {
    let slot = from;
    while (slot > 0) {
      const parent = (slot - 1) >> 1;
      const above = this.heap[parent]!;
      if (this.compare(item, above) >= 0) break;
      this.put(above, slot);
      slot = parent;
    }
    this.put(item, slot);
  }

  private sink(item: T, from: number): void {
    const heap = this.heap;
    let slot = from;
    for (;;) {
      let child = 2 * slot + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.compare(heap[child + 1]!, heap[child]!) < 0) child++;
      if (this.compare(heap[child]!, item) >= 0) break;
      this.put(heap[child]!, slot);
      slot = child;
    }
    this.put(item, slot);
  }

  private put(item: T, slot: number): void {
    this.heap[slot] = item;
    item.slot = slot;
  }
}

/** The usual ready queue. */
export class ThreadHeap extends SlotHeap<ThreadRun> implements Container {}

/** Up to so many are sorted faster by hand than by the machine's own sort. */
const FEW = 12;

function inOrderOf<T>(items: readonly T[], compare: (a: T, b: T) => number): T[] {
  const sorted = items.slice();
  if (sorted.length > FEW) return sorted.sort(compare);
  for (let at = 1; at < sorted.length; at++) {
    const item = sorted[at]!;
    let to = at;
    while (to > 0 && compare(sorted[to - 1]!, item) > 0) {
      sorted[to] = sorted[to - 1]!;
      to--;
    }
    sorted[to] = item;
  }
  return sorted;
}
