'use client';

import { useTranslations } from 'use-intl';
import { TimeLeft } from '../../../live/time-left';
import { hasSetting, hasSubject, QuestionSetting, QuestionSubject } from '../../../questions/question';
import { Fitted, WallPage } from '../fitted';
import { QuestionHead } from '../question-head';
import { TurnoutRing } from '../turnout-ring';
import type { ScreenProps } from './screen';

/** How many have answered, and never what. */
export function Predict({ scene: { question, turnout, closesAt }, serverNow }: ScreenProps<'predict'>) {
  const t = useTranslations('projector.predict');
  const aside = (
    <aside className="wall-aside">
      <TurnoutRing turnout={turnout} />
      {closesAt === null ? <p>{t('onDevice')}</p> : <TimeLeft closesAt={closesAt} serverNow={serverNow} />}
    </aside>
  );
  if (!hasSubject(question.prompt) && !hasSetting(question.prompt)) {
    return (
      <WallPage className="wall-page-alone">
        <div className="wall-columns wall-columns-aside">
          <QuestionHead question={question} alone />
          {aside}
        </div>
      </WallPage>
    );
  }
  return (
    <WallPage>
      <QuestionHead question={question} />
      <div className="wall-columns wall-columns-aside">
        <Fitted className={hasSetting(question.prompt) ? 'wall-setting' : undefined}>
          <QuestionSubject prompt={question.prompt} rules={false} />
          <QuestionSetting prompt={question.prompt} />
        </Fitted>
        {aside}
      </div>
    </WallPage>
  );
}
