'use client';

import { useTranslations } from 'use-intl';
import type { ClassProps } from '../kind-screens';
import { OptionList } from './option-list';
import { countsOf } from './counts';
import { toldAt } from './told';

/** How many chose each option; the verdicts as far as they are told. */
export function ClassView({ prompt, tally, shown, until }: ClassProps<'choice'>) {
  const t = useTranslations('questions.choice');
  return (
    <OptionList
      label={t('answers', { answers: tally.answers })}
      options={prompt.options}
      verdicts={shown ? toldAt(shown, until ?? Infinity) : []}
      counts={countsOf(tally)}
    />
  );
}
