'use client';

import { useTranslations } from 'use-intl';
import type { StageProps } from '../kind-screens';
import { countsOf } from './counts';
import { OptionList } from './option-list';
import { toldAt } from './told';

/** The options, judged one after the other; only the last verdict has its reason beside it. */
export function ChoiceStage({ prompt, shown, tick, tally }: StageProps<'choice'>) {
  const t = useTranslations('questions.choice');
  const told = toldAt(shown, tick);
  const last = told.at(-1);
  return (
    <div className="still-stage">
      <OptionList
        label={t('options')}
        options={prompt.options}
        verdicts={told}
        counts={tally && tally.answers > 0 ? countsOf(tally) : undefined}
        reasons={last ? [last.id] : []}
      />
    </div>
  );
}
