'use client';

import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { SegmentedControl } from '../../../ui/segmented-control';
import { Working } from '../../../ui/working';
import { Bench, type BenchFrame } from '../bench-frame';
import { ProblemSummary } from '../editor/problem-summary';
import type { Edits } from '../model/use-edits';
import { useOwnLink } from '../share/use-own-link';
import type { Shared } from '../share/payload';
import { useLabKeys } from '../use-lab-keys';
import { usePlayback } from '../watch/use-playback';
import { RaceEditor } from './race-editor';
import { fileOf, type RaceDraft, type ScheduleDraft } from './race-draft';
import { RaceRun } from './race-run';
import { Results } from './results';
import { useProgram } from './use-program';

const views = ['run', 'results'] as const;

/** A program of several threads, its interleavings one by one, and all that can come of them. */
export function RaceBench({ edits, frame }: { readonly edits: Edits<RaceDraft>; readonly frame: BenchFrame }) {
  const t = useTranslations('lab.race');
  const { present, change } = edits;
  const [view, setView] = useState<(typeof views)[number]>('run');
  const { run, problems, isCurrent } = useProgram(present);
  const steps = run?.trace.steps.length ?? 0;
  const instants = useMemo(() => Array.from({ length: steps + 1 }, (_, n) => n), [steps]);
  const playback = usePlayback(steps, instants);
  const edit = useCallback(
    (to: (draft: RaceDraft) => RaceDraft, group?: string) => change({ type: 'edit', to, group }),
    [change],
  );
  const onSchedule = useCallback(
    (schedule: ScheduleDraft, group?: string) => edit((now) => ({ ...now, schedule }), group),
    [edit],
  );
  useLabKeys({ edits, playback });
  const file = run?.file;
  const shared = useMemo((): Shared | null => (isCurrent && file ? { is: 'race', file } : null), [isCurrent, file]);
  useOwnLink(shared);
  const editor = useMemo(() => <RaceEditor draft={present} {...{ problems, edit }} />, [present, problems, edit]);
  return (
    <Bench {...{ frame, edits, shared }} saved={{ title: present.title, content: fileOf(present) }} {...{ editor }}>
      <div className="views">
        <SegmentedControl
          size="sm"
          label={t('views.label')}
          options={views.map((value) => ({ value, label: t(`views.${value}`) }))}
          value={view}
          onChange={setView}
        />
      </div>
      <ProblemSummary problems={problems} onGo={frame.toEditor} />
      {!run && problems.length === 0 && <Working />}
      {run && view === 'run' && <RaceRun {...{ run, onSchedule, playback }} schedule={present.schedule} />}
      {run && view === 'results' && (
        <Results
          file={run.file}
          onReplay={(schedule) => {
            onSchedule({ kind: 'chosen', switchAfter: schedule.kind === 'after' ? schedule.switchAfter : [] });
            playback.seek(0);
            setView('run');
          }}
        />
      )}
    </Bench>
  );
}
