'use client';

import { useTranslations } from 'use-intl';
import { type Identities, processStyle } from '../../ui/schedule/process-style';
import { numberedTicks } from '../../ui/ticks';
import { useValueName } from '../use-value-name';
import { ValueChip } from '../value-chip';

interface HeatTableProps {
  readonly caption: string;
  readonly values: readonly string[];
  readonly answers: number;
  /** For each tick, how many hold which value. */
  readonly columns: readonly Readonly<Record<string, number>>[];
  /** As far as it is known. */
  readonly truth: readonly string[];
  /** For each tick that may be judged, the share that was right. */
  readonly shares?: readonly number[];
  readonly identities: Identities;
}

/** A row for each value, a column for each tick: the height of a bar is the share of the class. */
export function HeatTable({ caption, values, answers, columns, truth, shares = [], identities }: HeatTableProps) {
  const t = useTranslations('questions.gantt');
  const nameOf = useValueName();
  const numbered = new Set(numberedTicks(0, columns.length, 12));
  const drawn = values.filter((value) => columns.some((column) => value in column) || truth.includes(value));
  return (
    <div className="heat-frame">
      <table className="heat" style={{ '--length': columns.length }}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t('heatWho')}</span>
            </th>
            {columns.map((_, tick) => (
              <th key={tick} scope="col">
                <span className="sr-only">
                  {tick}–{tick + 1}
                </span>
                {numbered.has(tick) && <span aria-hidden="true">{tick}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.map((value) => {
            const identity = identities.get(value);
            const style = identity && processStyle(identity.index);
            return (
              <tr key={value}>
                <th scope="row" aria-label={nameOf(value)}>
                  <ValueChip value={value} identities={identities} />
                </th>
                {columns.map((column, tick) => {
                  const share = answers === 0 ? 0 : (column[value] ?? 0) / answers;
                  return (
                    <td key={tick} data-truth={truth[tick] === value || undefined} title={percent(share)}>
                      <span
                        aria-hidden="true"
                        className="heat-bar swatch"
                        style={{ height: `${share * 100}%`, background: style?.fill, borderColor: style?.edge }}
                      />
                      <span className="sr-only">
                        {percent(share)}
                        {truth[tick] === value && `, ${t('heatTruth')}`}
                      </span>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
        {shares.length > 0 && (
          <tfoot>
            <tr>
              <th scope="row">{t('heatRight')}</th>
              {columns.map((_, tick) => (
                <td key={tick}>{shares[tick] === undefined ? '' : Math.round(shares[tick] * 100)}</td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

const percent = (share: number) => `${Math.round(share * 100)}%`;
