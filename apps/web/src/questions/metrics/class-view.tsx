'use client';

import { ganttPromptOf, type Figure } from '@timeslice/questions';
import { type ReactNode, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { identitiesOf } from '../../ui/schedule/process-style';
import { ClassView as GanttClassView } from '../gantt/class-view';
import type { ClassProps } from '../kind-screens';
import { ClassTable } from './class-table';
import { MeasurePlots, type PlotRow } from './measure-plots';
import { figuresAt } from './so-far';
import { Who } from './who';

/** What the class worked out, a dot plot for each figure, and the same as a table. */
export function HostView(props: ClassProps<'metrics'>) {
  const t = useTranslations('questions.number');
  const plots = usePlots(props);
  return (
    <ClassView {...props} plots={plots}>
      <details className="text-sm">
        <summary className="cursor-pointer py-1 font-semibold">{t('table')}</summary>
        <div className="overflow-x-auto">
          <ClassTable prompt={props.prompt} answers={props.tally.answers} plots={plots} />
        </div>
      </details>
    </ClassView>
  );
}

export function ProjectorView(props: ClassProps<'metrics'>) {
  const plots = usePlots(props);
  return (
    <ClassView {...props} plots={plots}>
      <div className="sr-only">
        <ClassTable prompt={props.prompt} answers={props.tally.answers} plots={plots} />
      </div>
    </ClassView>
  );
}

/** The rows of each measure, in the order of the prompt: the threads, then the average where it is asked for. */
function usePlots({ prompt, tally, shown, until }: ClassProps<'metrics'>): readonly (readonly PlotRow[])[] {
  const { of, threads, scenario } = prompt;
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  return useMemo(() => {
    const truth: readonly (readonly Figure[])[] | null =
      shown && figuresAt(prompt, shown, Math.min(until ?? shown.trace.until, shown.trace.until));
    return of.map((_, column) =>
      tally.cells.flatMap((cells, row) => {
        const its = cells[column];
        if (!its) return [];
        const name = <Who thread={threads[row]} identities={identities} />;
        return [{ id: threads[row] ?? 'average', name, tally: its, truth: truth?.[row]?.[column] ?? null }];
      }),
    );
  }, [of, threads, identities, prompt, tally, shown, until]);
}

interface ClassViewProps extends ClassProps<'metrics'> {
  readonly plots: readonly (readonly PlotRow[])[];
  /** The table of the plots. */
  readonly children: ReactNode;
}

/** The plots, and under them the timelines that the class drew. */
function ClassView({ prompt, tally, shown, until, plots, children }: ClassViewProps) {
  const t = useTranslations('questions.metrics');
  const grid = useMemo(() => ganttPromptOf(prompt), [prompt]);
  return (
    <div className="flex flex-col gap-[1.5em]">
      <figure>
        <figcaption className="measure-plots-title">{t('answers', { answers: tally.answers })}</figcaption>
        <div className="measure-plots-grid">
          {prompt.of.map((measure, column) => (
            <MeasurePlots
              key={measure}
              name={t(`measures.${measure}`)}
              answers={tally.answers}
              rows={plots[column] ?? []}
            />
          ))}
        </div>
        {children}
      </figure>
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
