'use client';

import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { SegmentedControl } from '../../ui/segmented-control';
import { Bench, type BenchFrame } from './bench-frame';
import { CompareView } from './compare/compare-view';
import { SideSwitch } from './compare/side-switch';
import { Editor } from './editor/editor';
import type { Editing } from './editor/editing';
import { ProblemSummary } from './editor/problem-summary';
import { EffectsView } from './effects/effects-view';
import {
  compared,
  scenarioAt,
  scenarioB,
  withOtherPolicy,
  withScenario,
  type LabDocument,
  type Side,
} from './model/document';
import type { ScenarioDraft } from './model/draft';
import type { Edits } from './model/use-edits';
import { RunTrouble, RunWorking } from './run-state';
import { views, type Shared, type View } from './share/payload';
import { useOwnLink } from './share/use-own-link';
import { SweepView } from './sweep/sweep-view';
import { useLabKeys } from './use-lab-keys';
import { useRun } from './use-run';
import { RunView } from './watch/run-view';
import { instantsOf, usePlayback } from './watch/use-playback';

interface ScheduleBenchProps {
  readonly edits: Edits<LabDocument>;
  readonly view: View;
  readonly setView: (view: View) => void;
  readonly frame: BenchFrame;
}

/** A scenario to edit on one side, and what comes of it on the other. */
export function ScheduleBench({ edits, view, setView, frame }: ScheduleBenchProps) {
  const t = useTranslations('lab');
  const { present: document, change } = edits;
  const [chosenSide, setSide] = useState<Side>('b');
  const side: Side = view === 'compare' && document.b ? chosenSide : 'a';
  const second = useMemo(() => (view === 'compare' ? scenarioB(document) : null), [document, view]);
  const runA = useRun(document.a);
  const runB = useRun(second);
  const a = runA.shown;
  const b = runB.shown;

  const edit = useCallback<Editing['edit']>(
    (to, group) =>
      change({
        type: 'edit',
        to: (now) => {
          const before = scenarioAt(now, side);
          const after = to(before);
          return after === before ? now : withScenario(now, side, after);
        },
        group: group && `${side} ${group}`,
      }),
    [change, side],
  );
  const draft = scenarioAt(document, side);
  const { problems } = side === 'b' ? runB : runA;
  const editing = useMemo((): Editing => ({ draft, edit, problems }), [draft, edit, problems]);

  const isPossible = runA.isCurrent && (second === null || runB.isCurrent);
  const shared = useMemo(
    (): Shared | null => (isPossible ? { is: 'schedule', document, view } : null),
    [isPossible, document, view],
  );
  useOwnLink(shared);

  const traces = useMemo(() => [a, second && b].flatMap((run) => (run ? [run.trace] : [])), [a, b, second]);
  const instants = useMemo(() => instantsOf(traces), [traces]);
  const playback = usePlayback(Math.max(0, ...traces.map(({ makespan }) => makespan)), instants);
  useLabKeys({ edits, playback });

  const show = (next: View) => {
    if (next === 'compare' && document.b === null)
      change({ type: 'edit', to: (now) => compared(now, withOtherPolicy) });
    setView(next);
  };
  const compareWith = (other: (one: ScenarioDraft) => ScenarioDraft) => {
    change({ type: 'edit', to: (now) => compared(now, other) });
    setView('compare');
  };
  const openScenario = (other: ScenarioDraft) => {
    change({ type: 'edit', to: (now) => ({ ...now, a: other }) });
    setView('run');
  };
  // the playhead moves without it
  const editor = useMemo(
    () => (
      <Editor
        editing={editing}
        above={view === 'compare' && document.b && <SideSwitch {...{ document, change, side }} onChange={setSide} />}
      />
    ),
    [editing, view, document, change, side],
  );
  return (
    <Bench {...{ frame, edits, shared }} saved={{ title: draft.title ?? '', content: draft }} {...{ editor }}>
      <div className="views">
        <SegmentedControl
          size="sm"
          label={t('views.label')}
          options={views.map((value) => ({ value, label: t(`views.${value}`) }))}
          value={view}
          onChange={show}
        />
        <RunWorking runs={[runA, runB]} />
      </div>
      <ProblemSummary problems={problems.length > 0 ? problems : runA.problems} onGo={frame.toEditor} />
      <RunTrouble runs={[runA, runB]} />
      {view === 'run' && a && <RunView run={a} playback={playback} />}
      {view === 'compare' && a && b && <CompareView {...{ a, b, playback }} />}
      {view === 'sweep' && <SweepView draft={document.a} sweepable={runA.sweepable} onOpen={openScenario} />}
      {view === 'effects' && a && <EffectsView draft={document.a} scenario={a.scenario} onCompare={compareWith} />}
    </Bench>
  );
}
