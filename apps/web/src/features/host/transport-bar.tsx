'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/icon-button';
import { Scrubber } from '../../ui/scrubber';
import { SegmentedControl } from '../../ui/segmented-control';
import { speeds, type Transport } from './use-transport';

interface TransportBarProps {
  readonly transport: Transport;
  readonly range: { readonly from: number; readonly to: number };
}

export function TransportBar({ transport, range }: TransportBarProps) {
  const t = useTranslations('host.transport');
  const { tick, playing, speed, setSpeed, toggle, step, seek } = transport;
  const [dragged, drag] = useState<number | null>(null);
  const at = Math.floor(tick);
  return (
    <section aria-label={t('label')} className="transport">
      <div className="flex items-center gap-2">
        <IconButton icon="to-start" label={t('toStart')} onPress={() => seek(range.from)} />
        <IconButton icon="step-back" label={t('back')} onPress={() => step(-1)} isDisabled={at <= range.from} />
        <IconButton
          icon={playing ? 'pause' : 'play'}
          look="filled"
          label={playing ? t('pause') : t('play')}
          onPress={toggle}
        />
        <IconButton icon="step-forward" label={t('forward')} onPress={() => step(1)} isDisabled={at >= range.to} />
        <IconButton icon="to-end" label={t('toEnd')} onPress={() => seek(range.to)} />
      </div>
      <p className="mono text-lg whitespace-nowrap">
        <strong>t={at}</strong>
        <span className="text-muted">/{range.to}</span>
      </p>
      <div className="transport-track">
        <Scrubber
          label={t('position')}
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
