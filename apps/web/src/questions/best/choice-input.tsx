'use client';

import type { BestPrompt } from '@timeslice/questions';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { RadioCards } from '../../ui/radio-cards';
import { useOptionNames, type Varied } from './option-names';

interface ChoiceInputProps {
  readonly prompt: BestPrompt;
  readonly varied: Varied;
  readonly choice: string | null;
  readonly onChoice: (choice: string) => void;
  readonly status?: ReactNode;
}

/** One card for each option; choosing chooses, and can be changed until the lock. */
export function ChoiceInput({ prompt, varied, choice, onChoice, status }: ChoiceInputProps) {
  const t = useTranslations('questions.best');
  const namesOf = useOptionNames(varied);
  const { options, minimise } = prompt;
  return (
    <div className="thumb-zone">
      <RadioCards
        label={t(`ask.${varied}`, { measure: t(`measures.${minimise}`) })}
        minWidth={varied === 'policy' ? '14rem' : '7rem'}
        value={choice}
        onChange={onChoice}
        cards={options.map((option) => {
          const { short, full } = namesOf(option);
          return {
            value: option.id,
            name: varied === 'policy' ? `${short}: ${full}` : full,
            label: <span className={varied === 'quantum' ? 'mono' : undefined}>{short}</span>,
            ...(varied === 'policy' && { note: full }),
          };
        })}
      />
      {status}
    </div>
  );
}
