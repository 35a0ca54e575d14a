'use client';

import { useTranslations } from 'use-intl';
import { ClassAnswers } from '../../../questions/question';
import { ClassSummary } from '../class-summary';
import { Outcome } from '../outcome';
import { Notes } from '../notes';
import type { ScreenProps } from './screen';

export function Locked({ scene, room }: ScreenProps<'locked'>) {
  const { question, result, notes } = scene;
  const t = useTranslations('host.locked');
  return (
    <div className="grid gap-8">
      <p className="text-muted">{t('onlyYou')}</p>
      <ClassSummary result={result} />
      {result.marked > 0 && <ClassAnswers on="page" prompt={question.prompt} tally={result.tally} shown={null} />}
      <Outcome scene={scene} room={room} />
      <Notes notes={notes} />
    </div>
  );
}
