'use client';

import { policyKinds, type PolicySpec } from '@timeslice/engine';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { allowedText } from '../../../i18n/allowed/allowed-text';
import { lessIsBetter, shares, summaryOf, type Summary } from '../watch/metrics';
import type { AnyPoint } from '../worker/protocol';

interface PolicyBarsProps {
  readonly points: readonly AnyPoint[];
  readonly metrics: readonly Summary[];
  readonly current: string;
  readonly onOpen: (policy: PolicySpec) => void;
}

/** A row for each policy, a bar for each measure: chart and table in one. The best of a column is said by a word. */
export function PolicyBars({ points, metrics, current, onOpen }: PolicyBarsProps) {
  const t = useTranslations('lab.sweep');
  const m = useTranslations('lab.metrics');
  const format = useFormatter();
  const text = useText();
  const locale = useLocale();
  const columns = metrics.map((summary) => {
    const values = points.flatMap((point) => ('measures' in point ? [summaryOf(point.measures, summary)] : []));
    const best = lessIsBetter(summary) ? Math.min(...values) : Math.max(...values);
    return { summary, most: Math.max(...values, 1e-9), best };
  });
  return (
    <div className="table-frame" role="group" aria-label={t('title')} tabIndex={0}>
      <table className="table policy-bars">
        <thead>
          <tr>
            <th scope="col">{t('parameters.policy')}</th>
            {metrics.map((summary) => (
              <th key={summary} scope="col">
                {m(`summaries.${summary}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => {
            const policy = point.value;
            if (typeof policy !== 'object') return null;
            const isCurrent = policy.kind === current;
            return (
              <tr key={policy.kind} data-current={isCurrent || undefined}>
                <th scope="row">
                  <button type="button" className="row-button" onClick={() => onOpen(policy)}>
                    {text(policyKinds[policy.kind].name)}
                  </button>
                  {isCurrent && <span className="now-word">{t('now')}</span>}
                </th>
                {'measures' in point ? (
                  columns.map(({ summary, most, best }) => {
                    const value = summaryOf(point.measures, summary);
                    return (
                      <td key={summary}>
                        <span className="bar-cell">
                          <span aria-hidden="true" className="bar-track">
                            <span style={{ width: `${(value / most) * 100}%` }} />
                          </span>
                          <span className="mono bar-number">
                            {format.number(value, {
                              maximumFractionDigits: shares.has(summary) ? 1 : 2,
                              ...(shares.has(summary) && { style: 'percent' }),
                            })}
                          </span>
                          <span className="bar-best">{value === best && t('best')}</span>
                        </span>
                      </td>
                    );
                  })
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
