'use client';

import { NO_END, type Final } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { CheckCards } from '../../ui/check-cards';
import type { InputProps } from '../kind-screens';

/** A card for each value; any number may be chosen, and changed until the lock. */
export function Input({ prompt, answer, onChange, status }: InputProps<'race-values'>) {
  const t = useTranslations('questions.raceValues');
  const { choices, variable } = prompt;
  const chosen = answer?.chosen ?? [];
  const choose = (values: readonly string[]) => {
    const next: Final[] = choices.filter((choice) => values.includes(`${choice}`));
    onChange({ kind: 'race-values', chosen: next });
  };
  return (
    <div className="thumb-zone value-cards">
      <CheckCards
        label={t('ask', { name: variable })}
        minWidth="4.25rem"
        values={chosen.map((choice) => `${choice}`)}
        onChange={choose}
        cards={choices.map((choice) => ({
          value: `${choice}`,
          name: choice === NO_END ? t('noEnd') : t('value', { name: variable, value: choice }),
          label: choice === NO_END ? t('noEnd') : <span className="mono">{choice}</span>,
        }))}
      />
      {status}
    </div>
  );
}
