'use client';

import { useTranslations } from 'use-intl';
import { Notice } from '../../../ui/notice';
import { useBeat } from '../../../ui/schedule/beat';
import { ControlBlocks } from './control-blocks';
import { CpuUse } from './cpu-use';
import { Log } from './log';
import { MetricsTable } from './metrics-table';
import { Panel } from './panel';
import { PlaybackBar } from './playback-bar';
import { Rules } from './rules';
import type { ShownRun } from './run';
import { StagePanel } from './stage-panel';
import { TimelinePanel } from './timeline-panel';
import type { Playback } from './use-playback';

/** One run, all of it at once, at one instant. */
export function RunView({ run, playback }: { readonly run: ShownRun; readonly playback: Playback }) {
  const t = useTranslations('lab');
  const { scenario, trace, identities, whole, hasCourse } = run;
  const { tick, playing, seek } = playback;
  const beat = useBeat(whole, tick, playing);
  const at = Math.floor(tick);
  return (
    <div className="run-view">
      <div className="run-main">
        {hasCourse ? (
          <>
            <PlaybackBar playback={playback} />
            <StagePanel {...{ run, beat }} tick={at} />
            <TimelinePanel {...{ run, playback }} />
          </>
        ) : (
          <Notice>{t('state.noCourse', { threads: identities.size })}</Notice>
        )}
      </div>
      <div className="run-words">
        {hasCourse && <Log {...{ trace }} tick={at} onSeek={seek} />}
        <Panel title={t('rules.title')}>
          <Rules scenario={scenario} />
        </Panel>
      </div>
      <div className="run-numbers">
        <Panel title={t('metrics.title')}>
          <MetricsTable {...{ trace, identities }} />
          <CpuUse cpus={trace.cpus} />
        </Panel>
        {hasCourse && (
          <Panel title={t('blocks.title')}>
            <ControlBlocks run={run} tick={at} />
          </Panel>
        )}
      </div>
    </div>
  );
}
