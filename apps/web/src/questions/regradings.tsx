'use client';

import type { Regrading } from '@timeslice/contract';
import { answerText } from '@timeslice/questions';
import { useFormatter, useTranslations } from 'use-intl';

/** What was changed about the marking, when, and what that did to the class. */
export function Regradings({ list }: { readonly list: readonly Regrading[] }) {
  const t = useTranslations('questions.regrade');
  const format = useFormatter();
  if (list.length === 0) return null;
  return (
    <ol className="grid gap-2">
      {list.map(({ at, change, reason, changed, marked, meanBefore, meanAfter }) => (
        <li key={at}>
          <p>
            <span className="mono text-sm text-muted">{format.dateTime(at, { timeStyle: 'short' })}</span>{' '}
            {change.type === 'weights' && t('did.weights', { weights: weightsText(change.weights) })}
            {change.type === 'accept' && t('did.accept', { answer: answerText(change.answer) })}
            {change.type === 'open' && t('did.open', { conventions: change.conventions.join(', ') || '–' })}
            {change.type === 'withdraw' && t('did.withdraw')}
          </p>
          <p className="text-sm text-muted">
            {t('effect', { changed, marked, before: Math.round(meanBefore), after: Math.round(meanAfter) })}
            {reason !== null && ` · ${reason}`}
          </p>
        </li>
      ))}
    </ol>
  );
}

const weightsText = (weights: Readonly<Record<string, number>>) =>
  Object.entries(weights)
    .map(([part, weight]) => `${part} ${weight}`)
    .join(', ');
