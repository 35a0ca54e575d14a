'use client';

import type { InstructionOp } from '@timeslice/engine';
import { useTranslations } from 'use-intl';

const forms: readonly (readonly [InstructionOp, string])[] = [
  ['LOAD', 'LOAD ax,x'],
  ['STORE', 'STORE x,ax'],
  ['ADD', 'ADD ax,1'],
  ['SUB', 'SUB ax,1'],
  ['SET', 'SET ax,5'],
  ['SETM', 'SETM x,5'],
  ['XCHG', 'XCHG ax,x'],
  ['TEST', 'TEST ax,0'],
  ['JGT', 'JGT 0'],
  ['JNE', 'JNE 0'],
  ['LOCK', 'LOCK m'],
  ['UNLOCK', 'UNLOCK m'],
  ['HALT', 'HALT'],
];

/** What can be written, with an example each. */
export function Instructions() {
  const t = useTranslations('lab.race.instructions');
  return (
    <details className="twin">
      <summary>{t('title')}</summary>
      <dl className="instructions">
        {forms.map(([op, example]) => (
          <div key={op}>
            <dt className="mono">{example}</dt>
            <dd>{t(op)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
