'use client';

import type { Focused } from '@timeslice/engine';
import { useCallback, useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { IconButton } from '../../../ui/icon-button';
import { Select } from '../../../ui/select';
import { cpuLanes, threadLanes } from '../timeline/lanes';
import { Timeline } from '../timeline/timeline';
import { TimelineLegend } from '../timeline/timeline-legend';
import { TimelineTable } from '../timeline/timeline-table';
import { useLabKeys } from '../use-lab-keys';
import { CpuUse } from '../watch/cpu-use';
import { Log } from '../watch/log';
import { MetricsTable } from '../watch/metrics-table';
import { Panel } from '../watch/panel';
import { PlaybackBar } from '../watch/playback-bar';
import { instantsOf, usePlayback } from '../watch/use-playback';
import type { AboutRecording } from '../worker/protocol';
import { useColours } from './use-colours';
import { closer, further, shifted, type Window } from './window';

interface RecordingPartProps {
  readonly about: AboutRecording;
  readonly part: Focused;
  readonly window: Window;
  readonly onMove: (window: Window) => void;
  readonly threads: number;
  readonly setThreads: (threads: number) => void;
}

const counts = ['4', '8', '12', '20'] as const;
/** Ticks of the recording; less shows nothing more. */
const CLOSEST = 20;

/** A part of a recording, with its busiest threads, as a timeline and in numbers. */
export function RecordingPart({ about, part, window, onMove, threads, setThreads }: RecordingPartProps) {
  const t = useTranslations('lab.recording');
  const timeline = useTranslations('lab.timeline');
  const format = useFormatter();
  const { trace, from, to, step, others } = part;
  const { cpuNumbers, unit, length } = about;
  const identities = useColours(trace);
  const lanes = useMemo(() => {
    const cpus = cpuLanes(trace, trace.cpus.length, trace.makespan);
    const named = cpus.map((lane, n) => ({ ...lane, name: `CPU ${cpuNumbers[n] ?? n}` }));
    return [...named, ...threadLanes(trace, identities)];
  }, [trace, identities, cpuNumbers]);
  const instants = useMemo(() => instantsOf([trace]), [trace]);
  const playback = usePlayback(trace.makespan, instants);
  useLabKeys({ playback });
  const view = useMemo(() => ({ from: 0, to: Math.max(trace.makespan, 1) }), [trace]);
  const time = useCallback(
    (tick: number) =>
      format.number((1000 * Math.min(from + tick * step, to)) / unit.ticksPerSecond, { maximumFractionDigits: 3 }),
    [format, from, to, step, unit],
  );
  const scale = useMemo(() => ({ unit: 'ms', perTick: (1000 * step) / unit.ticksPerSecond }), [step, unit]);
  const all = { from: 0, to: length };
  const move = (next: Window) => {
    onMove(next);
    playback.seek(0);
  };
  const here = from + Math.floor(playback.tick) * step;
  return (
    <>
      <PlaybackBar playback={playback} clock={`${time(Math.floor(playback.tick))} ms`} numbers={false} />
      <Panel
        title={timeline('title')}
        actions={
          <div className="panel-actions">
            <span className="compare-first">{t('shown', { from: time(0), to: time(trace.makespan) })}</span>
            <Select
              size="sm"
              label={t('threads')}
              hideLabel
              options={counts.map((value) => ({ value, label: t('busiest', { count: Number(value) }) }))}
              value={counts.find((value) => Number(value) === threads) ?? null}
              onChange={(value) => setThreads(Number(value))}
            />
            <IconButton
              icon="step-back"
              look="plain"
              label={t('earlier')}
              isDisabled={window.from <= 0}
              onPress={() => move(shifted(window, -1, all))}
            />
            <IconButton
              icon="step-forward"
              look="plain"
              label={t('later')}
              isDisabled={window.to >= length}
              onPress={() => move(shifted(window, 1, all))}
            />
            <IconButton
              icon="minus"
              look="plain"
              label={timeline('zoomOut')}
              isDisabled={window.to - window.from >= length}
              onPress={() => move(further(window, all))}
            />
            <IconButton
              icon="plus"
              look="plain"
              label={timeline('zoomIn')}
              isDisabled={window.to - window.from <= CLOSEST}
              onPress={() => move(closer(window, here))}
            />
          </div>
        }
      >
        <Timeline
          title={t('chart')}
          {...{ lanes, identities, view }}
          numberOf={time}
          playhead={playback.tick}
          onSeek={playback.seek}
        />
        {others.length > 0 && <p className="hint">{t('others')}</p>}
        <div className="timeline-foot">
          <TimelineLegend lanes={lanes} />
          <TimelineTable title={t('chart')} lanes={lanes} />
        </div>
      </Panel>
      <div className="compare-more">
        <Panel title={t('numbers')}>
          <MetricsTable {...{ trace, identities, scale }} />
          <CpuUse cpus={trace.cpus} />
        </Panel>
        <Log
          {...{ trace }}
          tick={Math.floor(playback.tick)}
          onSeek={playback.seek}
          hasDecisions={false}
          timeOf={time}
        />
      </div>
    </>
  );
}
