'use client';

import { useTranslations } from 'use-intl';
import { QuestionHead } from '../question-head';
import type { ScreenProps } from './screen';

export function Locked({ scene: { question, turnout } }: ScreenProps<'locked'>) {
  const t = useTranslations('projector.locked');
  return (
    <main className="wall-page">
      <QuestionHead question={question} />
      <div className="wall-announcement">
        <p className="wall-big">{t('closed')}</p>
        <p>{t('answers', { answers: turnout.answered + turnout.drafting })}</p>
      </div>
    </main>
  );
}
