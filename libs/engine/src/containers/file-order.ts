import type { ThreadRun } from '../thread-run';
import type { Container } from './container';

/** How many shares a thread has, and which of all shares is taken next, out of `total`. */
interface Pick {
  readonly sharesOf: (thread: ThreadRun) => number;
  readonly next: (total: number, before: (index: number) => number) => number;
}

/**
 * Ready threads in file order with shares, in a Fenwick tree (Fenwick, Software: Practice and Experience 24, 1994):
 * the thread in whose shares a number falls is found in O(log n). For lottery and for taking turns by file order.
 */
export class FileOrder implements Container {
  size = 0;
  private total = 0;
  private readonly sums: number[];
  private readonly inside: (ThreadRun | null)[];
  private readonly pick: Pick;

  constructor(threads: number, pick: Pick) {
    this.sums = new Array<number>(threads + 1).fill(0);
    this.inside = new Array<ThreadRun | null>(threads).fill(null);
    this.pick = pick;
  }

  add(thread: ThreadRun): void {
    this.size++;
    thread.slot = thread.index;
    this.inside[thread.index] = thread;
    this.change(thread.index, this.pick.sharesOf(thread));
  }

  remove(thread: ThreadRun): void {
    this.size--;
    thread.slot = -1;
    this.inside[thread.index] = null;
    this.change(thread.index, -this.pick.sharesOf(thread));
  }

  moved(): void {}

  best(): ThreadRun | undefined {
    if (this.size === 0) return undefined;
    if (this.total === 0) return this.inside.find((thread) => thread !== null) ?? undefined;
    return this.holderOf(this.pick.next(this.total, (index) => this.before(index)));
  }

  /** The one to be taken, then round the file. */
  inOrder(): ThreadRun[] {
    const best = this.best();
    if (!best) return [];
    const { inside } = this;
    const all: ThreadRun[] = [];
    for (let at = best.index; at < inside.length; at++) if (inside[at]) all.push(inside[at]!);
    for (let at = 0; at < best.index; at++) if (inside[at]) all.push(inside[at]!);
    return all;
  }

  private change(index: number, by: number): void {
    this.total += by;
    for (let at = index + 1; at < this.sums.length; at += at & -at) this.sums[at]! += by;
  }

  /** Shares of all threads before that position in the file. */
  private before(index: number): number {
    let sum = 0;
    for (let at = index; at > 0; at -= at & -at) sum += this.sums[at]!;
    return sum;
  }

  /** The first thread whose running sum of shares exceeds `number`. */
  private holderOf(number: number): ThreadRun | undefined {
    let at = 0;
    let rest = number;
    for (let step = 2 ** Math.floor(Math.log2(this.sums.length - 1)); step >= 1; step /= 2) {
      const next = at + step;
      if (next < this.sums.length && this.sums[next]! <= rest) {
        at = next;
        rest -= this.sums[next]!;
      }
    }
    return this.inside[at] ?? undefined;
  }
}
