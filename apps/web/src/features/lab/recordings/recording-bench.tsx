'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { perfSchedSample } from '@timeslice/engine';
import { Button } from '../../../ui/button';
import { Working } from '../../../ui/working';
import { Bench, type BenchFrame } from '../bench-frame';
import type { Recording } from './recording';
import { RecordingView } from './recording-view';

interface RecordingBenchProps {
  readonly recording: Recording | null;
  readonly frame: BenchFrame;
  readonly openText: (text: string) => void;
  readonly isReading: boolean;
}

const commands = ['sudo perf sched record -- sleep 1', 'sudo perf sched script > sched.txt'];

/** What a real machine did: how to record it, and what it looks like. */
export function RecordingBench({ recording, frame, openText, isReading }: RecordingBenchProps) {
  const [isAsking, ask] = useState(false);
  const [latest, setLatest] = useState(recording);
  if (recording !== latest) {
    // another one was opened, here or by a drop: it is shown
    setLatest(recording);
    ask(false);
  }
  return (
    <Bench frame={frame} shared={null}>
      {recording && !isAsking ? (
        <RecordingView key={recording.text} recording={recording} onOther={() => ask(true)} />
      ) : (
        <Intake {...{ isReading }} onText={openText} onSample={() => openText(perfSchedSample)} />
      )}
    </Bench>
  );
}

interface IntakeProps {
  readonly isReading: boolean;
  readonly onText: (text: string) => void;
  readonly onSample: () => void;
}

function Intake({ isReading, onText, onSample }: IntakeProps) {
  const t = useTranslations('lab.recording');
  const [text, setText] = useState('');
  return (
    <div className="intake">
      <h2 className="text-xl">{t('title')}</h2>
      <p className="panel-lead">{t('lead')}</p>
      <ol className="intake-steps">
        {commands.map((command) => (
          <li key={command}>
            <code className="mono">{command}</code>
          </li>
        ))}
        <li>{t('then')}</li>
      </ol>
      <p className="hint">{t('privacy')}</p>
      <div className="flex flex-wrap gap-3">
        <FileTrigger
          acceptedFileTypes={['.txt', '.log', 'text/plain']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) void file.text().then(onText);
          }}
        >
          <Button>{t('choose')}</Button>
        </FileTrigger>
        <Button look="secondary" onPress={onSample}>
          {t('sample')}
        </Button>
      </div>
      <label className="field-label" htmlFor="recording-text">
        {t('paste')}
      </label>
      <textarea
        id="recording-text"
        className="code-area mono"
        rows={8}
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div>
        <Button look="secondary" isDisabled={text.trim() === ''} onPress={() => onText(text)}>
          {t('show')}
        </Button>
      </div>
      {isReading && <Working />}
    </div>
  );
}
