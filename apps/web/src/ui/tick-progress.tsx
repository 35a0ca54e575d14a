'use client';

import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useTranslations } from 'use-intl';
import { TickRuler } from './tick-ruler';

/** How far something is, e.g. question 3 of 7 or 21 of 30 answers: a tick for each. */
export function TickProgress({
  label,
  value,
  max,
}: {
  readonly label: string;
  readonly value: number;
  readonly max: number;
}) {
  const t = useTranslations('common');
  return (
    <ProgressBar aria-label={label} value={value} maxValue={max} valueLabel={t('progress', { value, max })}>
      <TickRuler max={max} value={value} numbers={false} />
    </ProgressBar>
  );
}
