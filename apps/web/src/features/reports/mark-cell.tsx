'use client';

import type { StudentReport } from '@timeslice/contract';
import { useTranslations } from 'use-intl';

interface MarkCellProps {
  readonly result: StudentReport['results'][number];
  readonly asked: boolean;
}

/** Points of 100; all right carries a tick. */
export function MarkCell({ result: { mark }, asked }: MarkCellProps) {
  const t = useTranslations('reports.students');
  if (!asked)
    return (
      <span role="img" aria-label={t('notAsked')}>
        ·
      </span>
    );
  if (mark === null)
    return (
      <span role="img" aria-label={t('noAnswer')}>
        –
      </span>
    );
  const points = Math.round((mark.earned / mark.possible) * 100);
  return mark.earned === mark.possible ? (
    <strong>
      <span role="img" aria-label={t('allRight')}>
        ✓
      </span>{' '}
      {points}
    </strong>
  ) : (
    points
  );
}
