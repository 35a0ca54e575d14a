'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Range } from './parameters';

const keys = ['from', 'to', 'step'] as const;

interface RangeFieldsProps {
  readonly range: Range;
  readonly onChange: (range: Range) => void;
}

/** From, to and step; what is no number yet waits in its field. */
export function RangeFields({ range, onChange }: RangeFieldsProps) {
  const t = useTranslations('lab.sweep');
  const id = useId();
  const [typed, type] = useState<Partial<Record<keyof Range, string>>>({});
  const isNumber = (text: string, key: keyof Range) => /^\d{1,9}$/.test(text) && (key !== 'step' || Number(text) > 0);
  return (
    <div className="policy-fields">
      {keys.map((key) => {
        const text = typed[key] ?? String(range[key]);
        const isWrong = !isNumber(text, key);
        return (
          <span key={key} className="field">
            <label htmlFor={`${id}-${key}`} className="field-label">
              {t(key)}
            </label>
            <input
              id={`${id}-${key}`}
              className="field-box mono"
              style={{ '--size': 4 }}
              inputMode="numeric"
              autoComplete="off"
              aria-invalid={isWrong}
              aria-describedby={isWrong ? `${id}-wrong` : undefined}
              value={text}
              onChange={({ target }) => {
                const next = target.value.trim();
                type({ ...typed, [key]: isNumber(next, key) ? undefined : target.value });
                if (isNumber(next, key)) onChange({ ...range, [key]: Number(next) });
              }}
            />
          </span>
        );
      })}
      {keys.some((key) => !isNumber(typed[key] ?? String(range[key]), key)) && (
        <span id={`${id}-wrong`} className="field-problem">
          {t('wholeNumbers')}
        </span>
      )}
    </div>
  );
}
