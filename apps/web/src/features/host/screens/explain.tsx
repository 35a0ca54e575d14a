'use client';

import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { ClassAnswers } from '../../../questions/question';
import { ClassSummary } from '../class-summary';
import { Outcome } from '../outcome';
import { Notes } from '../notes';
import type { ScreenProps } from './screen';

export function Explain({ scene, room }: ScreenProps<'explain'>) {
  const t = useTranslations('host.explain');
  const text = useText();
  const { question, result, truth, explanation, notes } = scene;
  return (
    <div className="grid gap-8">
      <ClassSummary result={result} />
      <section>
        <h2 className="mb-2 text-xl">{t('idea')}</h2>
        <p className="max-w-[38em] text-lg whitespace-pre-line">{text(explanation.text)}</p>
        <p className="mt-2 text-sm text-muted">{t('source', { source: text(explanation.source) })}</p>
      </section>
      {result.marked > 0 && (
        <section>
          <h2 className="mb-3 text-xl">{t('answers')}</h2>
          <ClassAnswers on="page" prompt={question.prompt} tally={result.tally} shown={truth} />
        </section>
      )}
      <Outcome scene={scene} room={room} />
      <Notes notes={notes} />
    </div>
  );
}
