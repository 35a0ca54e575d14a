'use client';

import type { PartialTrace, TraceEvent } from '@timeslice/engine';
import { sentenceOf } from '@timeslice/engine';
import type { Prompt } from '@timeslice/questions';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { arrivalsOf } from '../../ui/schedule/arrivals';
import { GanttChart } from '../../ui/schedule/gantt-chart';
import { segmentsOf, type GanttRow } from '../../ui/schedule/gantt-rows';
import { identitiesOf } from '../../ui/schedule/process-style';
import { laneNames } from '../lane-names';

interface PausedProps {
  readonly prompt: Pick<Prompt<'next-process'>, 'scenario' | 'past' | 'at' | 'cpu'>;
}

/** The run, stopped at the instant of the decision: what was drawn so far, and what has just happened. */
export function Paused({ prompt: { scenario, past, at, cpu } }: PausedProps) {
  const t = useTranslations('questions');
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const arrivals = useMemo(() => arrivalsOf(scenario).filter((arrival) => arrival.at <= at), [scenario, at]);
  const { cpus } = scenario.machine;
  const lanes = laneNames(cpus, t('cpu'));
  const rows: GanttRow[] = lanes.map((label, lane) => ({
    id: String(lane),
    segments: segmentsOf(past, at, lane),
    ...(label !== null && { label }),
  }));
  return (
    <section className="paused">
      <p className="paused-clock mono">t = {at}</p>
      <GanttChart
        title={t('nextProcess.past', { at })}
        {...{ rows, identities, arrivals }}
        length={at + room(at)}
        playhead={at}
      />
      <JustHappened past={past} at={at} />
      {cpus > 1 && <p className="font-semibold">{t('nextProcess.onCpu', { cpu })}</p>}
    </section>
  );
}

/** Ticks left free behind the playhead, so that the chart is seen to go on. */
const room = (at: number) => Math.max(1, Math.ceil(at / 6));

const eventsAt = ({ events }: PartialTrace, at: number): TraceEvent[] => events.filter((event) => event.at === at);

function JustHappened({ past, at }: { readonly past: PartialTrace; readonly at: number }) {
  const t = useTranslations('questions.nextProcess');
  const text = useText();
  const events = eventsAt(past, at);
  if (events.length === 0) return null;
  return (
    <div className="paused-events">
      <p className="paused-title">{t('justNow')}</p>
      <ul>
        {events.map((event) => {
          const sentence = text(sentenceOf(event, past));
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
    </div>
  );
}
