'use client';

import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { GanttChart } from '../../ui/schedule/gantt-chart';
import type { GanttRow } from '../../ui/schedule/gantt-rows';
import type { Identities } from '../../ui/schedule/process-style';
import { usePlayhead } from '../../ui/schedule/use-playhead';
import { useReducedMotion } from '../../ui/schedule/use-reduced-motion';
import { arrivals, drawn, happened, length, marks, parting } from './demo-run';

const TICKS_PER_SECOND = 2.5; // the whole run in four seconds: what moves longer would need a way to stop it

const identities: Identities = new Map(
  ['P1', 'P2', 'P3'].map((name, index) => [name, { name, index, isThread: false }]),
);

/** What this is, in one figure: a prediction, and the run that shows where it was wrong. */
export function Demo() {
  const t = useTranslations('join.demo');
  const still = useReducedMotion();
  const [startedAt, start] = useState(() => Date.now());
  const cursor = useMemo(
    () => ({
      at: length,
      playing: still ? null : { from: 0, to: length, startedAt: startedAt + 600, ticksPerSecond: TICKS_PER_SECOND },
    }),
    [startedAt, still],
  );
  const tick = usePlayhead(cursor, Date.now);
  const passed = Math.floor(tick);
  const rows: readonly GanttRow[] = useMemo(
    () => [
      { id: 'truth', label: t('truth'), segments: happened },
      { id: 'mine', label: t('mine'), segments: drawn, marks: marks.slice(0, passed), ahead: true },
    ],
    [t, passed],
  );
  return (
    <figure className="border-t border-ink pt-5">
      <figcaption className="mb-5 max-w-[34em]">
        <strong className="block text-lg">{t('title')}</strong>
        <span className="text-muted">{t('caption')}</span>
      </figcaption>
      <GanttChart
        title={t('chart')}
        {...{ rows, identities, length, arrivals }}
        playhead={tick}
        divergence={tick > parting ? { at: parting, text: t('why') } : undefined}
      />
      {!still && (
        <p className={tick < length ? 'invisible mt-3 -ml-4' : 'mt-3 -ml-4'}>
          <Button look="quiet" onPress={() => start(Date.now())}>
            <Icon name="play" />
            {t('again')}
          </Button>
        </p>
      )}
    </figure>
  );
}
