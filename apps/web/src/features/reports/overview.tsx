'use client';

import type { Report } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { hardestOf, participationOf, present } from './figures';

/** Every question in one table, the hardest one marked; its bar is the share right. */
export function Overview({ report }: { readonly report: Report }) {
  const t = useTranslations('reports.overview');
  const text = useText();
  const hardest = hardestOf(report.questions);
  const participation = participationOf(report);
  return (
    <section className="mb-16">
      <h2 className="text-2xl">{t('title')}</h2>
      <p className="mt-1 mb-4 text-lg">
        {t('people', { people: present(report).length })}
        {participation !== null && ` ${t('participation', { percent: Math.round(participation) })}`}
      </p>
      <div className="overflow-x-auto">
        <table className="table">
          <caption className="sr-only">{t('title')}</caption>
          <thead>
            <tr>
              <th scope="col" className="number w-0">
                {t('number')}
              </th>
              <th scope="col">{t('question')}</th>
              <th scope="col" className="number">
                {t('answers')}
              </th>
              <th scope="col" className="number">
                {t('allRight')}
              </th>
              <th scope="col" className="number">
                {t('mean')}
              </th>
              <th className="w-1/4 max-md:hidden">
                <span className="sr-only">{t('bar')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {report.questions.map((one) => {
              const { question, truth, marked, allRight, meanPercent } = one;
              return (
                <tr key={question.id}>
                  <td className="number">{question.index + 1}</td>
                  <th scope="row">
                    {truth === null ? text(question.title) : <a href={`#${question.id}`}>{text(question.title)}</a>}
                    {one === hardest && (
                      <span className="ml-3 border-b-2 border-ink text-sm font-bold whitespace-nowrap">
                        ▼ {t('hardest')}
                      </span>
                    )}
                  </th>
                  {truth === null ? (
                    <td colSpan={4} className="text-muted">
                      {t('notAsked')}
                    </td>
                  ) : (
                    <>
                      <td className="number">{marked}</td>
                      <td className="number">{allRight}</td>
                      <td className="number">{t('percent', { percent: meanPercent })}</td>
                      <td className="max-md:hidden" aria-hidden="true">
                        <span className="report-track">
                          <span className="report-bar" style={{ width: `${meanPercent}%` }} />
                        </span>
                      </td>
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="mt-2 text-sm text-muted">{t('note')}</p>
    </section>
  );
}
