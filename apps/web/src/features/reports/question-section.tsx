'use client';

import type { QuestionReport } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { ClassAnswers, hasSubject, QuestionReview, QuestionSubject } from '../../questions/question';
import { ConfidenceMatrix } from '../../class-result/confidence-matrix';
import { AnswerFlow } from '../../class-result/answer-flow';
import { AcceptAnswer } from '../../class-result/accept-answer';
import { AnswerGroups } from '../../class-result/answer-groups';
import { ModelShares } from '../../class-result/model-shares';
import { RefusedNotice } from '../../instructor/instructor-page';
import { Regrade } from '../../questions/regrade';
import { WhoseAnswer } from '../../questions/whose';
import { RightPerTick } from './right-per-tick';
import type { Regrader } from './use-regrade';

interface QuestionSectionProps {
  readonly report: QuestionReport;
  readonly regrader: Regrader;
}

/** One question that was closed: what was asked, what is true, what the class answered, how it is marked. */
export function QuestionSection({ report, regrader }: QuestionSectionProps) {
  const t = useTranslations('reports.question');
  const text = useText();
  const { question, truth, tally, explanation, rightPerTick, marked } = report;
  if (truth === null) return null;
  return (
    <section id={question.id} className="report-question">
      <div className="ticks" aria-hidden="true" />
      <p className="text-sm font-semibold text-muted">{t('number', { number: question.index + 1 })}</p>
      <h2 className="text-2xl">{text(question.title)}</h2>
      <p className="mt-1 mb-6 max-w-[38em]">{text(question.text)}</p>
      <div className="grid grid-cols-1 gap-8">
        {hasSubject(question.prompt) && (
          <details>
            <summary className="cursor-pointer font-semibold">{t('scenario')}</summary>
            <div className="mt-3">
              <QuestionSubject prompt={question.prompt} rules />
            </div>
          </details>
        )}
        <div>
          <h3 className="mb-3 text-lg">{t('class')}</h3>
          {marked === 0 || tally === null ? (
            <p className="text-muted">{t('nobody')}</p>
          ) : (
            <ClassAnswers on="page" prompt={question.prompt} tally={tally} shown={truth} />
          )}
          {marked > 0 && rightPerTick && <RightPerTick lanes={rightPerTick} />}
          {marked > 0 && (
            <div className="mt-8 grid grid-cols-1 gap-8">
              <ModelShares models={report.models} />
              <AnswerFlow flow={report.flow} />
              <ConfidenceMatrix rows={report.confidence} />
              <AnswerGroups
                prompt={question.prompt}
                groups={report.groups}
                actions={({ right, text: its, answer }) =>
                  !right && (
                    <AcceptAnswer
                      text={its}
                      isBusy={regrader.isBusy}
                      onAccept={() => regrader.regrade(question.id, { type: 'accept', answer })}
                    />
                  )
                }
              />
              <Regrade
                prompt={question.prompt}
                marking={report.marking}
                regradings={report.regradings}
                isBusy={regrader.isBusy}
                onChange={(change, reason) => regrader.regrade(question.id, change, reason)}
              />
              {regrader.refused?.question === question.id && <RefusedNotice {...regrader.refused} />}
            </div>
          )}
        </div>
        {(marked === 0 || tally === null) && (
          <div>
            <h3 className="mb-3 text-lg">{t('truth')}</h3>
            <WhoseAnswer value="nobody">
              <QuestionReview prompt={question.prompt} answer={null} truth={truth} mark={null} />
            </WhoseAnswer>
          </div>
        )}
        <div>
          <h3 className="mb-1 text-lg">{t('idea')}</h3>
          <p className="max-w-[38em] whitespace-pre-line">{text(explanation.text)}</p>
          <p className="mt-1 text-sm text-muted">{t('source', { source: text(explanation.source) })}</p>
        </div>
      </div>
    </section>
  );
}
