'use client';

import type { OwnResult } from '@timeslice/contract';
import { useFormatter, useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { ModelHistory } from '../../class-result/model-history';
import { Regradings } from '../../questions/regradings';
import { Diagnosis } from '../../questions/diagnosis';
import { hasSubject, QuestionReview, QuestionSubject } from '../../questions/question';
import { PageHeader } from '../../ui/page-header';

export function ResultSheet({ result }: { readonly result: OwnResult }) {
  const t = useTranslations('play.result');
  const text = useText();
  const format = useFormatter();
  const { title, nickname, createdAt, questions, earned, possible } = result;
  return (
    <>
      <PageHeader title={text(title)} kicker={t('kicker', { name: nickname })}>
        {format.dateTime(createdAt, { dateStyle: 'long' })}
        {possible > 0 && ` · ${t('total', { earned, possible })}`}
      </PageHeader>
      <p className="mb-10">
        <a href="/practice" className="font-semibold underline underline-offset-4">
          {t('practise')}
        </a>
      </p>
      <ModelHistory models={result.models} />
      {questions.length === 0 && <p>{t('nothingYet')}</p>}
      <ol className="flex flex-col gap-16">
        {questions.map((one, index) => (
          <li key={one.question.id}>
            <ResultQuestion one={one} number={index + 1} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface ResultQuestionProps {
  readonly one: OwnResult['questions'][number];
  readonly number: number;
}

function ResultQuestion({ one, number }: ResultQuestionProps) {
  const t = useTranslations('play');
  const text = useText();
  const { question, answer, truth, mark, explanation, modelAnswers } = one;
  return (
    <article className="flex flex-col gap-5">
      <header>
        <h2 className="text-2xl">
          {number}. {text(question.title)}
        </h2>
        <p className="mt-1 max-w-[38em]">{text(question.text)}</p>
      </header>
      {hasSubject(question.prompt) && (
        <details>
          <summary className="cursor-pointer py-1 font-semibold">{t('scenario')}</summary>
          <div className="mt-3 max-w-[44rem]">
            <QuestionSubject prompt={question.prompt} rules />
          </div>
        </details>
      )}
      <QuestionReview prompt={question.prompt} {...{ answer, truth, mark }} />
      <Diagnosis prompt={question.prompt} {...{ answer, truth, mark, modelAnswers }} />
      <Regradings kind={question.prompt.kind} list={one.regradings} />
      <section className="max-w-[38em] border-l-4 border-ink pl-4">
        <h3 className="text-sm text-muted">{t('explain.idea')}</h3>
        <p>{text(explanation.text)}</p>
        <p className="mt-2 text-sm text-muted">{text(explanation.source)}</p>
      </section>
    </article>
  );
}
