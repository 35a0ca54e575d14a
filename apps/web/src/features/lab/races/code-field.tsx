'use client';

import type { ScenarioProblem } from '@timeslice/contract';
import { useId } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { allowedText } from '../../../i18n/allowed/allowed-text';
import { linesOf } from './race-draft';

interface CodeFieldProps {
  readonly label: string;
  readonly code: string;
  readonly problems: readonly ScenarioProblem[];
  readonly onChange: (code: string) => void;
}

/** Code, an instruction a line, with the number that a jump names beside each. */
export function CodeField({ label, code, problems, onChange }: CodeFieldProps) {
  const t = useTranslations('lab.race');
  const locale = useLocale();
  const id = useId();
  const lines = linesOf(code);
  const rows = code.split('\n').length;
  const numbers = Array.from({ length: rows }, (_, n) => lines.findIndex(({ line }) => line === n + 1));
  return (
    <div>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <div className="code-box" data-invalid={problems.length > 0 || undefined}>
        <pre aria-hidden="true" className="code-numbers mono">
          {numbers.map((number) => (number < 0 ? '' : number)).join('\n')}
        </pre>
        <textarea
          id={id}
          className="code-lines mono"
          rows={Math.max(rows, 2)}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          value={code}
          aria-invalid={problems.length > 0}
          aria-describedby={problems.length > 0 ? `${id}-problems` : undefined}
          onChange={({ target }) => onChange(target.value)}
        />
      </div>
      {problems.length > 0 && (
        <ul id={`${id}-problems`} className="code-problems">
          {problems.map(({ path, allowed }) => {
            const number = Number(/code\[(\d+)\]/.exec(path)?.[1] ?? -1);
            return (
              <li key={path} className="field-problem">
                {number >= 0 && <span className="mono">{t('atLine', { number })}</span>} {allowedText(allowed, locale)}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
