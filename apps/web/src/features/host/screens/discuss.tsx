'use client';

import { useTranslations } from 'use-intl';
import { TimeLeft } from '../../../live/time-left';
import { ClassAnswers } from '../../../questions/question';
import { ClassSummary } from '../class-summary';
import { Outcome } from '../outcome';
import { Notes } from '../notes';
import { TimeLimit } from '../time-limit';
import type { ScreenProps } from './screen';

/** The class talks; what it answered in the first round is still for the host alone. */
export function Discuss({ scene, room }: ScreenProps<'discuss'>) {
  const { question, result, notes, endsAt } = scene;
  const t = useTranslations('host.discuss');
  return (
    <div className="grid gap-8">
      <div className="grid items-start gap-x-10 gap-y-6 md:grid-cols-[minmax(0,1fr)_15rem]">
        <div className="grid gap-6">
          <p className="max-w-[38em] text-muted">{t('lead')}</p>
          {endsAt !== null && <TimeLeft closesAt={endsAt} serverNow={room.serverNow} className="text-2xl" />}
        </div>
        <TimeLimit round="second" question={question} room={room} />
      </div>
      <ClassSummary result={result} />
      {result.marked > 0 && <ClassAnswers on="page" prompt={question.prompt} tally={result.tally} shown={null} />}
      <Outcome scene={scene} room={room} />
      <Notes notes={notes} />
    </div>
  );
}
