import type { ThreadRun } from '../thread-run';
import type { Container } from './container';

/** A list for orders that change as time passes: the best is found by looking at all. */
export class ThreadList implements Container {
  private readonly list: ThreadRun[] = [];
  private readonly compareAt: (now: number) => (a: ThreadRun, b: ThreadRun) => number;

  constructor(compareAt: (now: number) => (a: ThreadRun, b: ThreadRun) => number) {
    this.compareAt = compareAt;
  }

  get size(): number {
    return this.list.length;
  }

  add(thread: ThreadRun): void {
    thread.slot = this.list.push(thread) - 1;
  }

  remove(thread: ThreadRun): void {
    const last = this.list.pop()!;
    if (last !== thread) {
      this.list[thread.slot] = last;
      last.slot = thread.slot;
    }
    thread.slot = -1;
  }

  moved(): void {}

  best(now: number): ThreadRun | undefined {
    const compare = this.compareAt(now);
    let best = this.list[0];
    for (let index = 1; index < this.list.length; index++) {
      if (compare(this.list[index]!, best!) < 0) best = this.list[index];
    }
    return best;
  }

  inOrder(now: number): ThreadRun[] {
    return this.list.toSorted(this.compareAt(now));
  }
}
