'use client';

import { memo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { ProcessToken } from '../../../ui/schedule/process-token';
import { lessIsBetter, shares, summaries, summaryOf, type Summary } from '../watch/metrics';
import type { ShownRun } from '../watch/run';

interface ComparedMetricsProps {
  readonly a: ShownRun;
  readonly b: ShownRun;
}

const perThread = ['turnaround', 'waiting', 'response'] as const;
const ROWS_MOST = 60;

/** Both runs in numbers; a difference has a sign and a word, and never a colour alone. */
export const ComparedMetrics = memo(function ComparedMetrics({ a, b }: ComparedMetricsProps) {
  const t = useTranslations('lab.metrics');
  const c = useTranslations('lab.compare');
  const format = useFormatter();
  const shownAs = (summary: Summary, value: number) =>
    shares.has(summary)
      ? format.number(value, { style: 'percent', maximumFractionDigits: 1 })
      : format.number(value, { maximumFractionDigits: 2 });
  const hasTasks = a.scenario.processes.some(({ task }) => task !== null);
  const rows = summaries.filter((summary) => summary !== 'misses' || hasTasks);
  const names = [...a.identities.keys()].filter((name) => b.trace.threads[name]);
  return (
    <>
      <div className="table-frame" role="group" aria-label={c('metrics')} tabIndex={0}>
        <table className="table compared">
          <thead>
            <tr>
              <th scope="col">{c('measure')}</th>
              <th scope="col" className="number">
                A
              </th>
              <th scope="col" className="number">
                B
              </th>
              <th scope="col">{c('difference')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((summary) => {
              const [one, other] = [summaryOf(a.trace, summary), summaryOf(b.trace, summary)];
              const by = other - one;
              const isSame = Math.abs(by) < 1e-9;
              const isBetter = lessIsBetter(summary) === by < 0;
              return (
                <tr key={summary} data-differs={!isSame || undefined}>
                  <th scope="row">{t(`summaries.${summary}`)}</th>
                  <td className="number">{shownAs(summary, one)}</td>
                  <td className="number">{shownAs(summary, other)}</td>
                  <td>
                    {isSame ? (
                      <span className="text-muted">=</span>
                    ) : (
                      <span className="difference" data-better={isBetter}>
                        {by > 0 ? '+' : '−'}
                        {shownAs(summary, Math.abs(by))} {c(isBetter ? 'better' : 'worse')}
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {names.length > 0 && (
        <div className="table-frame" role="group" aria-label={c('perThread')} tabIndex={0}>
          <table className="table compared">
            <caption className="table-caption">{c('perThread')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('thread')}</th>
                {perThread.map((metric) => (
                  <th key={metric} scope="col" className="number">
                    {t(`of.${metric}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {names.slice(0, ROWS_MOST).map((name) => {
                const identity = a.identities.get(name);
                return (
                  <tr key={name}>
                    <th scope="row">{identity && <ProcessToken identity={identity} />}</th>
                    {perThread.map((metric) => {
                      const [one, other] = [a.trace.threads[name]?.[metric], b.trace.threads[name]?.[metric]];
                      return (
                        <td key={metric} className="number" data-differs={one !== other || undefined}>
                          {one === other ? one : `${one} → ${other}`}
                        </td>
                      );
                    })}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
});
