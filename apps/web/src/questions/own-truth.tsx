'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from '../ui/icon';
import { useWhose } from './whose';

interface OwnTruthProps {
  /** What was answered; null where it was left open. */
  readonly own: ReactNode | null;
  /** What is right; null as long as it is not told. */
  readonly truth: ReactNode | null;
  readonly right: boolean;
}

/** One place of an answer beside the truth: right or wrong by form and word. */
export function OwnTruth({ own, truth, right }: OwnTruthProps) {
  const t = useTranslations('questions');
  const marks = useTranslations('questions.places');
  const whose = useWhose();
  const told = truth !== null;
  if (whose === 'nobody') return told ? <span className="font-semibold">{truth}</span> : null;
  return (
    <span className="own-truth" data-right={told ? right : undefined}>
      {told && (
        <span className="own-truth-mark" role="img" aria-label={marks(right ? 'right' : 'wrong')}>
          <Icon name={right ? 'check' : 'cross'} className="size-[0.9em]" />
        </span>
      )}
      <span className={told && !right ? 'own-truth-wrong' : 'font-semibold'}>{own ?? t('values.open')}</span>
      {told && !right && (
        <>
          <span aria-hidden="true">→</span>
          <span className="sr-only">{marks('instead')}</span>
          <span className="font-semibold">{truth}</span>
        </>
      )}
    </span>
  );
}
