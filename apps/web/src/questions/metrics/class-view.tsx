'use client';

import { ganttPromptOf, type Figure } from '@timeslice/questions';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { identitiesOf } from '../../ui/schedule/process-style';
import { ClassView as GanttClassView } from '../gantt/class-view';
import type { ClassProps } from '../kind-screens';
import { ShareBar } from './share-bar';
import { figuresAt } from './so-far';
import { Who } from './who';

/** For each place of the table what the class worked out; under it the timelines that it drew. */
export function ClassView({ prompt, tally, shown, until }: ClassProps<'metrics'>) {
  const t = useTranslations('questions.metrics');
  const { of, threads, scenario } = prompt;
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const grid = useMemo(() => ganttPromptOf(prompt), [prompt]);
  const truth: readonly (readonly Figure[])[] | null =
    shown && figuresAt(prompt, shown, Math.min(until ?? shown.trace.until, shown.trace.until));
  return (
    <div className="flex flex-col gap-[1.5em]">
      <table className="share-table">
        <caption>{t('answers', { answers: tally.answers })}</caption>
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
          {tally.cells.map((cells, row) => (
            <tr key={threads[row] ?? 'average'}>
              <th scope="row">
                <Who thread={threads[row]} identities={identities} />
              </th>
              {cells.map((cell, column) => (
                <td key={of[column]}>
                  <ShareBar
                    tally={cell}
                    answers={tally.answers}
                    truth={truth?.[row]?.[column] ?? null}
                    isAverage={row >= threads.length}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {grid && tally.heat && (
        <GanttClassView
          prompt={grid}
          tally={{ kind: 'gantt', answers: tally.answers, lanes: tally.heat }}
          shown={shown && { kind: 'gantt', trace: shown.trace }}
          {...(until !== undefined && { until })}
        />
      )}
    </div>
  );
}
