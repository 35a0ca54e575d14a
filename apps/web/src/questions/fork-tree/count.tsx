'use client';

import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/icon-button';

interface CountProps {
  readonly label: string;
  /** Instead of the label, where that is a drawing of it. */
  readonly drawn?: ReactNode;
  /** Null: not said yet. */
  readonly value: number | null;
  readonly most: number;
  readonly onChange: (value: number | null) => void;
}

/** A whole number: typed, or counted up and down. An empty field is no answer. */
export function Count({ label, drawn, value, most, onChange }: CountProps) {
  const t = useTranslations('questions.forkTree');
  const id = useId();
  const step = (by: number) => onChange(Math.min(most, Math.max(0, (value ?? 0) + by)));
  const type = (text: string) => {
    const digits = text.replace(/\D/g, '');
    onChange(digits === '' ? null : Math.min(most, Number(digits)));
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    step(event.key === 'ArrowUp' ? 1 : -1);
  };
  return (
    <div className="fork-count">
      <label htmlFor={id} className="fork-count-label">
        {drawn ?? label}
      </label>
      <span className="fork-count-row">
        <IconButton
          icon="minus"
          label={t('fewer', { label })}
          isDisabled={(value ?? 0) === 0}
          onPress={() => step(-1)}
        />
        <input
          id={id}
          {...(drawn !== undefined && { 'aria-label': label })}
          className="fork-count-field mono"
          inputMode="numeric"
          autoComplete="off"
          enterKeyHint="done"
          value={value ?? ''}
          onChange={(event) => type(event.target.value)}
          onFocus={(event) => event.target.select()}
          onKeyDown={byKey}
        />
        <IconButton icon="plus" label={t('more', { label })} isDisabled={value === most} onPress={() => step(1)} />
      </span>
    </div>
  );
}
