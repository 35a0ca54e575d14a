'use client';

import { useTranslations } from 'use-intl';
import { WallPage } from '../fitted';
import { QuestionHead } from '../question-head';
import { Snapshot } from '../snapshot';
import type { ScreenProps } from './screen';

export function Locked({ scene: { question, turnout, snapshot } }: ScreenProps<'locked'>) {
  const t = useTranslations('projector.locked');
  return (
    <WallPage>
      <QuestionHead question={question} brief={snapshot !== null} />
      {snapshot ? (
        <Snapshot prompt={question.prompt} answers={snapshot} />
      ) : (
        <div className="wall-announcement">
          <p className="wall-big">{t('closed')}</p>
          <p>{t('answers', { answers: turnout.answered + turnout.drafting })}</p>
        </div>
      )}
    </WallPage>
  );
}
