'use client';

import { useTranslations } from 'use-intl';

interface SharedVariablesProps {
  readonly values: Readonly<Record<string, number>>;
  /** One instruction earlier, where something runs. */
  readonly before?: Readonly<Record<string, number>>;
  /** Who holds each lock. */
  readonly locks?: Readonly<Record<string, string | null>>;
  readonly label?: string;
}

/** What all threads share, with its values. */
export function SharedVariables({ values, before = values, locks = {}, label }: SharedVariablesProps) {
  const t = useTranslations('questions.program');
  return (
    <div className="program-shared">
      <span className="program-label">{label ?? t('shared')}</span>
      <dl className="mono">
        {Object.entries(values).map(([name, value]) => (
          <div key={name} data-changed={before[name] !== value || undefined}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {Object.entries(locks).map(([name, holder]) => (
          <div key={`lock ${name}`}>
            <dt>{t('lock', { name })}</dt>
            <dd>{holder ?? t('free')}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
