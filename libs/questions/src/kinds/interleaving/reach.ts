import { outcomes, runOrder, waysTo, type OrderRun, type Ways } from '@timeslice/engine';
import { STATES } from '../../models/values';
import { hasJumps, instructionsOf, STEPS_MAX, type InterleavingPrompt } from './public';

type Goal = Pick<InterleavingPrompt, 'program' | 'variable' | 'value'>;

/** How far an order goes, and how far the value could still be reached along it. */
export interface Reach {
  readonly run: OrderRun;
  /** Number of instructions after which some order of the others still gives the value. */
  readonly live: number;
  /** How many are needed from there at least. */
  readonly left: number;
}

/** The ways of a program with jumps; null where there are too many states. */
export const waysIn = ({ program, variable, value }: Goal): Ways | null =>
  waysTo(program, (final) => final[variable] === value, { steps: STEPS_MAX, states: STATES });

/** Instructions that are needed after these at least, to give the value; null where no order of the others does. */
export type LeftAfter = (after: readonly string[]) => number | null;

const known = new WeakMap<InterleavingPrompt, LeftAfter>();

/** Worked out once for all answers to a question. */
export function leftIn(prompt: InterleavingPrompt): LeftAfter {
  const left = known.get(prompt) ?? (hasJumps(prompt.program) ? waysIn(prompt)!.left : leftWithoutJumps(prompt));
  known.set(prompt, left);
  return left;
}

/** Without jumps every order that ends has executed all instructions: what is left to do is known, if it can be done. */
const leftWithoutJumps =
  ({ program, variable, value }: InterleavingPrompt): LeftAfter =>
  (after) =>
    outcomes(program, { after }).values[variable]?.includes(value) ? instructionsOf(program) - after.length : null;

/** What was lost stays lost, so that the last good instruction is found by halving. The value can be reached at first. */
export function reachOf(prompt: InterleavingPrompt, steps: readonly string[]): Reach {
  const leftAfter = leftIn(prompt);
  const run = runOrder(prompt.program, steps);
  let live = 0;
  let dead = run.steps.length + 1;
  while (dead - live > 1) {
    const middle = (live + dead) >> 1;
    if (leftAfter(steps.slice(0, middle)) !== null) live = middle;
    else dead = middle;
  }
  return { run, live, left: leftAfter(steps.slice(0, live))! };
}
