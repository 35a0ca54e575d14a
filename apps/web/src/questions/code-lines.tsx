'use client';

import type { ReactNode } from 'react';

interface CodeLinesProps {
  readonly label: string;
  readonly lines: readonly { readonly text: string; readonly who?: ReactNode }[];
  /** The line that is executed now, from 0; null for none. */
  readonly at?: number | null;
}

/** Numbered lines of a program; the one being executed has a mark besides its ground. */
export function CodeLines({ label, lines, at = null }: CodeLinesProps) {
  const withWho = lines.some(({ who }) => who !== undefined);
  return (
    <ol aria-label={label} className="code-steps mono" data-who={withWho || undefined}>
      {lines.map(({ text, who }, line) => (
        <li key={line} aria-current={line === at ? 'step' : undefined}>
          <span className="code-steps-number" aria-hidden="true">
            {line === at ? '▸' : line + 1}
          </span>
          {withWho && <span className="code-steps-who">{who}</span>}
          <span className="code-steps-text">{text}</span>
        </li>
      ))}
    </ol>
  );
}
