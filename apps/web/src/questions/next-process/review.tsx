'use client';

import { IDLE } from '@timeslice/questions';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { arrivalsOf } from '../../ui/schedule/arrivals';
import { GanttChart } from '../../ui/schedule/gantt-chart';
import { segmentsOf, type GanttRow } from '../../ui/schedule/gantt-rows';
import { identitiesOf } from '../../ui/schedule/process-style';
import type { ReviewProps } from '../kind-screens';
import { laneNames } from '../lane-names';
import { ValueChip } from '../value-chip';
import { usePlaces, useStanding } from '../standing';
import { NoAnswer, Verdict, Why } from '../verdict';
import { useWhose } from '../whose';
import { Paused } from './paused';

/** The own choice beside what the scheduler did, and why. */
export function Review({ prompt, answer, truth }: ReviewProps<'next-process'>) {
  const t = useTranslations('questions');
  const whose = useWhose();
  const standing = useStanding();
  const judged = usePlaces();
  const { scenario, at, cpu } = prompt;
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const arrivals = useMemo(() => arrivalsOf(scenario), [scenario]);
  const own = answer && (
    <div className="own-choice">
      <span className="text-muted">{t(whose === 'mine' ? 'nextProcess.yours' : 'nextProcess.theirs')}</span>
      <ValueChip value={answer.choice} identities={identities} />
    </div>
  );
  if (!truth) {
    return (
      <div className="flex flex-col gap-5">
        {own}
        <Paused prompt={prompt} />
      </div>
    );
  }
  const { chosen, why, trace } = truth;
  const same = answer?.choice === chosen;
  const right = answer ? judged(same) : undefined;
  const nameOf = (value: string) => (value === IDLE ? t('values.idle') : value);
  const happened = chosen === IDLE ? t('nextProcess.idled', { at }) : t('nextProcess.ran', { at, name: chosen });
  const rows: GanttRow[] = laneNames(scenario.machine.cpus, t('cpu')).map((label, lane) => ({
    id: String(lane),
    segments: segmentsOf(trace, trace.until, lane),
    ...(label !== null && { label }),
  }));
  return (
    <div className="flex flex-col gap-5">
      {answer ? (
        <Verdict right={right}>{right ? t('nextProcess.right', { name: nameOf(answer.choice) }) : happened}</Verdict>
      ) : (
        <>
          <NoAnswer />
          <p className="font-semibold">{happened}</p>
        </>
      )}
      {standing === 'accepted' && (
        <p className="font-semibold">
          {t('standing.stated')} {happened}
        </p>
      )}
      <Why>{why}</Why>
      {!same && own}
      <GanttChart
        title={t('nextProcess.run', { cpu })}
        {...{ rows, identities, arrivals }}
        length={trace.until}
        table="disclosure"
      />
    </div>
  );
}
