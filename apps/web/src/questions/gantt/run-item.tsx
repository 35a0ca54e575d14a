'use client';

import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/icon-button';
import { useValueName } from '../use-value-name';
import type { Run, RunChange } from './runs';

interface RunItemProps {
  readonly run: Run;
  readonly index: number;
  readonly onChange: (change: RunChange) => void;
  readonly values: readonly string[];
  readonly start: number;
  /** Ticks that a run may have. */
  readonly most: number;
  readonly isLast: boolean;
  readonly onRemovedLast: () => void;
}

const open = '';

export function RunItem({ run, index, onChange, values, start, most, isLast, onRemovedLast }: RunItemProps) {
  const t = useTranslations('questions.gantt');
  const nameOf = useValueName();
  const n = index + 1;
  const set = (changed: Partial<Run>) => onChange({ type: 'set', index, run: { ...run, ...changed } });
  const setTicks = (ticks: number) => {
    if (Number.isInteger(ticks) && ticks >= 1 && ticks <= most) set({ ticks });
  };

  return (
    <li className="run">
      <span aria-hidden="true" className="mono run-place">
        {n}.
      </span>
      <select
        aria-label={t('runValue', { n })}
        value={run.value ?? open}
        onChange={(event) => set({ value: event.target.value === open ? null : event.target.value })}
        className="run-field"
      >
        {[...values, null].map((value) => (
          <option key={value ?? open} value={value ?? open}>
            {nameOf(value)}
          </option>
        ))}
      </select>
      <span className="run-ticks">
        <IconButton
          icon="minus"
          label={t('fewer', { n })}
          onPress={() => setTicks(run.ticks - 1)}
          isDisabled={run.ticks <= 1}
        />
        <input
          aria-label={t('runTicks', { n })}
          inputMode="numeric"
          value={run.ticks}
          onChange={(event) => setTicks(Number(event.target.value))}
          onFocus={(event) => event.target.select()}
          className="run-field run-number mono"
        />
        <IconButton
          icon="plus"
          label={t('more', { n })}
          onPress={() => setTicks(run.ticks + 1)}
          isDisabled={run.ticks >= most}
        />
      </span>
      <span className="mono run-span">
        {start}→{start + run.ticks}
      </span>
      <span className="run-moves">
        <IconButton
          look="bare"
          icon="up"
          label={t('earlier', { n })}
          isDisabled={index === 0}
          onPress={() => onChange({ type: 'move', index, by: -1 })}
        />
        <IconButton
          look="bare"
          icon="down"
          label={t('later', { n })}
          isDisabled={isLast}
          onPress={() => onChange({ type: 'move', index, by: 1 })}
        />
        <IconButton
          look="bare"
          icon="cross"
          label={t('remove', { n })}
          onPress={() => {
            onChange({ type: 'remove', index });
            if (isLast) onRemovedLast();
          }}
        />
      </span>
    </li>
  );
}
