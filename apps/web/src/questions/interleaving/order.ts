import { runOrder, type OrderRun, type Program } from '@timeslice/engine';
import { threadLength } from '@timeslice/questions';
import type { OrderStep } from '../../ui/program/order-strip';

/** An order as it is written: nothing is executed, instructions of a thread without jumps come one after another. */
export function writtenSteps(steps: readonly string[]): readonly OrderStep[] {
  const next = new Map<string, number>();
  return steps.map((thread) => {
    const index = next.get(thread) ?? 0;
    next.set(thread, index + 1);
    return { thread, index };
  });
}

/** The instruction that a thread would execute next, by its number; null where none is left. */
export function nextIn(thread: Program['threads'][number], steps: readonly string[]): number | null {
  const done = steps.filter((id) => id === thread.id).length;
  return done < threadLength(thread) ? done : null;
}

/** What comes of an order when it is executed. */
export type Result =
  | { readonly is: 'value'; readonly value: number }
  | { readonly is: 'unfinished' }
  | { readonly is: 'stuck'; readonly at: number; readonly thread: string; readonly lock: string };

export function resultOf(program: Program, variable: string, steps: readonly string[]): Result {
  const run = runOrder(program, steps);
  const stuck = stuckIn(run);
  if (stuck) return stuck;
  return run.end?.kind === 'finished' ? { is: 'value', value: run.final[variable] ?? 0 } : { is: 'unfinished' };
}

function stuckIn({ refused, end, steps }: OrderRun): Extract<Result, { is: 'stuck' }> | null {
  if (refused?.is === 'waiting') return { is: 'stuck', at: steps.length, thread: refused.thread, lock: refused.lock };
  const wait = end?.kind === 'deadlock' ? end.waits[0] : undefined;
  return wait ? { is: 'stuck', at: steps.length, thread: wait.thread, lock: wait.lock } : null;
}
