'use client';

import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '../../ui/notice';
import { SegmentedControl } from '../../ui/segmented-control';
import { Working } from '../../ui/working';
import type { BenchFrame, Pane } from './bench-frame';
import { ExamplesDialog } from './examples/examples-dialog';
import type { Opening } from './examples/example';
import { OpenDialog } from './files/open-dialog';
import { useDroppedText } from './files/use-dropped-text';
import { firstScenario, type LabDocument } from './model/document';
import { useEdits } from './model/use-edits';
import { draftOf, firstRace } from './races/race-draft';
import type { Recording } from './recordings/recording';
import { ScheduleBench } from './schedule-bench';
import type { Opened, View } from './share/payload';
import { useOpenedLink } from './share/use-opened-link';
import type { Reading } from './worker/protocol';
import { askOnce } from './worker/use-job';

const RaceBench = lazy(() => import('./races/race-bench').then(({ RaceBench }) => ({ default: RaceBench })));
const RecordingBench = lazy(() =>
  import('./recordings/recording-bench').then(({ RecordingBench }) => ({ default: RecordingBench })),
);

const modes = ['schedule', 'race', 'recording'] as const;
type Mode = (typeof modes)[number];
const firstDocument: LabDocument = { a: firstScenario, b: null };

/** The three things that the lab can show, each with what was done in it, and the ways in which something gets there. */
export function Modes() {
  const t = useTranslations('lab');
  const [mode, setMode] = useState<Mode>('schedule');
  const schedule = useEdits(firstDocument);
  const race = useEdits(firstRace);
  const [recording, setRecording] = useState<Recording | null>(null);
  const [view, setView] = useState<View>('run');
  const [pane, setPane] = useState<Pane>('watch');
  const [dialog, setDialog] = useState<'examples' | 'open' | null>(null);
  const [link, setLink] = useState<'opening' | 'read' | 'newer-version' | 'damaged'>('opening');
  const [failed, setFailed] = useState<{ readonly text: string; readonly reading: Reading | 'fault' } | null>(null);
  const [isReading, setReading] = useState(false);

  const open = (what: Opening) => {
    setDialog(null);
    setFailed(null);
    switch (what.is) {
      case 'scenario':
        schedule.change({ type: 'edit', to: ({ b }) => ({ a: what.file, b: view === 'compare' ? b : null }) });
        return setMode('schedule');
      case 'program':
        race.change({ type: 'edit', to: () => draftOf(what.file) });
        return setMode('race');
      case 'recording':
        setRecording(what.recording);
        return setMode('recording');
    }
  };
  useOpenedLink((opened: Opened | null) => {
    setLink(opened === null || opened.ok ? 'read' : opened.why);
    if (!opened?.ok) return;
    const { shared } = opened;
    if (shared.is === 'race') {
      race.change({ type: 'begin', at: draftOf(shared.file) });
      return setMode('race');
    }
    schedule.change({ type: 'begin', at: shared.document });
    setView(shared.view);
    setMode('schedule');
  });

  const openText = (text: string) => {
    setReading(true);
    askOnce('read', { text })
      .then((reading) => {
        if (reading.is === 'scenario' || reading.is === 'program') return open(reading);
        if (reading.is === 'recording') return open({ is: 'recording', recording: { text, about: reading.about } });
        setFailed({ text, reading });
        setDialog('open');
      })
      .catch(() => {
        setFailed({ text, reading: 'fault' });
        setDialog('open');
      })
      .finally(() => setReading(false));
  };
  const isOver = useDroppedText(openText);

  const frame: BenchFrame = {
    head: (
      <div className="lab-head">
        <h1 className="lab-title">{t('title')}</h1>
        <SegmentedControl
          size="sm"
          label={t('modes.label')}
          options={modes.map((value) => ({ value, label: t(`modes.${value}`) }))}
          value={mode}
          onChange={setMode}
        />
      </div>
    ),
    pane,
    setPane,
    toEditor: () => setPane('edit'),
    onExamples: () => setDialog('examples'),
    onOpen: () => setDialog('open'),
  };
  return (
    <>
      {(link === 'newer-version' || link === 'damaged') && <Notice kind="problem">{t(`link.${link}`)}</Notice>}
      {link === 'opening' ? (
        <>
          <h1 className="lab-title">{t('title')}</h1>
          <Working />
        </>
      ) : (
        <Suspense fallback={<Working />}>
          {mode === 'schedule' && <ScheduleBench edits={schedule} {...{ view, setView, frame }} />}
          {mode === 'race' && <RaceBench edits={race} frame={frame} />}
          {mode === 'recording' && <RecordingBench {...{ recording, frame, openText, isReading }} />}
        </Suspense>
      )}
      <ExamplesDialog isOpen={dialog === 'examples'} onClose={() => setDialog(null)} onChoose={open} />
      <OpenDialog
        {...{ failed, isReading }}
        isOpen={dialog === 'open'}
        onClose={() => setDialog(null)}
        onText={openText}
      />
      {isOver && <p className="drop-hint">{t('open.drop')}</p>}
    </>
  );
}
