'use client';

import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslations } from 'use-intl';
import { cx } from '../../ui/cx';
import type { Identities } from '../../ui/schedule/process-style';
import { useValueName } from '../use-value-name';
import { ValueChip } from '../value-chip';
import { keysOf } from '../value-keys';

const eraser = '';

interface BrushesProps {
  readonly values: readonly string[];
  readonly identities: Identities;
  /** Null is the eraser. */
  readonly brush: string | null;
  readonly onBrush: (value: string | null) => void;
}

/** What the next stroke paints with. */
export function Brushes({ values, identities, brush, onBrush }: BrushesProps) {
  const t = useTranslations('questions.gantt');
  const nameOf = useValueName();
  const keys = keysOf(values);
  return (
    <RadioGroup
      aria-label={t('brush')}
      orientation="horizontal"
      value={brush ?? eraser}
      onChange={(value) => onBrush(value === eraser ? null : value)}
      className={cx('brushes', values.length > 6 && 'brushes-many')}
    >
      {[...values, null].map((value) => (
        <Radio
          key={value ?? eraser}
          value={value ?? eraser}
          aria-label={value === null ? t('eraser') : nameOf(value)}
          className="brush"
        >
          {value === null ? <Eraser /> : <ValueChip value={value} identities={identities} />}
          <kbd className="shortcut brush-key" aria-hidden="true">
            {value !== null && keys.get(value)?.toUpperCase()}
          </kbd>
        </Radio>
      ))}
    </RadioGroup>
  );
}

function Eraser() {
  const t = useTranslations('questions.gantt');
  return (
    <span className="value-chip" data-value="open">
      <span className="value-chip-face" aria-hidden="true" />
      {t('eraser')}
    </span>
  );
}
