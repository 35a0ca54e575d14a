'use client';

import { useTranslations } from 'use-intl';
import { IconButton } from '../../../ui/icon-button';
import { Scrubber } from '../../../ui/scrubber';
import { SegmentedControl } from '../../../ui/segmented-control';
import { speeds, type Playback } from './use-playback';

interface PlaybackBarProps {
  readonly playback: Playback;
  /** In the place of `t=4`, where a tick is something else. */
  readonly clock?: string;
  /** The numbers of the ruler are ticks, and say nothing where a tick has no name. */
  readonly numbers?: boolean;
}

export function PlaybackBar({ playback, clock, numbers = true }: PlaybackBarProps) {
  const t = useTranslations('lab.playback');
  const { tick, length, playing, speed, setSpeed, toggle, step, seek } = playback;
  const at = Math.floor(tick);
  return (
    <section aria-label={t('label')} className="playback">
      <div className="playback-moves">
        <IconButton icon="to-start" label={t('toStart')} look="plain" onPress={() => seek(0)} />
        <IconButton icon="step-back" label={t('back')} look="plain" onPress={() => step(-1)} isDisabled={tick <= 0} />
        <IconButton
          icon={playing ? 'pause' : 'play'}
          look="filled"
          label={playing ? t('pause') : t('play')}
          onPress={toggle}
        />
        <IconButton
          icon="step-forward"
          label={t('forward')}
          look="plain"
          onPress={() => step(1)}
          isDisabled={at >= length}
        />
        <IconButton icon="to-end" label={t('toEnd')} look="plain" onPress={() => seek(length)} />
      </div>
      <p className="playback-clock mono">
        <strong>{clock ?? `t=${at}`}</strong>
        {clock === undefined && <span className="text-muted">/{length}</span>}
      </p>
      <div className="playback-track">
        <Scrubber
          numbers={numbers}
          most={8}
          label={t('position')}
          max={Math.max(length, 1)}
          value={at}
          onChange={seek}
        />
      </div>
      <div className="playback-speed">
        <SegmentedControl
          size="sm"
          label={t('speed')}
          options={speeds.map((value) => ({ value, label: `${value}×` }))}
          value={speed}
          onChange={setSpeed}
        />
      </div>
    </section>
  );
}
