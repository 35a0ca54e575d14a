'use client';

import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { allowedText } from '../../../i18n/allowed/allowed-text';
import { shares, summaries, summaryOf } from '../watch/metrics';
import type { AnyPoint } from '../worker/protocol';

interface SweepTableProps {
  readonly points: readonly AnyPoint[];
  readonly parameterName: string;
  readonly current: number | null;
  readonly onOpen: (value: number) => void;
}

/** The twin of the curves, with every measure; a row opens its scenario. */
export function SweepTable({ points, parameterName, current, onOpen }: SweepTableProps) {
  const t = useTranslations('lab.sweep');
  const m = useTranslations('lab.metrics');
  const format = useFormatter();
  const locale = useLocale();
  const hasMisses = points.some((point) => 'measures' in point && point.measures.misses.length > 0);
  const columns = summaries.filter((summary) => summary !== 'misses' || hasMisses);
  return (
    <div className="table-frame tall" role="group" aria-label={t('table')} tabIndex={0}>
      <table className="table sweep-table">
        <thead>
          <tr>
            <th scope="col">{parameterName}</th>
            {columns.map((summary) => (
              <th key={summary} scope="col" className="number">
                {m(`summaries.${summary}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => {
            const value = Number(point.value);
            return (
              <tr key={value} data-current={value === current || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="row-button mono"
                    aria-label={t('open', { parameter: parameterName, value: String(value) })}
                    onClick={() => onOpen(value)}
                  >
                    {value}
                  </button>
                  {value === current && <span className="now-word">{t('now')}</span>}
                </th>
                {'measures' in point ? (
                  columns.map((summary) => (
                    <td key={summary} className="number">
                      {format.number(summaryOf(point.measures, summary), {
                        maximumFractionDigits: shares.has(summary) ? 1 : 2,
                        ...(shares.has(summary) && { style: 'percent' }),
                      })}
                    </td>
                  ))
                ) : (
                  <td colSpan={columns.length} className="text-muted">
                    {t('refused', { allowed: allowedText(point.refusal.allowed, locale) })}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
