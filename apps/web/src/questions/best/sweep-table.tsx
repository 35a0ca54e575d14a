'use client';

import type { BestPoint, BestPrompt } from '@timeslice/questions';
import { useFormatter, useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon';
import { useWhose } from '../whose';
import { useOptionNames, type Varied } from './option-names';

interface SweepTableProps {
  readonly prompt: BestPrompt;
  readonly varied: Varied;
  /** The points that are out; those of the other options are still to come. */
  readonly points: readonly BestPoint[];
  /** The best options, once all points are out. */
  readonly best: readonly string[] | null;
  /** The own choice, marked in its row. */
  readonly choice: string | null;
  /** How many of the class chose each option. */
  readonly counts?: readonly { readonly choice: string; readonly count: number }[] | undefined;
}

/** A row for each option with a bar and a number: drawing and table in one. */
export function SweepTable({ prompt, varied, points, best, choice, counts }: SweepTableProps) {
  const t = useTranslations('questions.best');
  const format = useFormatter();
  const whose = useWhose();
  const namesOf = useOptionNames(varied);
  const most = Math.max(...points.map(({ value }) => value), 1e-9);
  const last = points.at(-1)?.id;
  return (
    <table className="sweep-rows">
      <caption className="sr-only">{t(`measures.${prompt.minimise}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`columns.${varied}`)}</th>
          <th scope="col">{t(`measures.${prompt.minimise}`)}</th>
          <th scope="col">
            <span className="sr-only">{t('remarks')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {prompt.options.map((option) => {
          const point = points.find(({ id }) => id === option.id);
          const isBest = best?.includes(option.id) === true;
          const chosenBy = counts?.find((one) => one.choice === option.id)?.count;
          return (
            <tr
              key={option.id}
              data-best={isBest || undefined}
              data-last={(best === null && option.id === last) || undefined}
            >
              <th scope="row">{namesOf(option).short}</th>
              <td>
                {point ? (
                  <span className="sweep-bar-cell">
                    <span className="sweep-track" aria-hidden="true">
                      <span className="sweep-bar" style={{ width: `${(point.value / most) * 100}%` }} />
                    </span>
                    <span className="mono sweep-value">{format.number(point.value, { maximumFractionDigits: 2 })}</span>
                  </span>
                ) : (
                  <span className="sweep-open">{t('open')}</span>
                )}
              </td>
              <td className="sweep-remarks">
                {isBest && (
                  <span className="sweep-best">
                    <Icon name="check" className="size-[0.9em]" /> {t('least')}
                  </span>
                )}
                {option.id === choice && whose !== 'nobody' && <span className="sweep-mine">{t(whose)}</span>}
                {chosenBy !== undefined && <span className="sweep-count">{t('chosenBy', { count: chosenBy })}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
