'use client';

import { type Confidence, confidences } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { RadioCards } from '../../ui/radio-cards';

interface HowSureProps {
  readonly value: Confidence | null;
  readonly onChange: (confidence: Confidence) => void;
  /** Nothing is answered yet: there is nothing to be sure of. */
  readonly isDisabled: boolean;
}

const levels = { 1: 'guessed', 2: 'rather', 3: 'sure' } as const;

/** How sure one is: said or left out, changed until the lock; it never changes a mark. */
export function HowSure({ value, onChange, isDisabled }: HowSureProps) {
  const t = useTranslations('play.sure');
  return (
    <div className="mt-5">
      <RadioCards
        label={t('label')}
        minWidth="6.5rem"
        isDisabled={isDisabled}
        value={value === null ? null : String(value)}
        cards={confidences.map((one) => ({ value: String(one), label: t(levels[one]) }))}
        onChange={(next) => onChange(confidences.find((one) => String(one) === next) ?? 1)}
      />
      <p className="mt-1 text-sm text-muted">{t('note')}</p>
    </div>
  );
}
