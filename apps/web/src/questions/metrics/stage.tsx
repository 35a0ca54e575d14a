'use client';

import { figureText, rowsOf, toDecimals } from '@timeslice/questions';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { identitiesOf } from '../../ui/schedule/process-style';
import type { StageProps } from '../kind-screens';
import { RunStage } from '../run-stage';
import { figuresAt } from './so-far';
import { Who } from './who';

/** The machine at work, and under it, a line for each measure, the figures of the threads that have ended. */
export function MetricsStage(props: StageProps<'metrics'>) {
  const t = useTranslations('questions.metrics');
  const { prompt, shown, tick } = props;
  const { of, threads, scenario } = prompt;
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const figures = figuresAt(prompt, shown, tick);
  const rows = Array.from({ length: rowsOf(prompt) }, (_, row) => row);
  return (
    <div className="metrics-stage">
      <RunStage {...props} />
      <table className="metrics-told">
        <caption className="sr-only">{t('soFar')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t('measure')}</span>
            </th>
            {rows.map((row) => (
              <th key={row} scope="col">
                <Who thread={threads[row]} identities={identities} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.map((measure, column) => (
            <tr key={measure}>
              <th scope="row">{t(`measures.${measure}`)}</th>
              {rows.map((row) => {
                const figure = figures[row]?.[column] ?? null;
                return (
                  <td key={row} className="mono">
                    {figure === null ? '·' : figureText(toDecimals(figure, 2))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
