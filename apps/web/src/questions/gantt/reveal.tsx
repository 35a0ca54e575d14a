'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { arrivalsOf } from '../../ui/schedule/arrivals';
import { GanttChart } from '../../ui/schedule/gantt-chart';
import { identitiesOf } from '../../ui/schedule/process-style';
import { Happening } from '../happening';
import type { RevealProps } from '../kind-screens';
import { usePlaces } from '../standing';
import { NoAnswer } from '../verdict';
import { firstDifference, pairedRows, rowsJudged } from './rows';
import { useRowNames } from './use-row-names';

/** The truth grows over the own row; a tick is judged once the playhead has passed it. */
export function Reveal({ prompt, answer, shown: { trace }, tick }: RevealProps<'gantt'>) {
  const t = useTranslations('questions.gantt');
  const { scenario, length } = prompt;
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const arrivals = useMemo(() => arrivalsOf(scenario), [scenario]);
  const names = useRowNames(prompt.lanes);
  const passed = Math.floor(tick);
  const judged = usePlaces();
  const rows = useMemo(() => pairedRows(prompt, answer, trace, passed, names), [prompt, answer, trace, passed, names]);
  const difference = answer ? firstDifference(prompt, answer, trace, passed) : null;
  return (
    <div className="flex flex-col gap-5">
      {!answer && <NoAnswer />}
      <Happening trace={trace} tick={tick} />
      <GanttChart
        title={t('compared')}
        {...{ identities, arrivals, length }}
        rows={rowsJudged(rows, judged)}
        playhead={tick}
        maxLines={6}
        divergence={difference === null ? undefined : { at: difference, text: t('leaves') }}
      />
    </div>
  );
}
