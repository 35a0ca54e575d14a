'use client';

import { perfSchedSample } from '@timeslice/engine';
import { useMemo, useState } from 'react';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Working } from '../../../ui/working';
import { useJob } from '../worker/use-job';
import { RecordingPart } from './recording-part';
import type { Recording } from './recording';
import type { Window } from './window';

interface RecordingViewProps {
  readonly recording: Recording;
  /** Goes back to where another can be opened. */
  readonly onOther: () => void;
}

/** The sample says itself where it is from, in both languages. */
const [originEn = '', originKo = ''] = perfSchedSample.split('\n').map((line) => line.replace(/^# ?/, ''));
const sampleOrigin = { en: originEn, ko: originKo } as const;

/** Ticks of one view: more would be narrower than a pixel. */
const WIDTH = 1000;

/** A recording: what it is, and a part of it at a time, which the worker cuts out. */
export function RecordingView({ recording, onOther }: RecordingViewProps) {
  const t = useTranslations('lab.recording');
  const format = useFormatter();
  const locale = useLocale();
  const { text, about } = recording;
  const [threads, setThreads] = useState(8);
  const [window, setWindow] = useState<Window>({ from: 0, to: about.length });
  const ask = useMemo(() => ({ text, wish: { ...window, threads, width: WIDTH } }), [text, window, threads]);
  const job = useJob('focus', ask);
  const [shown, show] = useState(job.state === 'done' ? job.result : null);
  if (job.state === 'done' && job.result !== shown) show(job.result);
  return (
    <div className="compare-view">
      <div className="recording-head">
        <p>
          {t('found', {
            threads: about.threads,
            cpus: about.cpuNumbers.length,
            millis: format.number((1000 * about.length) / about.unit.ticksPerSecond, { maximumFractionDigits: 1 }),
          })}
        </p>
        {job.state === 'working' && (
          <span className="run-working">
            <Working />
          </span>
        )}
        <Button look="secondary" size="sm" onPress={onOther}>
          {t('other')}
        </Button>
      </div>
      {text === perfSchedSample && <p className="hint">{sampleOrigin[locale]}</p>}
      {!about.wakeups && <Notice>{t('noWakeups')}</Notice>}
      {(about.lost > 0 || about.gaps > 0) && <Notice>{t('lost', { lost: about.lost, gaps: about.gaps })}</Notice>}
      {job.state === 'failed' && <Notice kind="problem">{job.why}</Notice>}
      {shown && <RecordingPart {...{ about, window, threads, setThreads }} part={shown} onMove={setWindow} />}
    </div>
  );
}
