'use client';

import { useState } from 'react';
import type { ParticipantId, Report, StudentReport } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useName } from '../../i18n/use-name';
import { useText } from '../../i18n/use-text';
import { Dialog } from '../../ui/dialog';
import { Forget } from './forget';
import { StudentAnswers } from './student-answers';
import { MarkCell } from './mark-cell';
import type { Regrader } from './use-regrade';

interface StudentsProps {
  readonly report: Report;
  readonly regrader: Regrader;
  /** Asks for the report again. */
  readonly reload: () => void;
}

export function Students({ report, regrader, reload }: StudentsProps) {
  const t = useTranslations('reports.students');
  const text = useText();
  const called = useName();
  const nameOf = ({ nickname }: StudentReport) => called(nickname) || t('nameless');
  const [opened, open] = useState<ParticipantId | null>(null);
  const shown = report.students.find(({ participant }) => participant === opened);
  // Behind a pseudonym nobody sees whose name it would be.
  const isNamed = ({ nickname }: StudentReport) => report.endedAt !== null && !report.namesHidden && nickname !== '';
  const counted = report.students.filter(({ removed }) => !removed);
  return (
    <section className="report-students">
      <div className="ticks" aria-hidden="true" />
      <h2 className="mb-1 text-2xl">{t('title')}</h2>
      <p className="mb-4 text-muted">{counted.length === 0 ? t('none') : t('lead')}</p>
      {counted.length > 0 && (
        <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('title')}>
          <table className="table">
            <caption className="sr-only">{t('title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                {report.questions.map(({ question }) => (
                  <th key={question.id} scope="col" className="number" title={text(question.title)}>
                    {question.index + 1}
                  </th>
                ))}
                <th scope="col" className="number">
                  {t('total')}
                </th>
              </tr>
            </thead>
            <tbody>
              {counted.map((student) => (
                <tr key={student.participant}>
                  <th scope="row" className="min-w-24 break-keep">
                    <button
                      type="button"
                      onClick={() => open(student.participant)}
                      className="min-h-8 cursor-pointer text-left font-semibold underline decoration-1 underline-offset-4 hover:decoration-2"
                    >
                      {nameOf(student)}
                    </button>
                  </th>
                  {student.results.map((result, index) => (
                    <td key={result.question} className="number">
                      <MarkCell result={result} asked={report.questions[index]?.truth != null} />
                    </td>
                  ))}
                  <td className="number font-bold">
                    {student.possible === 0 ? '–' : `${student.earned}/${student.possible}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Dialog wide title={shown ? nameOf(shown) : ''} isOpen={shown !== undefined} onClose={() => open(null)}>
        {shown && <StudentAnswers report={report} student={shown} regrader={regrader} onClose={() => open(null)} />}
        {shown && isNamed(shown) && (
          <Forget
            session={report.session}
            student={shown.participant}
            name={nameOf(shown)}
            onDone={() => {
              open(null);
              reload();
            }}
          />
        )}
      </Dialog>
    </section>
  );
}
