import { resolve } from '@timeslice/engine';
import { type BestKey, buildBest, secretBest } from '../../best/secret-best';
import { bestUnderTies } from '../../best/tied-best';
import type { SecretKind } from '../../kind';
import { type ChooseQuantumPrompt, optionsOf } from './public';

export interface ChooseQuantumKey extends BestKey {
  readonly kind: 'choose-quantum';
}

export const chooseQuantum: SecretKind<'choose-quantum'> = {
  ...secretBest('choose-quantum'),

  underTies(prompt, left) {
    const tied = bestUnderTies(prompt, left);
    return { ...tied, keys: tied.keys.map(({ key, said }) => ({ key: { kind: 'choose-quantum', ...key }, said })) };
  },

  build(ask, file, most) {
    const scenario = resolve(file);
    const options = optionsOf(scenario.policy, ask.among);
    if (!options) {
      const allowed = 'a policy with one quantum for all, e.g. rr';
      return { ok: false, problem: { path: 'among', value: scenario.policy.kind, allowed } };
    }
    const prompt: ChooseQuantumPrompt = { kind: 'choose-quantum', scenario, minimise: ask.minimise, options };
    const built = buildBest(prompt, most);
    return built.ok ? { ok: true, prompt, key: { kind: 'choose-quantum', ...built.key } } : built;
  },
};
