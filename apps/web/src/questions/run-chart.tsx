'use client';

import type { PartialTrace, Scenario } from '@timeslice/engine';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { arrivalsOf } from '../ui/schedule/arrivals';
import { GanttChart } from '../ui/schedule/gantt-chart';
import { segmentsOf, type GanttRow } from '../ui/schedule/gantt-rows';
import { identitiesOf } from '../ui/schedule/process-style';
import { laneNames } from './lane-names';

interface RunChartProps {
  readonly title: string;
  readonly scenario: Scenario;
  readonly trace: Pick<PartialTrace, 'timeline' | 'switches'>;
  /** Ticks of the axis. */
  readonly length: number;
  readonly playhead?: number;
  readonly table?: 'hidden' | 'disclosure';
}

/** The run as a timeline, a row for each CPU. */
export function RunChart({ title, scenario, trace, length, ...rest }: RunChartProps) {
  const t = useTranslations('questions');
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const arrivals = useMemo(() => arrivalsOf(scenario).filter(({ at }) => at <= length), [scenario, length]);
  const rows: GanttRow[] = laneNames(scenario.machine.cpus, t('cpu')).map((label, lane) => ({
    id: String(lane),
    segments: segmentsOf(trace, length, lane),
    ...(label !== null && { label }),
  }));
  return <GanttChart {...rest} {...{ title, rows, identities, arrivals, length }} />;
}
