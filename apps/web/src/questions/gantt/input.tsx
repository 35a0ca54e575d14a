'use client';

import { useId, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { LiveRegion } from '../../ui/live-region';
import { identitiesOf } from '../../ui/schedule/process-style';
import { SegmentedControl } from '../../ui/segmented-control';
import type { InputProps } from '../kind-screens';
import { useValueName } from '../use-value-name';
import { Brushes } from './brushes';
import { Matrix } from './matrix';
import { RunList } from './run-list';
import { Strip } from './strip';
import { openTicks, totalsOf } from './totals';
import { TotalsLine } from './totals-line';
import { usePainter } from './use-painter';
import { useSpoken } from './use-spoken';
import { useView, type View } from './views';

/** Draw the timeline: three views of one drawing, which is the answer. */
export function Input({ prompt, answer, onChange, status }: InputProps<'gantt'>) {
  const t = useTranslations('questions.gantt');
  const nameOf = useValueName();
  const painter = usePainter(prompt, answer, onChange);
  const spoken = useSpoken(painter, prompt);
  const [chosen, choose] = useState<View | null>(null);
  const { view, views } = useView(chosen);
  const [brush, setBrush] = useState<string | null>(prompt.values[0] ?? null);
  const identities = useMemo(() => identitiesOf(prompt.scenario), [prompt.scenario]);
  const describedBy = useId();
  const actions = useRef<HTMLDivElement>(null);
  const leave = () => actions.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
  const grid = { prompt, painter, identities, brush, describedBy, onBrush: setBrush, onLeave: leave };

  return (
    <div className="gantt-input">
      <div className="gantt-input-head">
        <TotalsLine totals={totalsOf(prompt, painter.drawing)} identities={identities} />
        <SegmentedControl
          size="sm"
          label={t('view')}
          options={views.map((value) => ({ value, label: t(`views.${value}`) }))}
          value={view}
          onChange={choose}
        />
      </div>
      {view === 'strip' && <Strip {...grid} />}
      {view === 'matrix' && <Matrix {...grid} />}
      {view === 'list' && <RunList {...grid} />}
      <p id={describedBy} className="sr-only">
        {t('brushIs', { what: brush === null ? t('eraser') : nameOf(brush) })}
      </p>
      <p className="gantt-hint">
        {t(`hints.${view}`)} {view !== 'list' && <span className="shortcut">{t('keys')}</span>}
      </p>
      <div className="thumb-bar">
        {view === 'strip' && <Brushes values={prompt.values} {...{ identities, brush }} onBrush={setBrush} />}
        <div ref={actions} className="thumb-actions">
          <IconButton icon="undo" label={t('undo')} isDisabled={!painter.undo} onPress={() => painter.undo?.()} />
          <IconButton icon="redo" label={t('redo')} isDisabled={!painter.redo} onPress={() => painter.redo?.()} />
          <Button
            look="quiet"
            isDisabled={openTicks(painter.drawing) === prompt.length * prompt.lanes}
            onPress={() => painter.edit({ type: 'clear' })}
          >
            {t('clear')}
          </Button>
          <div className="thumb-status">{status}</div>
        </div>
      </div>
      <LiveRegion text={spoken} />
    </div>
  );
}
