import { resolve } from '@timeslice/engine';
import { pointsUnder } from '../../best/points';
import {
  type BestKey,
  buildBest,
  compareBest,
  revealBest,
  slipsOfBest,
  tallyBest,
  truthOfBest,
  withPoints,
} from '../../best/secret-best';
import type { SecretKind } from '../../kind';
import { type ChoosePolicyPrompt, optionsOf } from './public';

export interface ChoosePolicyKey extends BestKey {
  readonly kind: 'choose-policy';
}

export const choosePolicy: SecretKind<'choose-policy'> = {
  build(ask, file) {
    const scenario = resolve(file);
    const options = optionsOf(ask.among);
    const prompt: ChoosePolicyPrompt = { kind: 'choose-policy', scenario, minimise: ask.minimise, options };
    const built = buildBest(prompt);
    return built.ok ? { ok: true, prompt, key: { kind: 'choose-policy', ...built.key } } : built;
  },

  keyUnder({ prompt, key }, model) {
    const points = pointsUnder(model, key.runs, prompt.minimise);
    return points && withPoints(key, points);
  },

  answer: (_prompt, { best: [choice] }) => (choice === undefined ? null : { kind: 'choose-policy', choice }),

  compare: compareBest,

  slips: slipsOfBest,

  tally: (prompt, answers) => ({ kind: 'choose-policy', ...tallyBest(prompt, answers) }),

  reveal: revealBest,

  shown: (_prompt, { points }, until) => ({ kind: 'choose-policy', points: points.slice(0, Math.floor(until)) }),

  truth: (prompt, key) => ({ kind: 'choose-policy', ...truthOfBest(prompt, key) }),
};
