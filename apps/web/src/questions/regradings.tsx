'use client';

import type { Regrading } from '@timeslice/contract';
import { answerText, type Kind } from '@timeslice/questions';
import { usePartName } from './part-name';
import { useRuleWords } from './use-rule-words';
import { useFormatter, useTranslations } from 'use-intl';

/** What was changed about the marking, when, and what that did to the class. */
interface RegradingsProps {
  readonly kind: Kind;
  readonly list: readonly Regrading[];
}

export function Regradings({ kind, list }: RegradingsProps) {
  const t = useTranslations('questions.regrade');
  const format = useFormatter();
  const nameOf = usePartName(kind);
  const words = useRuleWords();
  if (list.length === 0) return null;
  return (
    <ol className="grid gap-2">
      {list.map(({ at, change, reason, changed, marked, meanBefore, meanAfter }) => (
        <li key={at}>
          <p>
            <span className="mono text-sm text-muted">{format.dateTime(at, { timeStyle: 'short' })}</span>{' '}
            {change.type === 'weights' && t('did.weights', { weights: weightsText(change.weights, nameOf) })}
            {change.type === 'accept' && t('did.accept', { answer: answerText(change.answer) })}
            {change.type === 'unaccept' && t('did.unaccept', { answer: answerText(change.answer) })}
            {change.type === 'key' && t('did.key', { answer: answerText(change.key) })}
            {change.type === 'rules' &&
              (Object.keys(change.conventions).length === 0
                ? t('did.ownRules')
                : t('did.rules', { rules: words.all(change.conventions) }))}
            {change.type === 'open' &&
              t('did.open', { conventions: change.conventions.map((one) => t(`convention.${one}`)).join(', ') || '–' })}
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

const weightsText = (weights: Readonly<Record<string, number>>, nameOf: (part: string) => string) =>
  Object.entries(weights)
    .map(([part, weight]) => `${nameOf(part)} ${weight}`)
    .join(', ');
