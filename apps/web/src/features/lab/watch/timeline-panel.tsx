'use client';

import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../../ui/icon-button';
import { Switch } from '../../../ui/switch';
import { lanesIn, viewAt, widestView } from '../timeline/lanes';
import { Timeline } from '../timeline/timeline';
import { TimelineLegend } from '../timeline/timeline-legend';
import { TimelineTable } from '../timeline/timeline-table';
import { Panel } from './panel';
import type { ShownRun } from './run';
import type { Playback } from './use-playback';

interface TimelinePanelProps {
  readonly run: ShownRun;
  readonly playback: Playback;
}

const LANES_MOST = 40;

/** CPUs and threads over time, with a ruler that can be drawn out. */
export function TimelinePanel({ run, playback }: TimelinePanelProps) {
  const t = useTranslations('lab.timeline');
  const { lanes, identities, trace } = run;
  const { tick, length, seek } = playback;
  const [zoom, setZoom] = useState(0);
  const [isAheadHidden, hideAhead] = useState(false);
  const widest = useMemo(() => widestView(lanes, length), [lanes, length]);
  const span = Math.max(Math.min(8, length), Math.round(widest / 2 ** zoom));
  const whole = Math.floor(tick);
  const { from, to } = viewAt(whole, span, length);
  const view = useMemo(() => ({ from, to }), [from, to]);
  const { shown, hidden } = useMemo(() => lanesIn(lanes, view, LANES_MOST), [lanes, view]);
  return (
    <Panel
      title={t('title')}
      actions={
        <div className="panel-actions">
          <Switch isSelected={isAheadHidden} onChange={hideAhead}>
            {t('ahead')}
          </Switch>
          <IconButton
            icon="minus"
            look="plain"
            label={t('zoomOut')}
            isDisabled={zoom === 0}
            onPress={() => setZoom(zoom - 1)}
          />
          <IconButton
            icon="plus"
            look="plain"
            label={t('zoomIn')}
            isDisabled={span <= 8}
            onPress={() => setZoom(zoom + 1)}
          />
        </div>
      }
    >
      <Timeline
        title={t('chart')}
        {...{ identities, view }}
        lanes={shown}
        playhead={tick}
        isAheadHidden={isAheadHidden}
        onSeek={seek}
      />
      {hidden > 0 && <p className="hint">{t('hidden', { count: hidden })}</p>}
      <div className="timeline-foot">
        <TimelineLegend lanes={lanes} />
        <TimelineTable title={t('chart')} lanes={shown} />
      </div>
      {trace.deadlock && <Deadlock run={run} />}
    </Panel>
  );
}

function Deadlock({ run }: { readonly run: ShownRun }) {
  const t = useTranslations('lab.deadlock');
  const { deadlock } = run.trace;
  if (!deadlock) return null;
  return (
    <div className="deadlock">
      <p>
        <strong>{t('title', { at: deadlock.at })}</strong>
      </p>
      <ul>
        {deadlock.waits.map(({ thread, on, heldBy }) => (
          <li key={thread}>
            {heldBy === null
              ? t('waits', { thread, on: on.replace(/^\w+:/, '') })
              : t('held', { thread, on: on.replace(/^\w+:/, ''), holder: heldBy })}
          </li>
        ))}
      </ul>
    </div>
  );
}
