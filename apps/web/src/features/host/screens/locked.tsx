'use client';

import { useTranslations } from 'use-intl';
import { ClassAnswers } from '../../../questions/question';
import { ClassSummary } from '../class-summary';
import { Notes } from '../notes';
import type { ScreenProps } from './screen';

export function Locked({ scene: { question, result, notes } }: ScreenProps<'locked'>) {
  const t = useTranslations('host.locked');
  return (
    <div className="grid gap-8">
      <p className="text-muted">{t('onlyYou')}</p>
      <ClassSummary result={result} />
      {result.marked > 0 && <ClassAnswers on="page" prompt={question.prompt} tally={result.tally} shown={null} />}
      <Notes notes={notes} />
    </div>
  );
}
