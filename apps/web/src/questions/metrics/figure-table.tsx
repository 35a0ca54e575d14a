'use client';

import { AVERAGE, type Answer, type Prompt } from '@timeslice/questions';
import { type ReactNode, useId, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { identitiesOf } from '../../ui/schedule/process-style';
import { FigureField } from '../figures/figure-field';
import { FigurePad } from '../figures/figure-pad';
import { FigureProblems } from '../figures/figure-problems';
import { type FigurePlace, useFigures } from '../figures/use-figures';
import { withFigure } from './blank';
import { Who } from './who';

interface FigureTableProps {
  readonly prompt: Prompt<'metrics'>;
  readonly answer: Answer<'metrics'>;
  readonly onChange: (answer: Answer<'metrics'>) => void;
  readonly status: ReactNode;
}

const idOf = (row: number, column: number) => `${row}-${column}`;

/** A row for each thread and one for the averages, a field for each figure. */
export function FigureTable({ prompt, answer, onChange, status }: FigureTableProps) {
  const t = useTranslations('questions.metrics');
  const { of, threads, scenario } = prompt;
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const frame = useRef<HTMLDivElement>(null);
  const problems = useId();
  const { values } = answer;
  const placeOf = (row: number, column: number): FigurePlace => ({
    id: idOf(row, column),
    label: t('cell', { who: threads[row] ?? t('average'), measure: t(`measures.${of[column] ?? 'waiting'}`) }),
    value: values[row]?.[column] ?? null,
    decimals: row < threads.length ? 0 : AVERAGE.decimals,
    ...(row > 0 && { above: idOf(row - 1, column) }),
    // from the end of a column to the head of the next
    below: row + 1 < values.length ? idOf(row + 1, column) : column + 1 < of.length ? idOf(0, column + 1) : undefined,
  });
  // a column is worked out at a time: this is the way of "next"
  const places = of.flatMap((_, column) => values.map((_row, row) => placeOf(row, column)));
  const figures = useFigures(frame, places, (id, value) => {
    const [row = 0, column = 0] = id.split('-').map(Number);
    onChange(withFigure(answer, row, column, value));
  });

  return (
    <div className="figures">
      <div ref={frame} className="figures-room">
        <table className="figure-table">
          <caption className="sr-only">{t('table')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{t('process')}</span>
              </th>
              {of.map((measure) => (
                <th key={measure} scope="col">
                  {t(`measures.${measure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {values.map((cells, row) => (
              <tr key={threads[row] ?? 'average'} data-average={row >= threads.length || undefined}>
                <th scope="row">
                  <Who thread={threads[row]} identities={identities} />
                </th>
                {cells.map((_, column) => (
                  <td key={of[column]}>
                    <FigureField place={placeOf(row, column)} figures={figures} describedBy={problems} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <FigureProblems id={problems} wrong={figures.wrong} />
      <p className="gantt-hint">
        {t('hint')} {prompt.grid && t('ownFollows')} <span className="shortcut">{t('keys')}</span>
      </p>
      <FigurePad figures={figures} status={status} />
    </div>
  );
}
