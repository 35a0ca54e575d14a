'use client';

import type { PracticeResult, PublicQuestion } from '@timeslice/contract';
import type { Answer } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { Diagnosis } from '../../questions/diagnosis';
import { hasSubject, QuestionReveal, QuestionReview } from '../../questions/question';
import { revealFormOf } from '../../questions/reveal-form';
import { TransportBar } from '../../ui/transport-bar';
import { useSoloTransport } from './use-solo-transport';

interface OutcomeProps {
  readonly question: PublicQuestion;
  readonly answer: Answer | null;
  readonly result: PracticeResult;
}

/** The verdict first, then the run to play through beside the own answer, where there is one. */
export function Outcome({ question: { prompt }, answer, result }: OutcomeProps) {
  const t = useTranslations('practice');
  const text = useText();
  const { mark, modelAnswers, truth, range, explanation } = result;
  const transport = useSoloTransport(range);
  return (
    <section className="grid min-w-0 gap-8" aria-live="polite">
      <div>
        <h2 className="mb-3 text-xl">{t('verdict')}</h2>
        <QuestionReview {...{ prompt, answer, truth, mark }} />
        <Diagnosis {...{ prompt, answer, truth, mark, modelAnswers }} />
      </div>
      {explanation && (
        <div className="max-w-[38em] border-l-4 border-ink pl-4">
          <h2 className="text-sm text-muted">{t('idea')}</h2>
          <p className="whitespace-pre-line">{text(explanation.text)}</p>
          <p className="mt-2 text-sm text-muted">{text(explanation.source)}</p>
        </div>
      )}
      {hasSubject(prompt) && (
        <div className="grid gap-4">
          <h2 className="text-xl">{t('run')}</h2>
          <TransportBar transport={transport} form={revealFormOf(prompt)} range={range} />
          <QuestionReveal {...{ prompt, answer }} shown={truth} tick={transport.tick} />
        </div>
      )}
    </section>
  );
}
