import type { Bilingual } from '@timeslice/engine';
import { z } from 'zod';
import type { AnswerProblem, PublicKind } from '../../kind';
import { bilingual, said } from '../../mark';
import { modelIds } from '../../models/model';

/** Far beyond what is asked for, and with three decimals still far from where a double becomes coarse. */
export const NUMBER_MAX = 1e9;
const value = z.number().min(-NUMBER_MAX).max(NUMBER_MAX);

/** Worked out by the author, where no kind runs the engine for it. */
const workedOut = {
  value,
  /** What somebody with a wrong model answers. */
  models: z
    .array(z.strictObject({ model: z.enum(modelIds), value }))
    .max(8)
    .optional(),
  why: bilingual,
};

/** What is the same for other numbers, and is worked out from them. Names stay: logs hold them. */
export const formulaNames = [
  'switch-share',
  'round-utilisation',
  'gaming-share',
  'multiprogramming',
  'next-turn',
  'serial-part',
  'one-cpu-threads',
  'gil-threads',
  'processes-on-cores',
  'gil-io',
  'separate-counters',
  'stacks',
] as const;
export type FormulaName = (typeof formulaNames)[number];

/** Either a formula, which says all the rest, or what the author has worked out: `value` and `why` at least. */
export const numberAsk = z.strictObject({
  kind: z.literal('number'),
  formula: z.strictObject({ name: z.enum(formulaNames), numbers: z.record(z.string().max(32), value) }).optional(),
  unit: bilingual.optional(),
  value: value.optional(),
  models: workedOut.models,
  why: bilingual.optional(),
  /** So far an answer may be away on either side; nothing where it is left out. */
  tolerance: z.number().min(0).max(NUMBER_MAX).optional(),
  /** None where it is left out. */
  decimals: z.int().min(0).max(3).optional(),
  /** The same with other numbers: who practises alone is asked one of these, and no class is. */
  variants: z
    .array(z.strictObject({ text: said, ...workedOut }))
    .max(20)
    .optional(),
});

/** What is said of the number beforehand: its unit and how exactly it is asked for. */
export interface NumberPrompt {
  readonly kind: 'number';
  readonly unit: Bilingual | null;
  readonly tolerance: number;
  readonly decimals: number;
}

/** Null: left open. */
export const numberAnswer = z.strictObject({ kind: z.literal('number'), value: value.nullable() });
export type NumberAnswer = z.output<typeof numberAnswer>;

/** At most this many different numbers are told apart; the rest is counted together. */
export const VALUES_MAX = 100;

/** How many answered what, by value; `open` said nothing, `others` said what few others said. */
export const numberTally = z.strictObject({
  kind: z.literal('number'),
  answers: z.int().min(0),
  open: z.int().min(0),
  values: z.array(z.strictObject({ value: z.number(), count: z.int().min(1) })).max(VALUES_MAX),
  others: z.int().min(0),
});
export type NumberTally = z.output<typeof numberTally>;

export interface NumberShown {
  readonly kind: 'number';
  /** Null before the last step. */
  readonly value: number | null;
}

export interface NumberTruth extends NumberShown {
  readonly value: number;
  /** So far an answer may be away. */
  readonly margin: number;
  readonly why: Bilingual;
}

/** What is lost where decimals are worked out in binary. */
const lost = (size: number) => Math.max(1e-9, 1e-15 * Math.abs(size));

export const isWithin = (margin: number, one: number, other: number): boolean =>
  Math.abs(one - other) <= margin + lost(Math.max(Math.abs(one), Math.abs(other)));

/** To so many decimals; halves away from zero, and never -0. */
export function rounded(given: number, decimals: number): number {
  const unit = 10 ** decimals;
  const size = Math.round(Math.abs(given) * unit + lost(given * unit)) / unit;
  return size === 0 ? 0 : Math.sign(given) * size;
}

interface Exactness {
  readonly tolerance?: number | undefined;
  readonly decimals?: number | undefined;
}

/** So far an answer may be away: the tolerance, and at least what rounding to the decimals asked for takes. */
export const marginOf = ({ tolerance = 0, decimals = 0 }: Exactness): number =>
  Math.max(tolerance, 0.5 / 10 ** decimals);

function problem({ decimals }: NumberPrompt, { value: given }: NumberAnswer): AnswerProblem | null {
  if (given === null || isWithin(0, given, rounded(given, decimals))) return null;
  const allowed = decimals === 0 ? 'a whole number' : `at most ${decimals} decimals`;
  return { path: 'value', value: String(given), allowed };
}

export const number: PublicKind<'number'> = {
  subject: 'none',
  writtenKey: true,
  parts: { value: 1 },
  ask: numberAsk,
  answer: numberAnswer,
  tally: numberTally,
  problem,
  isComplete: (_prompt, { value: given }) => given !== null,
  isRight: ({ value: right, margin }, { value: given }) => given !== null && isWithin(margin, given, right),
  shareRight: () => null,
  // three decimals are all that an answer may have: equal ones are written alike
  text: ({ value: given }) => (given === null ? '–' : String(rounded(given, 3))),
};
