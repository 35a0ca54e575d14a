import { compareFractions, decimal, minus, plus, times, whole, type Fraction } from '../fraction';
import type { Conventions } from '../scenario';
import type { ThreadRun } from '../thread-run';

/**
 * The scheduler does not know the next burst and predicts it: next = alpha x last + (1 - alpha) x predicted
 * (Silberschatz 5.3.2). `compareLeft`: the prediction less what the current burst has already run.
 */
export function burstEstimates({ alpha, first }: NonNullable<Conventions['sjfEstimate']>) {
  const weight = decimal(alpha);
  const rest = minus(whole(1), weight);
  const initial = decimal(first);
  const of = (thread: ThreadRun): Fraction => thread.estimate ?? initial;
  const left = (thread: ThreadRun) => minus(of(thread), whole(thread.burst - thread.left));
  return {
    burstEnds: (thread: ThreadRun, ticks: number) => {
      thread.estimate = plus(times(weight, whole(ticks)), times(rest, of(thread)));
    },
    compareBursts: (a: ThreadRun, b: ThreadRun) => compareFractions(of(a), of(b)),
    compareLeft: (a: ThreadRun, b: ThreadRun) => compareFractions(left(a), left(b)),
  };
}
