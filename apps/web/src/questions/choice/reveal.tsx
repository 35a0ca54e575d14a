'use client';

import { useTranslations } from 'use-intl';
import type { RevealProps } from '../kind-screens';
import { NoAnswer } from '../verdict';
import { OptionList } from './option-list';
import { toldAt } from './told';

/** The own choice stays marked while the options are judged one after the other. */
export function Reveal({ prompt, answer, shown, tick }: RevealProps<'choice'>) {
  const t = useTranslations('questions.choice');
  const told = toldAt(shown, tick);
  const { options } = prompt;
  return (
    <div className="flex flex-col gap-4">
      {!answer && <NoAnswer />}
      <OptionList
        label={t('options')}
        options={options}
        verdicts={told}
        chosen={answer?.chosen ?? []}
        reasons={told.map(({ id }) => id)}
      />
      <p className="text-muted" role="status">
        {t('told', { told: told.length, of: options.length })}
      </p>
    </div>
  );
}
