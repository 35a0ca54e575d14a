'use client';

import { useTranslations } from 'use-intl';
import type { SettingProps } from '../kind-screens';
import { OptionList } from './option-list';

/** The options as they are offered, for those who look at the wall. */
export function Setting({ prompt }: SettingProps<'choice'>) {
  const t = useTranslations('questions.choice');
  return <OptionList label={t(prompt.several ? 'several' : 'one')} options={prompt.options} verdicts={[]} />;
}
