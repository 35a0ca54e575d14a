import type { ThreadRun } from '../thread-run';
import type { View } from './policy';

/**
 * What one tick adds to the virtual time of each, `times` over its weight: in units in which all of them are whole, that
 * is the least common multiple of the weights.
 */
export function ratesOf(weights: readonly number[], times = 1n): bigint[] {
  const each = new Map<number, bigint>();
  let multiple = 1n;
  for (const weight of weights) {
    if (each.has(weight)) continue;
    const value = BigInt(weight);
    each.set(weight, value);
    if (multiple % value !== 0n) multiple = (multiple / gcd(multiple, value)) * value;
  }
  for (const [weight, value] of each) each.set(weight, (multiple * times) / value);
  return weights.map((weight) => each.get(weight)!);
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
