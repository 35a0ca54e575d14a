'use client';

import type { Trace } from '@timeslice/engine';
import { memo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Identities } from '../../../ui/schedule/process-style';
import { ProcessToken } from '../../../ui/schedule/process-token';
import { threadMetrics, type ThreadMetric } from './metrics';

interface MetricsTableProps {
  readonly trace: Pick<Trace, 'threads' | 'averages' | 'misses'>;
  readonly identities: Identities;
  /** What a number of ticks is, where they are no ticks of a lesson. */
  readonly scale?: { readonly unit: string; readonly perTick: number };
}

const ROWS_MOST = 100;
const averaged: ReadonlySet<ThreadMetric> = new Set<ThreadMetric>(['turnaround', 'waiting', 'response']);

/** What the run came to for each thread, and on average. */
export const MetricsTable = memo(function MetricsTable({ trace, identities, scale }: MetricsTableProps) {
  const t = useTranslations('lab.metrics');
  const format = useFormatter();
  const number = (value: number) => format.number(value * (scale?.perTick ?? 1), { maximumFractionDigits: 2 });
  const rows = Object.entries(trace.threads);
  const missed = new Set(trace.misses.map(([, thread]) => thread));
  return (
    <>
      <div className="table-frame" role="group" aria-label={t('title')} tabIndex={0}>
        <table className="table metrics">
          <thead>
            <tr>
              <th scope="col">{t('thread')}</th>
              {threadMetrics.map((metric) => (
                <th key={metric} scope="col" className="number">
                  {t(`of.${metric}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, ROWS_MOST).map(([name, metrics]) => {
              const identity = identities.get(name);
              return (
                <tr key={name}>
                  <th scope="row">{identity ? <ProcessToken identity={identity} /> : name}</th>
                  {threadMetrics.map((metric) => (
                    <td key={metric} className="number">
                      {metrics[metric] === null ? (
                        <span className={scale ? 'text-muted' : 'text-bad'}>{scale ? '–' : t('never')}</span>
                      ) : (
                        number(metrics[metric])
                      )}
                      {metric === 'completion' && missed.has(name) && <span className="text-bad"> {t('missed')}</span>}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('average')}</th>
              {threadMetrics.map((metric) => (
                <td key={metric} className="number">
                  {averaged.has(metric) && number(trace.averages[metric as keyof Trace['averages']])}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {rows.length > ROWS_MOST && <p className="hint">{t('andMore', { count: rows.length - ROWS_MOST })}</p>}
      <p className="hint">{scale ? t('inUnit', { unit: scale.unit }) : t('meaning')}</p>
    </>
  );
});
