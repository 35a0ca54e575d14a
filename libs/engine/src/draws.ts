import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Scenario } from './scenario';
import type { Trace } from './trace';

/** A seeded number is below this, so that it is exact everywhere. */
const RANGE = 2 ** 31;
const generator = { name: 'pure-rand/xoroshiro128plus', version: '8.4.2' } as const;

/** The numbers that lottery and stealing draw: those of the scenario, then those of its seed. */
export class Draws {
  /** How many have been taken. */
  taken = 0;
  private readonly given: readonly number[];
  private readonly seed: number;
  private random: ReturnType<typeof xoroshiro128plus> | null = null;
  /** The seeded number that is next, and how many have been drawn with it. */
  private next = 0;
  private drawn = 0;

  constructor({ draws, seed }: Scenario) {
    this.given = draws ?? [];
    this.seed = seed;
  }

  /** The next one, which stays the next until it is taken. */
  peek(): number {
    const index = this.taken - this.given.length;
    if (index < 0) return this.given[this.taken]!;
    this.random ??= xoroshiro128plus(this.seed);
    for (; this.drawn <= index; this.drawn++) this.next = uniformInt(this.random, 0, RANGE - 1);
    return this.next;
  }

  take(): number {
    const number = this.peek();
    this.taken++;
    return number;
  }

  /** What the numbers came from, where some did not come from the scenario. */
  source(): Trace['generator'] {
    return this.taken > this.given.length ? { ...generator, seed: this.seed } : null;
  }
}
