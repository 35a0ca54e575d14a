'use client';

import { GRACE_MS } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { TimeLeft } from '../../../live/time-left';
import { useHasPassed } from '../../../live/use-has-passed';
import { hasSetting, hasSubject, QuestionSetting, QuestionSubject } from '../../../questions/question';
import { Fitted, WallPage } from '../fitted';
import { QuestionHead } from '../question-head';
import { TurnoutRing } from '../turnout-ring';
import { Locked } from './locked';
import type { ScreenProps } from './screen';

/** How many have answered, and never what. After the time of the class the wall does not tell who has more. */
export function Predict({ scene, serverNow }: ScreenProps<'predict'>) {
  const { question, turnout, closesAt } = scene;
  const isOver = useHasPassed(closesAt === null ? null : closesAt + GRACE_MS, serverNow);
  const t = useTranslations('projector.predict');
  const aside = (
    <aside className="wall-aside">
      <TurnoutRing turnout={turnout} />
      {closesAt === null ? <p>{t('onDevice')}</p> : <TimeLeft closesAt={closesAt} serverNow={serverNow} />}
    </aside>
  );
  if (isOver) return <Locked scene={{ ...scene, phase: 'locked', snapshot: null }} serverNow={serverNow} />;
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
