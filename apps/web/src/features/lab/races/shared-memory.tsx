'use client';

import type { ProgramSnapshot } from '@timeslice/engine';
import { useTranslations } from 'use-intl';

interface SharedMemoryProps {
  readonly snapshot: ProgramSnapshot;
  /** An instruction earlier. */
  readonly before: ProgramSnapshot;
}

/** What all threads share: variables, and who holds which lock. */
export function SharedMemory({ snapshot: { shared, locks }, before }: SharedMemoryProps) {
  const t = useTranslations('lab.race');
  const held = Object.entries(locks);
  return (
    <section className="shared-memory" aria-label={t('memory')}>
      <h2 className="section-title">{t('memory')}</h2>
      <dl>
        {Object.entries(shared).map(([name, value]) => (
          <div key={name} data-changed={before.shared[name] !== value || undefined}>
            <dt className="mono">{name}</dt>
            <dd className="mono">
              {before.shared[name] !== value && <span className="was">{before.shared[name]}</span>} {value}
            </dd>
          </div>
        ))}
        {held.map(([name, holder]) => (
          <div key={`lock ${name}`} data-changed={before.locks[name] !== holder || undefined}>
            <dt className="mono">{t('lock', { name })}</dt>
            <dd>{holder ?? t('free')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
