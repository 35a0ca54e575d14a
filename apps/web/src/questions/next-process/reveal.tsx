'use client';

import { IDLE } from '@timeslice/questions';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { arrivalsOf } from '../../ui/schedule/arrivals';
import { GanttChart } from '../../ui/schedule/gantt-chart';
import { segmentsOf, type GanttRow } from '../../ui/schedule/gantt-rows';
import { identitiesOf } from '../../ui/schedule/process-style';
import { Happening } from '../happening';
import type { RevealProps } from '../kind-screens';
import { laneNames } from '../lane-names';
import { usePlaces } from '../standing';
import { ValueChip } from '../value-chip';
import { NoAnswer, Verdict } from '../verdict';
import { chosenAt } from './chosen';

/** The run goes on past the decision; the own choice stands above it. */
export function Reveal({ prompt, answer, shown: { trace }, tick }: RevealProps<'next-process'>) {
  const t = useTranslations('questions');
  const { scenario, at, cpu } = prompt;
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const arrivals = useMemo(() => arrivalsOf(scenario), [scenario]);
  const judged = usePlaces();
  const chosen = tick > at ? chosenAt(trace, prompt) : null;
  const rows: GanttRow[] = laneNames(scenario.machine.cpus, t('cpu')).map((label, lane) => ({
    id: String(lane),
    segments: segmentsOf(trace, trace.until, lane),
    ...(label !== null && { label }),
  }));
  return (
    <div className="flex flex-col gap-5">
      {answer ? (
        <div className="own-choice">
          <span className="text-muted">{t('nextProcess.yours')}</span>
          <ValueChip value={answer.choice} identities={identities} />
        </div>
      ) : (
        <NoAnswer />
      )}
      <Happening trace={trace} tick={tick} />
      <GanttChart
        title={t('nextProcess.run', { cpu })}
        {...{ rows, identities, arrivals }}
        length={Math.max(trace.until, at + 1)}
        playhead={tick}
      />
      {chosen !== null && answer && (
        <Verdict right={judged(answer.choice === chosen)}>
          {chosen === IDLE ? t('nextProcess.idled', { at }) : t('nextProcess.ran', { at, name: chosen })}
        </Verdict>
      )}
    </div>
  );
}
