import type { ThreadRun } from '../thread-run';
import type { View } from './policy';

/** Least common multiple, as a bigint: the unit in which shares of all weights are whole. */
export function commonMultiple(numbers: Iterable<number>): bigint {
  let multiple = 1n;
  for (const number of numbers) {
    const value = BigInt(number);
    multiple = (multiple / gcd(multiple, value)) * value;
  }
  return multiple;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

export const byVirtual = (a: ThreadRun, b: ThreadRun) => (a.virtual < b.virtual ? -1 : a.virtual > b.virtual ? 1 : 0);

/** The lowest virtual time among the threads that are ready or on a CPU, the one that joins left out; null: nobody. */
export function lowestVirtual({ eachInFront }: View, joins: ThreadRun): bigint | null {
  let lowest: bigint | null = null;
  eachInFront((thread) => {
    if (thread !== joins && (lowest === null || thread.virtual < lowest)) lowest = thread.virtual;
  });
  return lowest;
}
