'use client';

import { useTranslations } from 'use-intl';

interface TerminalProps {
  readonly label: string;
  readonly lines: readonly { readonly text: string; readonly process?: string }[];
}

/** What stands on the screen, line by line, and who printed it. */
export function Terminal({ label, lines }: TerminalProps) {
  const t = useTranslations('questions.forkTree');
  return (
    <section className="terminal" aria-label={label}>
      <p className="terminal-title">{label}</p>
      {lines.length === 0 ? (
        <p className="terminal-empty">{t('nothingYet')}</p>
      ) : (
        <ol className="mono">
          {lines.map(({ text, process }, line) => (
            <li key={line}>
              <span className="terminal-text">{text}</span>
              {process !== undefined && <span className="terminal-who">{process}</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
