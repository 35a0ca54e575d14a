import type { PolicySpec } from '@timeslice/engine';
import { z } from 'zod';
import { policyId, policyName } from '../../best/policy-words';
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
import { policy } from '../../policy';

const kind = z.literal('choose-policy');

/** The policy of the scenario itself is not asked about, unless it is among them. */
export interface ChoosePolicyPrompt extends BestPrompt {
  readonly kind: 'choose-policy';
}

export const choosePolicyAsk = z.strictObject({
  kind,
  among: z
    .array(policy)
    .min(2)
    .max(8)
    .refine((all) => new Set(all.map(policyId)).size === all.length, { message: 'policies that differ' }),
  minimise: z.enum(minimised),
});

export const choosePolicyAnswer = z.strictObject({ kind, ...bestAnswerFields });
export type ChoosePolicyAnswer = z.output<typeof choosePolicyAnswer>;

export const choosePolicyTally = z.strictObject({ kind, ...bestTallyFields });
export type ChoosePolicyTally = z.output<typeof choosePolicyTally>;

export interface ChoosePolicyShown extends BestShown {
  readonly kind: 'choose-policy';
}
export interface ChoosePolicyTruth extends BestTruth {
  readonly kind: 'choose-policy';
}

/** In the order of the author. */
export const optionsOf = (among: readonly PolicySpec[]): readonly BestOption[] =>
  among.map((one) => ({ id: policyId(one), name: policyName(one), policy: one }));

export const choosePolicy: PublicKind<'choose-policy'> = {
  ...publicBest,
  ask: choosePolicyAsk,
  answer: choosePolicyAnswer,
  tally: choosePolicyTally,
};
