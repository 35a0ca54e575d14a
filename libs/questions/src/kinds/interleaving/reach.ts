import { outcomes, runOrder, type OrderRun } from '@timeslice/engine';
import type { InterleavingPrompt } from './public';

/** How far an order goes, and how far the value could still be reached along it. */
export interface Reach {
  readonly run: OrderRun;
  /** Number of instructions after which some order of the others still gives the value. */
  readonly live: number;
}

/** Whether some order of the remaining instructions gives the value. */
export const canReach = ({ program, variable, value }: InterleavingPrompt, after: readonly string[]): boolean =>
  outcomes(program, { after }).values[variable]?.includes(value) ?? false;

/** What was lost stays lost, so that the last good instruction is found by halving. The value can be reached at first. */
export function reachOf(prompt: InterleavingPrompt, steps: readonly string[]): Reach {
  const run = runOrder(prompt.program, steps);
  let live = 0;
  let dead = run.steps.length + 1;
  while (dead - live > 1) {
    const middle = (live + dead) >> 1;
    if (canReach(prompt, steps.slice(0, middle))) live = middle;
    else dead = middle;
  }
  return { run, live };
}
