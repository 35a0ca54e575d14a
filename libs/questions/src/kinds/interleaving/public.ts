import { runOrder, type Bilingual, type Program } from '@timeslice/engine';
import { z } from 'zod';
import type { AnswerProblem, PublicKind } from '../../kind';
import type { ShownTake } from '../../takes';

/** Build an order of instructions after which the variable has the value, or say that there is none. */
export interface InterleavingPrompt {
  readonly kind: 'interleaving';
  readonly program: Program;
  readonly variable: string;
  readonly value: number;
}

/** No order has more steps. */
export const STEPS_MAX = 64;

export const interleavingAsk = z.strictObject({
  kind: z.literal('interleaving'),
  variable: z.string().min(1).max(64),
  value: z.int().min(-2_147_483_648).max(2_147_483_647),
});

export const interleavingAnswer = z.strictObject({
  kind: z.literal('interleaving'),
  /** Ids of the threads that execute an instruction each, in this order; the end may be missing. */
  steps: z.array(z.string().min(1).max(64)).max(STEPS_MAX),
  /** No order gives the value; then the steps do not count. */
  impossible: z.boolean(),
});
export type InterleavingAnswer = z.output<typeof interleavingAnswer>;

/** The orders with the number of those who built them, the commonest first; a thread is a digit, from 0 on. */
export const interleavingTally = z.strictObject({
  kind: z.literal('interleaving'),
  answers: z.int().min(0),
  impossible: z.int().min(0),
  orders: z.array(z.strictObject({ steps: z.string().max(STEPS_MAX), count: z.int().min(1) })),
  /** Of answers with an order that is not among these. */
  others: z.int().min(0),
});
export type InterleavingTally = z.output<typeof interleavingTally>;

/** An order that gives the value; where there is none, an order for each value that can be. */
export interface InterleavingShown {
  readonly kind: 'interleaving';
  readonly takes: readonly ShownTake[];
  /** Null until all has been shown. */
  readonly isPossible: boolean | null;
}
export interface InterleavingTruth extends InterleavingShown {
  readonly program: Program;
  readonly variable: string;
  readonly value: number;
  readonly isPossible: boolean;
  readonly why: Bilingual;
}

/** How many instructions a thread without jumps executes, a HALT included. */
export function threadLength({ code }: Program['threads'][number]): number {
  const halt = code.findIndex(({ op }) => op === 'HALT');
  return halt < 0 ? code.length : halt + 1;
}

export const instructionsOf = ({ threads }: Program): number =>
  threads.reduce((sum, thread) => sum + threadLength(thread), 0);

/** With jumps it hangs on the order which instruction a thread executes next, and on how many it comes. */
export const hasJumps = ({ threads }: Program): boolean =>
  threads.some(({ code }) => code.some((instruction) => 'to' in instruction));

/** How many steps an order may have. */
export const placesOf = (program: Program): number => (hasJumps(program) ? STEPS_MAX : instructionsOf(program));

/** Whether an order runs to the end of all threads and leaves the value. */
export function reaches(
  { program, variable, value }: Pick<InterleavingPrompt, 'program' | 'variable' | 'value'>,
  { steps, impossible }: InterleavingAnswer,
): boolean {
  if (impossible) return false;
  const { end, refused, final } = runOrder(program, steps);
  return refused === null && end?.kind === 'finished' && final[variable] === value;
}

function problem({ program }: InterleavingPrompt, { steps }: InterleavingAnswer): AnswerProblem | null {
  const { threads } = program;
  const at = steps.findIndex((id) => threads.every((one) => one.id !== id));
  if (at >= 0) return { path: `steps[${at}]`, value: steps[at]!, allowed: threads.map(({ id }) => id).join(', ') };
  return hasJumps(program) ? notExecutable(program, steps) : tooMany(program, steps);
}

/** With jumps each step is executed as it is chosen: nobody can choose a thread that waits or has finished. */
function notExecutable(program: Program, steps: readonly string[]): AnswerProblem | null {
  const { refused, steps: done } = runOrder(program, steps);
  if (!refused) return null;
  const before = steps.slice(0, done.length);
  const able = program.threads.filter(({ id }) => runOrder(program, [...before, id]).refused === null);
  const allowed = able.length > 0 ? able.map(({ id }) => id).join(', ') : 'the end: no thread can go on';
  return { path: `steps[${done.length}]`, value: refused.thread, allowed };
}

/** Without jumps nothing is executed before the order is marked. */
function tooMany({ threads }: Program, steps: readonly string[]): AnswerProblem | null {
  const done = new Map<string, number>();
  for (const [at, id] of steps.entries()) {
    const before = done.get(id) ?? 0;
    const length = threadLength(threads.find((one) => one.id === id)!);
    if (before === length) return { path: `steps[${at}]`, value: id, allowed: `${length} instructions of ${id}` };
    done.set(id, before + 1);
  }
  return null;
}

export const interleaving: PublicKind<'interleaving'> = {
  subject: 'program',
  parts: { order: 1 },
  ask: interleavingAsk,
  answer: interleavingAnswer,
  tally: interleavingTally,
  problem,
  isComplete: ({ program }, { steps, impossible }) =>
    impossible || steps.length === placesOf(program) || (hasJumps(program) && runOrder(program, steps).end !== null),
  isRight: (truth, answer) => (truth.isPossible ? reaches(truth, answer) : answer.impossible),
  shareRight: () => null,
  text: ({ steps, impossible }) => (impossible ? 'impossible' : stretchesOf(steps)),
};

/** `T1 ×2, T2 ×3, T1`. */
function stretchesOf(steps: readonly string[]): string {
  const starts = steps.flatMap((id, at) => (id === steps[at - 1] ? [] : [at]));
  const stretches = starts.map((start, at) => {
    const count = (starts[at + 1] ?? steps.length) - start;
    return count === 1 ? steps[start]! : `${steps[start]!} ×${count}`;
  });
  return stretches.length === 0 ? '-' : stretches.join(', ');
}
