'use client';

import type { LessonId, PracticeAnswer, PracticeQuestion, PracticeResult, QuestionId } from '@timeslice/contract';
import type { Answer } from '@timeslice/questions';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { post } from '../../live/http';
import { useLoaded } from '../../live/use-loaded';
import { hasSubject, QuestionInput, QuestionSubject } from '../../questions/question';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Working } from '../../ui/working';
import { Outcome } from './outcome';

interface PractiseQuestionProps {
  readonly place: { readonly lesson: LessonId; readonly question: QuestionId; readonly seed: number };
  readonly onAgain: () => void;
  /** Null where there is none. */
  readonly onNext: (() => void) | null;
  readonly onPrevious: (() => void) | null;
}

/** Predict, check, and see: nothing of the answer is on this device before it is checked. */
export function PractiseQuestion({ place, onAgain, onNext, onPrevious }: PractiseQuestionProps) {
  const t = useTranslations('practice');
  const c = useTranslations('common');
  const refusals = useTranslations('refusals');
  const text = useText();
  const query = new URLSearchParams({ ...place, seed: String(place.seed) });
  const { loaded, reload } = useLoaded<PracticeQuestion>(`/api/practice/question?${query}`);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [result, setResult] = useState<PracticeResult | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [checking, setChecking] = useState(false);

  if (loaded.state === 'loading') return <Working />;
  if (loaded.state === 'refused') {
    return (
      <Notice kind="problem" action={<Button onPress={reload}>{c('retry')}</Button>}>
        {refusals(loaded.code)}
      </Notice>
    );
  }
  const { question, varies } = loaded.value;
  const { prompt } = question;

  const check = async () => {
    if (!answer) return setProblem(t('nothing'));
    setChecking(true);
    const asked: PracticeAnswer = { ...place, answer };
    const checked = await post<PracticeResult>('/api/practice/answer', asked);
    setChecking(false);
    if (checked.ok) setResult(checked.value);
    setProblem(checked.ok ? null : refusals(checked.code));
  };

  return (
    <article className="practise">
      <div className="practise-task">
        <h1 className="text-2xl md:text-3xl">{text(question.title)}</h1>
        <p className="mt-2 mb-5 max-w-[38em]">{text(question.text)}</p>
        {hasSubject(prompt) && <QuestionSubject prompt={prompt} rules />}
      </div>
      {result ? (
        <Outcome question={question} answer={answer} result={result} />
      ) : (
        <section className="min-w-0">
          <QuestionInput
            prompt={prompt}
            answer={answer}
            onChange={setAnswer}
            status={<p className="save-state text-muted">{t('onlyHere')}</p>}
          />
          <div role="status">{problem !== null && <Notice kind="problem">{problem}</Notice>}</div>
        </section>
      )}
      <div className="practise-actions">
        {onPrevious && (
          <Button look="quiet" onPress={onPrevious}>
            {t('previous')}
          </Button>
        )}
        {result ? (
          <>
            <Button look="secondary" onPress={onAgain}>
              {varies ? t('again') : t('same')}
            </Button>
            {onNext ? <Button onPress={onNext}>{t('next')}</Button> : <p className="text-muted">{t('done')}</p>}
          </>
        ) : (
          <Button onPress={() => void check()} isDisabled={checking}>
            {t('check')}
          </Button>
        )}
      </div>
    </article>
  );
}
