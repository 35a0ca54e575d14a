'use client';

import { programSnapshot, programTimeline, tellRun } from '@timeslice/engine';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { SegmentedControl } from '../../../ui/segmented-control';
import type { Identities } from '../../../ui/schedule/process-style';
import { textOf, valueOf } from '../model/draft';
import type { Lane } from '../timeline/lanes';
import { Timeline } from '../timeline/timeline';
import { Panel } from '../watch/panel';
import { PlaybackBar } from '../watch/playback-bar';
import type { Playback } from '../watch/use-playback';
import type { ProgramRun } from '../worker/protocol';
import { switchesTo } from './choose';
import type { ScheduleDraft } from './race-draft';
import { SharedMemory } from './shared-memory';
import { Story } from './story';
import { ThreadCard } from './thread-card';

interface RaceRunProps {
  readonly run: ProgramRun;
  readonly schedule: ScheduleDraft;
  readonly onSchedule: (schedule: ScheduleDraft, group?: string) => void;
  readonly playback: Playback;
}

/** One interleaving, instruction by instruction. */
export function RaceRun({ run: { program, trace }, schedule, onSchedule, playback }: RaceRunProps) {
  const t = useTranslations('lab.race');
  const text = useText();
  const { tick, length, seek } = playback;
  const after = Math.min(Math.floor(tick), trace.steps.length);
  const snapshot = useMemo(() => programSnapshot(program, trace, after), [program, trace, after]);
  const before = useMemo(() => programSnapshot(program, trace, Math.max(after - 1, 0)), [program, trace, after]);
  const told = useMemo(() => tellRun(program, trace), [program, trace]);
  const identities: Identities = useMemo(
    () => new Map(program.threads.map(({ id }, index) => [id, { name: id, index, isThread: true }])),
    [program],
  );
  const lanes = useMemo((): Lane[] => {
    const pieces = programTimeline(trace).map(([from, to, thread]) => ({
      from,
      to,
      is: 'run' as const,
      thread,
      note: null,
    }));
    return [{ id: 'cpu', kind: 'cpu', name: 'CPU', pieces, marks: [] }];
  }, [trace]);
  const view = useMemo(() => ({ from: 0, to: Math.max(length, 1) }), [length]);
  const last = trace.steps[after - 1];
  const lastText = told.findLast((one) =>
    one.is === 'end' ? after >= trace.steps.length : one.is === 'step' ? one.number < after : false,
  );

  const execute = (thread: string) => {
    const switches = switchesTo(program, switchesOf(schedule, after), { after, thread });
    if (switches === null) return;
    onSchedule({ kind: 'chosen', switchAfter: switches });
    seek(after + 1);
  };
  return (
    <div className="compare-view">
      <div className="sweep-controls">
        <SegmentedControl
          size="sm"
          label={t('schedule.label')}
          options={(['none', 'every', 'chosen'] as const).map((value) => ({ value, label: t(`schedule.${value}`) }))}
          value={schedule.kind}
          onChange={(kind) =>
            onSchedule(
              scheduleOf(
                kind,
                schedule,
                trace.hops.map(([at]) => at),
              ),
            )
          }
        />
        {schedule.kind === 'every' && (
          <label className="field-line">
            <span className="field-label">{t('every')}</span>
            <input
              className="field-box mono"
              style={{ '--size': 3 }}
              inputMode="numeric"
              value={textOf(schedule.every)}
              onChange={({ target }) => onSchedule({ kind: 'every', every: valueOf(target.value) ?? '' }, 'every')}
            />
            <span className="field-unit">{t('instructionsUnit')}</span>
          </label>
        )}
        {schedule.kind === 'chosen' && <p className="hint">{t('chosenHint')}</p>}
      </div>
      <PlaybackBar playback={playback} clock={`${after}/${length}`} />
      <p className="race-caption" role="status">
        {lastText ? text(lastText.text) : t('atStart')}
      </p>
      <div className="race-machine">
        <SharedMemory {...{ snapshot, before }} />
        <div className="thread-cards">
          {program.threads.map((thread, index) => {
            const now = snapshot.threads[index];
            return (
              now && (
                <ThreadCard
                  key={thread.id}
                  {...{ thread, now, index }}
                  before={before.threads[index]}
                  executed={last?.[0] === thread.id ? last[1] : null}
                  onExecute={now.is === 'ready' || now.is === 'running' ? () => execute(thread.id) : null}
                />
              )
            );
          })}
        </div>
      </div>
      <Panel title={t('timeline')}>
        <Timeline title={t('chart')} {...{ lanes, identities, view }} playhead={tick} onSeek={seek} />
      </Panel>
      <Story {...{ told, after }} onSeek={seek} />
    </div>
  );
}

/** The switches of a schedule up to an instruction, one by one. */
function switchesOf(schedule: ScheduleDraft, after: number): readonly number[] {
  switch (schedule.kind) {
    case 'none':
      return [];
    case 'chosen':
      return schedule.switchAfter;
    case 'every': {
      const every = typeof schedule.every === 'number' && schedule.every > 0 ? schedule.every : Infinity;
      return Array.from({ length: Math.floor(after / every) }, (_, n) => (n + 1) * every);
    }
  }
}

function scheduleOf(kind: ScheduleDraft['kind'], before: ScheduleDraft, hops: readonly number[]): ScheduleDraft {
  switch (kind) {
    case 'none':
      return { kind };
    case 'every':
      return { kind, every: 3 };
    case 'chosen':
      return { kind, switchAfter: before.kind === 'every' ? hops : [] };
  }
}
