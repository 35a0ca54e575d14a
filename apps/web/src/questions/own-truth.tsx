'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from '../ui/icon';
import { usePlaces, useStanding } from './standing';
import { useWhose } from './whose';

interface OwnTruthProps {
  /** What was answered; null where it was left open. */
  readonly own: ReactNode | null;
  /** What is right by the stated rules; null as long as it is not told. */
  readonly truth: ReactNode | null;
  /** Whether the two are the same. */
  readonly right: boolean;
}

/** One place of an answer beside the truth: right or wrong by form and word, where that is to be said. */
export function OwnTruth({ own, truth, right }: OwnTruthProps) {
  const t = useTranslations('questions');
  const marks = useTranslations('questions.places');
  const whose = useWhose();
  const standing = useStanding();
  const names = useTranslations('questions.standing');
  const told = truth !== null;
  const its = usePlaces()(right);
  if (whose === 'nobody') return told ? <span className="font-semibold">{truth}</span> : null;
  return (
    <span className="own-truth" data-right={told ? its : undefined}>
      {told && its !== undefined && (
        <span className="own-truth-mark" role="img" aria-label={marks(its ? 'right' : 'wrong')}>
          <Icon name={its ? 'check' : 'cross'} className="size-[0.9em]" />
        </span>
      )}
      <span className={told && its === false ? 'own-truth-wrong' : 'font-semibold'}>{own ?? t('values.open')}</span>
      {told && !right && (
        <>
          {standing === 'accepted' ? (
            <span className="text-muted">{names('stated')}</span>
          ) : (
            <>
              <span aria-hidden="true">→</span>
              <span className="sr-only">{its === false ? marks('instead') : names('beside')}</span>
            </>
          )}
          <span className={standing === 'accepted' ? 'text-muted' : 'font-semibold'}>{truth}</span>
        </>
      )}
    </span>
  );
}
