'use client';

import { useId, type KeyboardEvent } from 'react';
import { cx } from '../../../ui/cx';
import { textOf, valueOf, type FieldValue } from '../model/draft';
import { pathName, valueAt, withValueAt, type Path } from '../model/path';
import { useEditing, useProblemAt } from './editing';
import { Problem } from './problem';

interface NumberFieldProps {
  readonly at: Path;
  readonly label: string;
  /** The label is read out and not seen, e.g. under the head of a column. */
  readonly hideLabel?: boolean;
  /** What counts where nothing is typed. */
  readonly otherwise?: number | string;
  /** Characters that fit. */
  readonly size?: number;
  readonly unit?: string;
  /** In the place of an empty field: a file must say something here. */
  readonly required?: boolean;
  /** What is taken away when the field is emptied, where it is more than the number. */
  readonly emptied?: Path;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** Its problem is told elsewhere, with this id. */
  readonly toldBy?: string | undefined;
}

/** A number of the file: what is typed goes into the draft, number or not; the arrow keys go up and down. */
export function NumberField(props: NumberFieldProps) {
  const { at, label, hideLabel = false, otherwise, size = 4, unit, required = false, emptied = at, toldBy } = props;
  const { draft, edit } = useEditing();
  const problem = useProblemAt(at);
  const id = useId();
  const name = pathName(at);
  const given = valueAt(draft, at);
  const value: FieldValue = typeof given === 'number' || typeof given === 'string' ? given : undefined;
  const set = (next: FieldValue) =>
    edit((now) => {
      if (next !== undefined) return withValueAt(now, at, next);
      return required ? withValueAt(now, at, '') : withValueAt(now, emptied, undefined);
    }, name);

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    const from = typeof value === 'number' ? value : typeof otherwise === 'number' ? otherwise : 0;
    if (by !== undefined && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      set(from + by);
    }
    props.onKeyDown?.(event);
  };
  return (
    <span className="field">
      <label htmlFor={id} className={cx('field-label', hideLabel && 'sr-only')}>
        {label}
      </label>
      <span className="field-line">
        <input
          id={id}
          className="field-box mono"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          style={{ '--size': size }}
          value={textOf(value)}
          placeholder={otherwise === undefined ? undefined : String(otherwise)}
          aria-invalid={problem !== undefined}
          aria-describedby={problem && (toldBy ?? `${id}-problem`)}
          data-path={name}
          onChange={(event) => set(valueOf(event.target.value))}
          onKeyDown={press}
          onFocus={(event) => event.target.select()}
        />
        {unit !== undefined && <span className="field-unit">{unit}</span>}
      </span>
      {toldBy === undefined && <Problem id={`${id}-problem`} of={problem} />}
    </span>
  );
}
