'use client';

import { useId, useState } from 'react';
import { textOf, valueOf, type FieldValue } from '../model/draft';
import { pathName, valueAt, withValueAt, type Path } from '../model/path';
import { problemsUnder, useEditing } from './editing';
import { Problem } from './problem';

interface ListFieldProps {
  readonly at: Path;
  readonly label: string;
  readonly hint?: string;
  readonly numeric?: boolean;
}

/** A list of names or numbers, typed in a row with spaces between. */
export function ListField({ at, label, hint, numeric = false }: ListFieldProps) {
  const { draft, edit, problems } = useEditing();
  const id = useId();
  const found = valueAt(draft, at);
  const given: readonly FieldValue[] = Array.isArray(found) ? found : [];
  const standing = given.map(textOf).join(' ');
  const [typed, setTyped] = useState(standing);
  const wordsOf = (text: string) => text.split(/[\s,→>]+/).filter((word) => word !== '');
  // what is typed says the same as the draft, until something else changes the draft
  const shown = wordsOf(typed).join(' ') === standing ? typed : standing;
  const [problem] = problemsUnder(problems, at);
  return (
    <span className="field grow">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        className="field-box field-wide mono"
        autoComplete="off"
        spellCheck={false}
        value={shown}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint ${id}-problem`}
        data-path={pathName(at)}
        onChange={({ target }) => {
          setTyped(target.value);
          const words = wordsOf(target.value);
          const next = numeric ? words.map(valueOf) : words;
          edit((now) => withValueAt(now, at, next.length === 0 && numeric ? undefined : next), pathName(at));
        }}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
      <Problem id={`${id}-problem`} of={problem} />
    </span>
  );
}
