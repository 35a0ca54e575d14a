'use client';

import { useTranslations } from 'use-intl';
import { TimeLeft } from '../../../live/time-left';
import { WallPage } from '../fitted';
import { QuestionHead } from '../question-head';
import { Snapshot } from '../snapshot';
import type { ScreenProps } from './screen';

export function Discuss({ scene: { question, endsAt, snapshot }, serverNow }: ScreenProps<'discuss'>) {
  const t = useTranslations('projector.discuss');
  return (
    <WallPage>
      {snapshot && endsAt !== null ? (
        <div className="wall-timed-head">
          <QuestionHead question={question} brief />
          <TimeLeft closesAt={endsAt} serverNow={serverNow} />
        </div>
      ) : (
        <QuestionHead question={question} brief={snapshot !== null} />
      )}
      {snapshot ? (
        <Snapshot prompt={question.prompt} answers={snapshot} />
      ) : (
        <div className="wall-announcement">
          <p className="wall-big">{t('title')}</p>
          <p>{t('body')}</p>
          {endsAt !== null && <TimeLeft closesAt={endsAt} serverNow={serverNow} />}
        </div>
      )}
    </WallPage>
  );
}
