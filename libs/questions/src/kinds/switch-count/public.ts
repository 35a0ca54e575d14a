import type { Bilingual, Scenario } from '@timeslice/engine';
import { z } from 'zod';
import { figure, figureTally, figureText, isNear, isWritable } from '../../figures';
import type { AnswerProblem, PublicKind } from '../../kind';
import { type RunMeasure, runMeasures } from '../../models/formulas';
import type { TraceShown } from '../../scenario-kind';

/** Figures of a whole run. */
export interface SwitchCountPrompt {
  readonly kind: 'switch-count';
  readonly scenario: Scenario;
  readonly of: readonly RunMeasure[];
}

export const switchCountAsk = z.strictObject({
  kind: z.literal('switch-count'),
  of: z
    .array(z.enum(runMeasures))
    .min(1)
    .max(runMeasures.length)
    .refine((of) => new Set(of).size === of.length, { message: 'each figure once' }),
});

/** One figure for each that is asked for, in their order. */
export const switchCountAnswer = z.strictObject({
  kind: z.literal('switch-count'),
  values: z.array(figure).max(runMeasures.length),
});
export type SwitchCountAnswer = z.output<typeof switchCountAnswer>;

export const switchCountTally = z.strictObject({
  kind: z.literal('switch-count'),
  answers: z.int().min(0),
  figures: z.array(figureTally).max(runMeasures.length),
});
export type SwitchCountTally = z.output<typeof switchCountTally>;

export interface SwitchCountShown extends TraceShown<'switch-count'> {
  /** Null before the run has ended. */
  readonly values: readonly number[] | null;
}

export interface SwitchCountTruth extends SwitchCountShown {
  readonly of: readonly RunMeasure[];
  readonly values: readonly number[];
  /** How each is worked out. */
  readonly why: readonly Bilingual[];
}

/** Counts are exact; shares in per cent may be half a point away. */
export const runTolerance: Readonly<Record<RunMeasure, number>> = {
  switches: 0,
  'switch-ticks': 0,
  'switch-share': 0.5,
  utilization: 0.5,
};

/** Decimals that may be written. */
export const runDecimals: Readonly<Record<RunMeasure, number>> = {
  switches: 0,
  'switch-ticks': 0,
  'switch-share': 2,
  utilization: 2,
};

function problem({ of }: SwitchCountPrompt, { values }: SwitchCountAnswer): AnswerProblem | null {
  if (values.length !== of.length)
    return { path: 'values', value: String(values.length), allowed: `${of.length} figures: ${of.join(', ')}` };
  const index = of.findIndex((measure, at) => {
    const value = values[at] ?? null;
    return value !== null && !isWritable(value, runDecimals[measure]);
  });
  const measure = of[index];
  if (measure === undefined) return null;
  const allowed = runDecimals[measure] === 0 ? 'a whole number' : `at most ${runDecimals[measure]} decimals`;
  return { path: `values.${index}`, value: String(values[index]), allowed };
}

export const switchCount: PublicKind<'switch-count'> = {
  subject: 'scenario',
  parts: { switches: 1, 'switch-ticks': 1, 'switch-share': 1, utilization: 1 },
  ask: switchCountAsk,
  answer: switchCountAnswer,
  tally: switchCountTally,
  problem,
  isComplete: (_prompt, { values }) => !values.includes(null),
  isRight: ({ of, values: right }, { values }) =>
    of.every((measure, index) => {
      const value = values[index] ?? null;
      return value !== null && isNear(value, right[index] ?? NaN, runTolerance[measure]);
    }),
  shareRight: () => null,
  text: ({ values }) => values.map(figureText).join(', '),
};
