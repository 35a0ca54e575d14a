import { programSnapshot, runOrder, type OrderRun, type Program } from '@timeslice/engine';
import { hasJumps, threadLength } from '@timeslice/questions';
import type { OrderStep } from '../../ui/program/order-strip';

/**
 * An order as it is written. Without jumps nothing is executed, the instructions of a thread come one after another; with
 * jumps each step is executed, since the next one hangs on it.
 */
export function writtenSteps(program: Program, steps: readonly string[]): readonly OrderStep[] {
  if (hasJumps(program)) return runOrder(program, steps).steps.map(([thread, index]) => ({ thread, index }));
  const next = new Map<string, number>();
  return steps.map((thread) => {
    const index = next.get(thread) ?? 0;
    next.set(thread, index + 1);
    return { thread, index };
  });
}

/** Where a thread stands while an order is written: the number of its next instruction, or why it has none to execute. */
export type Stand =
  | { readonly is: 'able'; readonly index: number }
  | { readonly is: 'finished' }
  | { readonly is: 'waiting'; readonly lock: string };

/** In the order of the threads. */
export function standsIn(program: Program, steps: readonly string[]): readonly Stand[] {
  if (!hasJumps(program)) {
    return program.threads.map((thread) => {
      const index = steps.filter((id) => id === thread.id).length;
      return index < threadLength(thread) ? { is: 'able', index } : { is: 'finished' };
    });
  }
  const { threads } = programSnapshot(program, runOrder(program, steps), steps.length);
  return threads.map(({ next, waitsFor }) => {
    if (next === null) return { is: 'finished' };
    return waitsFor === null ? { is: 'able', index: next } : { is: 'waiting', lock: waitsFor };
  });
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
