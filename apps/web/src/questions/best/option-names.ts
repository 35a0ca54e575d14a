import { policyKinds } from '@timeslice/engine';
import type { BestPrompt } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';

/** What the options of a question differ in. */
export type Varied = 'policy' | 'quantum';

export interface OptionNames {
  /** As short as may be: `SRTF`, `q = 4`. */
  readonly short: string;
  /** In full, for a screen reader and under a card. */
  readonly full: string;
}

type Option = BestPrompt['options'][number];

export function useOptionNames(varied: Varied): (option: Option) => OptionNames {
  const t = useTranslations('questions.best');
  const text = useText();
  return ({ id, name, policy }) => ({
    short: text(name),
    full: varied === 'quantum' ? t('quantum', { quantum: id }) : text(policyKinds[policy.kind].name),
  });
}
