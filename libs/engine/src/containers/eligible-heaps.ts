import type { ThreadRun } from '../thread-run';
import type { Container } from './container';
import { ThreadHeap } from './thread-heap';

type Compare = (a: ThreadRun, b: ThreadRun) => number;

/**
 * Two heaps: those who may run, by deadline, and those who may not yet, by when they may. Threads go from one to the
 * other when the best is asked for, so that each change costs O(log n).
 */
export class EligibleHeaps implements Container {
  private readonly eligible: ThreadHeap;
  private readonly early: ThreadHeap;
  private readonly isEligible: (thread: ThreadRun) => boolean;
  private readonly compare: Compare;

  constructor({
    byDeadline,
    byStart,
    isEligible,
  }: {
    readonly byDeadline: Compare;
    readonly byStart: Compare;
    readonly isEligible: (thread: ThreadRun) => boolean;
  }) {
    this.eligible = new ThreadHeap(byDeadline);
    this.early = new ThreadHeap(byStart);
    this.isEligible = isEligible;
    this.compare = byDeadline;
  }

  get size(): number {
    return this.eligible.size + this.early.size;
  }

  add(thread: ThreadRun): void {
    (this.isEligible(thread) ? this.eligible : this.early).add(thread);
  }

  remove(thread: ThreadRun): void {
    (this.eligible.has(thread) ? this.eligible : this.early).remove(thread);
  }

  moved(thread: ThreadRun): void {
    (this.eligible.has(thread) ? this.eligible : this.early).moved(thread);
  }

  best(): ThreadRun | undefined {
    for (let first = this.early.best(); first && this.isEligible(first); first = this.early.best()) {
      this.early.remove(first);
      this.eligible.add(first);
    }
    for (let first = this.eligible.best(); first && !this.isEligible(first); first = this.eligible.best()) {
      this.eligible.remove(first);
      this.early.add(first);
    }
    return this.eligible.best() ?? this.early.best();
  }

  inOrder(): ThreadRun[] {
    const first: ThreadRun[] = [];
    const second: ThreadRun[] = [];
    for (const thread of this.eligible.inOrder()) (this.isEligible(thread) ? first : second).push(thread);
    for (const thread of this.early.inOrder()) (this.isEligible(thread) ? first : second).push(thread);
    first.sort(this.compare);
    if (second.length === 0) return first;
    first.push(...second.sort(this.compare));
    return first;
  }
}
