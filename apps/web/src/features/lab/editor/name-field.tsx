'use client';

import { useId } from 'react';
import { cx } from '../../../ui/cx';
import { pathName, type Path } from '../model/path';
import { useProblemAt } from './editing';
import { Problem } from './problem';

interface NameFieldProps {
  readonly at: Path;
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly size?: number;
  readonly toldBy?: string | undefined;
}

/** A name in the file: of a process, a thread, a lock, a channel, a device. */
export function NameField({ at, label, hideLabel = true, value, onChange, size = 4, toldBy }: NameFieldProps) {
  const problem = useProblemAt(at);
  const id = useId();
  return (
    <span className="field">
      <label htmlFor={id} className={cx('field-label', hideLabel && 'sr-only')}>
        {label}
      </label>
      <input
        id={id}
        className="field-box mono"
        style={{ '--size': Math.max(size, Math.min(value.length + 1, 12)) }}
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && (toldBy ?? `${id}-problem`)}
        data-path={pathName(at)}
        onChange={(event) => onChange(event.target.value)}
      />
      {toldBy === undefined && <Problem id={`${id}-problem`} of={problem} />}
    </span>
  );
}
