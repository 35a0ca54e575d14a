'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button';
import { IconButton } from './icon-button';
import { Scrubber } from './scrubber';
import { SegmentedControl } from './segmented-control';

export const speeds = ['0.5', '1', '2', '4'] as const;
export type Speed = (typeof speeds)[number];

/** At this pace the three steps of a context switch, three quarters of a tick, can each be read. */
export const ticksPerSecondAtOne = 0.6;

/** What moves a reveal, and where it stands. */
export interface Transport {
  /** Between two ticks while it plays. */
  readonly tick: number;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  readonly toggle: () => void;
  readonly pause: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly seek: (tick: number) => void;
}

/** What a reveal moves through: a run by its ticks, a run of a program by its steps, or an answer step by step. */
export type RevealForm = 'run' | 'program' | 'answer';

interface TransportBarProps {
  readonly transport: Transport;
  readonly form: RevealForm;
  readonly range: { readonly from: number; readonly to: number };
}

export function TransportBar({ transport, form, range }: TransportBarProps) {
  const t = useTranslations('common.transport');
  const { tick, playing, speed, setSpeed, toggle, step, seek } = transport;
  const [dragged, drag] = useState<number | null>(null);
  const at = Math.floor(tick);
  const inTicks = form === 'run';
  if (range.to - range.from === 1) return <OneStep transport={transport} range={range} />;
  return (
    <section aria-label={t(form === 'answer' ? 'answer' : 'label')} className="transport">
      <div className="flex items-center gap-2">
        <IconButton icon="to-start" label={t('toStart')} onPress={() => seek(range.from)} />
        <IconButton
          icon="step-back"
          label={t(inTicks ? 'back' : 'stepBack')}
          onPress={() => step(-1)}
          isDisabled={at <= range.from}
        />
        <IconButton
          icon={playing ? 'pause' : 'play'}
          look="filled"
          label={playing ? t('pause') : t('play')}
          onPress={toggle}
        />
        <IconButton
          icon="step-forward"
          label={t(inTicks ? 'forward' : 'stepForward')}
          onPress={() => step(1)}
          isDisabled={at >= range.to}
        />
        <IconButton icon="to-end" label={t('toEnd')} onPress={() => seek(range.to)} />
      </div>
      <p className="mono text-lg whitespace-nowrap">
        <strong>{inTicks ? `t=${at}` : t('step', { step: at })}</strong>
        <span className="text-muted">/{range.to}</span>
      </p>
      <div className="transport-track">
        <Scrubber
          label={t(inTicks ? 'position' : 'positionSteps')}
          max={range.to}
          value={dragged ?? at}
          onChange={(to) => {
            drag(to);
            seek(to);
          }}
          onChangeEnd={() => drag(null)}
        />
      </div>
      <SegmentedControl
        size="sm"
        label={t('speed')}
        options={speeds.map((value) => ({ value, label: `${value}×` }))}
        value={speed}
        onChange={setSpeed}
      />
    </section>
  );
}

/** Nothing to play through: the answer is covered or it is not. */
function OneStep({ transport: { tick, seek }, range }: Omit<TransportBarProps, 'form'>) {
  const t = useTranslations('common.transport');
  const isShown = tick >= range.to;
  return (
    <section aria-label={t('answer')} className="transport">
      <Button look={isShown ? 'secondary' : 'primary'} onPress={() => seek(isShown ? range.from : range.to)}>
        {t(isShown ? 'cover' : 'show')}
      </Button>
    </section>
  );
}
