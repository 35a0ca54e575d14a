'use client';

import { ganttPromptOf } from '@timeslice/questions';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { GanttChart } from '../../ui/schedule/gantt-chart';
import { arrivalsOf } from '../../ui/schedule/arrivals';
import { identitiesOf } from '../../ui/schedule/process-style';
import { SegmentedControl } from '../../ui/segmented-control';
import { Input as GanttInput } from '../gantt/input';
import { ownRows } from '../gantt/rows';
import { useRowNames } from '../gantt/use-row-names';
import type { InputProps } from '../kind-screens';
import { blank } from './blank';
import { FigureTable } from './figure-table';

/** A table of figures; where a timeline is drawn too, that is the first of two steps and stays in view in the second. */
export function Input({ prompt, answer, onChange, status }: InputProps<'metrics'>) {
  const t = useTranslations('questions.metrics');
  const [step, setStep] = useState<'draw' | 'work'>('draw');
  const grid = useMemo(() => ganttPromptOf(prompt), [prompt]);
  const own = answer ?? blank(prompt);
  const { lanes } = own;
  const drawing = useMemo(() => lanes && { kind: 'gantt' as const, lanes }, [lanes]);
  const table = <FigureTable {...{ prompt, onChange, status }} answer={own} />;
  if (!grid) return table;
  return (
    <div className="flex flex-col gap-5">
      <SegmentedControl
        label={t('steps')}
        options={(['draw', 'work'] as const).map((value) => ({ value, label: t(value) }))}
        value={step}
        onChange={setStep}
      />
      {step === 'draw' ? (
        <GanttInput
          prompt={grid}
          answer={drawing}
          onChange={({ lanes: drawn }) => onChange({ ...own, lanes: drawn })}
          status={status}
        />
      ) : (
        <>
          <OwnTimeline prompt={prompt} lanes={lanes} />
          {table}
        </>
      )}
    </div>
  );
}

/** What was drawn, as far as it goes; null lanes are none. */
export function OwnTimeline({
  prompt,
  lanes,
}: Pick<InputProps<'metrics'>, 'prompt'> & { readonly lanes: NonNullable<InputProps<'metrics'>['answer']>['lanes'] }) {
  const t = useTranslations('questions.metrics');
  const { scenario, grid } = prompt;
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const arrivals = useMemo(() => arrivalsOf(scenario), [scenario]);
  const names = useRowNames(grid?.lanes ?? 1);
  const rows = useMemo(
    () => (grid && lanes ? ownRows(grid, { kind: 'gantt', lanes }, names) : []),
    [grid, lanes, names],
  );
  if (!grid || !lanes || lanes.every((lane) => lane.length === 0)) return <p className="text-muted">{t('notDrawn')}</p>;
  return <GanttChart title={t('drawn')} {...{ rows, identities, arrivals }} length={grid.length} />;
}
