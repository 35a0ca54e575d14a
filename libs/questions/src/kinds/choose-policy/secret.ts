import { resolve } from '@timeslice/engine';
import { type BestKey, buildBest, secretBest } from '../../best/secret-best';
import { bestUnderTies } from '../../best/tied-best';
import type { SecretKind } from '../../kind';
import { type ChoosePolicyPrompt, optionsOf } from './public';

export interface ChoosePolicyKey extends BestKey {
  readonly kind: 'choose-policy';
}

export const choosePolicy: SecretKind<'choose-policy'> = {
  ...secretBest('choose-policy'),

  underTies(prompt, left) {
    const tied = bestUnderTies(prompt, left);
    return { ...tied, keys: tied.keys.map(({ key, said }) => ({ key: { kind: 'choose-policy', ...key }, said })) };
  },

  build(ask, file, most) {
    const scenario = resolve(file);
    const options = optionsOf(ask.among);
    const prompt: ChoosePolicyPrompt = { kind: 'choose-policy', scenario, minimise: ask.minimise, options };
    const built = buildBest(prompt, most);
    return built.ok ? { ok: true, prompt, key: { kind: 'choose-policy', ...built.key } } : built;
  },
};
