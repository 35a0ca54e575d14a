import { type Answer, answerText } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import type { RegradePart } from './regrade-part';
import { Button } from '../ui/button';

interface RegradeAcceptedProps extends RegradePart {
  readonly answers: readonly Answer[];
}

/** The answers that are right besides the key; each may be taken back. */
export function RegradeAccepted({ answers, isBusy, onChange }: RegradeAcceptedProps) {
  const t = useTranslations('questions.regrade');
  if (answers.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-semibold">{t('accepted')}</legend>
      <ul className="grid gap-2">
        {answers.map((answer) => (
          <li key={answerText(answer)} className="flex flex-wrap items-center gap-3">
            <span className="mono">{answerText(answer)}</span>
            <Button
              look="quiet"
              size="sm"
              aria-label={t('unacceptOf', { answer: answerText(answer) })}
              isDisabled={isBusy}
              onPress={() => void onChange({ type: 'unaccept', answer })}
            >
              {t('unaccept')}
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
