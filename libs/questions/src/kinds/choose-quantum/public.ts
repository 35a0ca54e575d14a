import type { PolicySpec } from '@timeslice/engine';
import { z } from 'zod';
import {
  bestAnswerFields,
  type BestOption,
  type BestPrompt,
  type BestShown,
  bestTallyFields,
  type BestTruth,
  minimised,
  publicBest,
} from '../../best/public-best';
import type { PublicKind } from '../../kind';

const kind = z.literal('choose-quantum');

/** The scenario under its own policy with each quantum; that of the file is not asked about, unless it is among them. */
export interface ChooseQuantumPrompt extends BestPrompt {
  readonly kind: 'choose-quantum';
}

export const chooseQuantumAsk = z.strictObject({
  kind,
  /** Ticks. */
  among: z
    .array(z.int().min(1).max(10_000))
    .min(2)
    .max(12)
    .refine((all) => new Set(all).size === all.length, { message: 'quanta that differ' }),
  minimise: z.enum(minimised),
});

export const chooseQuantumAnswer = z.strictObject({ kind, ...bestAnswerFields });
export type ChooseQuantumAnswer = z.output<typeof chooseQuantumAnswer>;

export const chooseQuantumTally = z.strictObject({ kind, ...bestTallyFields });
export type ChooseQuantumTally = z.output<typeof chooseQuantumTally>;

export interface ChooseQuantumShown extends BestShown {
  readonly kind: 'choose-quantum';
}
export interface ChooseQuantumTruth extends BestTruth {
  readonly kind: 'choose-quantum';
}

/** The policy with another quantum; null where it has not one for all. */
function withQuantum(policy: PolicySpec, quantum: number): PolicySpec | null {
  if (policy.kind === 'eevdf') return { ...policy, slice: quantum };
  if (policy.kind === 'fair-share') return { ...policy, quantum };
  if (policy.kind === 'mlfq') return null;
  return 'quantum' in policy ? { ...policy, quantum } : null;
}

/** From the least quantum on: the points of a curve. */
export function optionsOf(policy: PolicySpec, among: readonly number[]): readonly BestOption[] | null {
  const options = among
    .toSorted((one, other) => one - other)
    .flatMap((quantum) => {
      const varied = withQuantum(policy, quantum);
      const name = `q = ${quantum}`;
      return varied ? [{ id: String(quantum), name: { ko: name, en: name }, policy: varied }] : [];
    });
  return options.length === among.length ? options : null;
}

export const chooseQuantum: PublicKind<'choose-quantum'> = {
  ...publicBest,
  ask: chooseQuantumAsk,
  answer: chooseQuantumAnswer,
  tally: chooseQuantumTally,
};
