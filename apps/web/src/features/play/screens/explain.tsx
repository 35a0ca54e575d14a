'use client';

import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { Diagnosis } from '../../../questions/diagnosis';
import { QuestionReview } from '../../../questions/question';
import { Heading } from '../heading';
import type { ScreenProps } from '../screen';
import { Task } from '../task';

export function Explain({ scene: { question, truth, explanation }, seat, draft }: ScreenProps<'explain'>) {
  const t = useTranslations('play.explain');
  const text = useText();
  return (
    <div className="flex flex-col gap-6">
      <Heading kicker={t('kicker')}>{text(question.title)}</Heading>
      <QuestionReview prompt={question.prompt} answer={draft.counted} truth={truth} mark={seat.mark} />
      <Diagnosis
        {...{ prompt: question.prompt, truth }}
        answer={draft.counted}
        mark={seat.mark}
        modelAnswers={seat.modelAnswers}
      />
      <section className="max-w-[38em] border-l-4 border-ink pl-4">
        <h2 className="text-sm text-muted">{t('idea')}</h2>
        <p className="text-lg">{text(explanation.text)}</p>
        <p className="mt-2 text-sm text-muted">{text(explanation.source)}</p>
      </section>
      <Task question={question} as="folded" />
    </div>
  );
}
