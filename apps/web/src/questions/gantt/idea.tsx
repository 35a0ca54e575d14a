'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { arrivalsOf } from '../../ui/schedule/arrivals';
import { GanttChart } from '../../ui/schedule/gantt-chart';
import { rowsFrom } from '../../ui/schedule/gantt-rows';
import { identitiesOf } from '../../ui/schedule/process-style';
import type { IdeaProps } from '../kind-screens';
import { firstDifference, pairedRows } from './rows';
import { useRowNames } from './use-row-names';

/** The truth, and the timeline of somebody with the wrong model, from the first tick on at which they part. */
export function Idea({ prompt, truth: { trace }, under }: IdeaProps<'gantt'>) {
  const t = useTranslations('questions.gantt');
  const { scenario, length } = prompt;
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const arrivals = useMemo(() => arrivalsOf(scenario), [scenario]);
  const names = { ...useRowNames(prompt.lanes), mine: t('idea.row') };
  const start = firstDifference(prompt, under, trace, length);
  if (start === null) return null;
  const rows = rowsFrom(pairedRows(prompt, under, trace, length, names), start);
  const title = t('idea.title', { at: start });
  return (
    <figure className="diagnosis-idea">
      <figcaption>{title}</figcaption>
      <GanttChart {...{ title, rows, identities, arrivals, length, start }} maxLines={6} table="disclosure" />
    </figure>
  );
}
