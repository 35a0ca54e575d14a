import type { Bilingual, MemoryPart, MemoryProgram, MemoryState, MemoryStep } from '@timeslice/engine';
import { z } from 'zod';
import type { AnswerProblem, PublicKind } from '../../kind';
import { memoryFile } from './program';

export const memoryAsks = ['values', 'reads', 'survivors', 'shared'] as const;
export type MemoryAsk = (typeof memoryAsks)[number];

export const memoryMapAsk = z.strictObject({
  kind: z.literal('memory-map'),
  program: memoryFile,
  asks: z
    .array(z.enum(memoryAsks))
    .min(1)
    .max(4)
    .refine((asks) => new Set(asks).size === asks.length, { message: 'each once' }),
});

/** Instead of a value: the thread is not there any more. */
export const GONE = 'gone';

/** One thing to predict, by choosing one of the options: numbers as text, `gone`, `alive`, `ended`, `shared`, `separate`. */
export type MemoryCell = { readonly options: readonly string[] } & (
  | { readonly ask: 'values'; readonly thread: string; readonly variable: string }
  /** `step`: its number in the program, from 0. */
  | { readonly ask: 'reads'; readonly thread: string; readonly variable: string; readonly step: number }
  | { readonly ask: 'survivors'; readonly thread: string }
  | { readonly ask: 'shared'; readonly pair: readonly [string, string]; readonly part: MemoryPart }
);

export interface MemoryMapPrompt {
  readonly kind: 'memory-map';
  readonly program: MemoryProgram;
  readonly asks: readonly MemoryAsk[];
  readonly cells: readonly MemoryCell[];
}

export const CELLS_MAX = 48;

/** What was chosen for each cell of the prompt; null: open. */
export const memoryMapAnswer = z.strictObject({
  kind: z.literal('memory-map'),
  cells: z.array(z.string().min(1).max(12).nullable()).max(CELLS_MAX),
});
export type MemoryMapAnswer = z.output<typeof memoryMapAnswer>;

/** For each cell how many chose which of its options. */
export const memoryMapTally = z.strictObject({
  kind: z.literal('memory-map'),
  answers: z.int().min(0),
  cells: z.array(z.array(z.int().min(0))),
});
export type MemoryMapTally = z.output<typeof memoryMapTally>;

/** The memory before the first step, and after each of those that have been done. */
export interface MemoryMapShown {
  readonly kind: 'memory-map';
  readonly start: MemoryState;
  readonly steps: readonly (MemoryStep & { readonly sentence: Bilingual })[];
  /** What is right in each cell of the prompt: a read once its step is done, all else at the end; null before. */
  readonly cells: readonly (string | null)[];
}

export interface MemoryMapTruth extends MemoryMapShown {
  readonly cells: readonly string[];
  /** For each cell of the prompt. */
  readonly whys: readonly Bilingual[];
}

/** After how many of all steps it is seen what is right in a cell. */
export const toldAfter = (cell: MemoryCell, steps: number): number => (cell.ask === 'reads' ? cell.step + 1 : steps);

function problem({ cells }: MemoryMapPrompt, { cells: given }: MemoryMapAnswer): AnswerProblem | null {
  if (given.length !== cells.length)
    return { path: 'cells', value: `${given.length} cells`, allowed: `${cells.length} cells` };
  const stray = given.findIndex((one, index) => one !== null && !cells[index]!.options.includes(one));
  if (stray < 0) return null;
  return { path: `cells.${stray}`, value: String(given[stray]), allowed: cells[stray]!.options.join(', ') };
}

export const memoryMap: PublicKind<'memory-map'> = {
  subject: 'none',
  parts: { values: 1, reads: 1, survivors: 1, shared: 1 },
  ask: memoryMapAsk,
  answer: memoryMapAnswer,
  tally: memoryMapTally,
  problem,
  isComplete: (_prompt, { cells }) => cells.every((one) => one !== null),
  isRight: ({ cells }, { cells: given }) => cells.every((right, index) => right === given[index]),
  shareRight: () => null,
  text: ({ cells }) => cells.map((one) => one ?? '–').join(' '),
};
