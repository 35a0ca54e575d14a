'use client';

import { lanesOf } from '@timeslice/questions';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { identitiesOf } from '../../ui/schedule/process-style';
import type { ClassProps } from '../kind-screens';
import { laneNames } from '../lane-names';
import { HeatTable } from './heat-table';

/** What the class drew at each tick, the truth outlined in it: one figure, large enough for the last row. */
export function ClassWall({ prompt, tally, trace, until }: ClassProps<'gantt'>) {
  const t = useTranslations('questions');
  const identities = useMemo(() => identitiesOf(prompt.scenario), [prompt.scenario]);
  const names = laneNames(prompt.lanes, t('cpu'));
  const known = trace === null ? 0 : Math.floor(Math.min(trace.until, until ?? prompt.length, prompt.length));
  const truth = trace && lanesOf(trace, prompt.length, prompt.lanes);
  const caption = t('gantt.heat', { answers: tally.answers });
  return tally.lanes.map((columns, lane) => (
    <HeatTable
      key={lane}
      caption={names[lane] == null ? caption : `${names[lane]} · ${caption}`}
      values={prompt.values}
      answers={tally.answers}
      columns={columns}
      truth={truth?.[lane]?.slice(0, known) ?? []}
      identities={identities}
    />
  ));
}
