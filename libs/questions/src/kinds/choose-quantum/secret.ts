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
import { type ChooseQuantumPrompt, optionsOf } from './public';

export interface ChooseQuantumKey extends BestKey {
  readonly kind: 'choose-quantum';
}

export const chooseQuantum: SecretKind<'choose-quantum'> = {
  build(ask, file) {
    const scenario = resolve(file);
    const options = optionsOf(scenario.policy, ask.among);
    if (!options) {
      const allowed = 'a policy with one quantum for all, e.g. rr';
      return { ok: false, problem: { path: 'among', value: scenario.policy.kind, allowed } };
    }
    const prompt: ChooseQuantumPrompt = { kind: 'choose-quantum', scenario, minimise: ask.minimise, options };
    const built = buildBest(prompt);
    return built.ok ? { ok: true, prompt, key: { kind: 'choose-quantum', ...built.key } } : built;
  },

  keyUnder({ prompt, key }, model) {
    const points = pointsUnder(model, key.runs, prompt.minimise);
    return points && withPoints(key, points);
  },

  answer: (_prompt, { best: [choice] }) => (choice === undefined ? null : { kind: 'choose-quantum', choice }),

  compare: compareBest,

  slips: slipsOfBest,

  tally: (prompt, answers) => ({ kind: 'choose-quantum', ...tallyBest(prompt, answers) }),

  reveal: revealBest,

  shown: (_prompt, { points }, until) => ({ kind: 'choose-quantum', points: points.slice(0, Math.floor(until)) }),

  truth: (prompt, key) => ({ kind: 'choose-quantum', ...truthOfBest(prompt, key) }),
};
