'use client';

import type { ModelAnswer } from '@timeslice/contract';
import { type Answer, likelyModel, type Mark, models, type Prompt, type Truth } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text';
import { QuestionIdea } from './question';
import { useWhose } from './whose';

interface DiagnosisProps {
  readonly prompt: Prompt;
  readonly answer: Answer | null;
  readonly truth: Truth;
  readonly mark: Mark | null;
  /** What wrong models lead to; that of this mark is among them, if it leads anywhere. */
  readonly modelAnswers: readonly ModelAnswer[];
}

/** In private: the convention that was followed, or the wrong model that the answer most likely comes of. */
export function Diagnosis({ prompt, answer, truth, mark, modelAnswers }: DiagnosisProps) {
  const t = useTranslations('questions.diagnosis');
  const text = useText();
  const whose = useWhose();
  if (!mark) return null;
  if (mark.under) {
    const alike = likelyModel({ ...mark, under: undefined });
    return (
      <aside className="diagnosis" aria-label={t('convention')}>
        <p className="diagnosis-head">{t('convention')}</p>
        <p>{text(mark.under)}</p>
        {alike && models[alike.model].kind !== 'convention' && (
          <p className="mt-2">
            {t('alike')} <strong>{text(models[alike.model].name)}</strong>. {text(models[alike.model].feedback)}
          </p>
        )}
      </aside>
    );
  }
  const likely = likelyModel(mark);
  if (!likely) return null;
  const { name, feedback } = models[likely.model];
  const under = modelAnswers.find(({ model }) => model === likely.model)?.answer;
  return (
    <aside className="diagnosis" aria-label={t(whose === 'theirs' ? 'theirs' : 'mine')}>
      <p className="diagnosis-head">
        {t(whose === 'theirs' ? 'theirs' : 'mine')} <strong>{text(name)}</strong>{' '}
        <span className="text-muted">{t('percent', { percent: likely.percent })}</span>
      </p>
      <p>{text(feedback)}</p>
      {under && <QuestionIdea {...{ prompt, answer, truth, under }} />}
    </aside>
  );
}
