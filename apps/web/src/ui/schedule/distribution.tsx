'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from '../icon';
import { processStyle } from './process-style';

export interface DistributionBar {
  readonly id: string;
  readonly label: ReactNode;
  readonly count: number;
  readonly correct?: boolean;
  /** Place of the process that the answer names; a bar of no process is ink. */
  readonly process?: number;
}

/** Answers of a class, each labelled directly; the right one carries a tick and a solid outline. */
export function Distribution({ label, bars }: { readonly label: string; readonly bars: readonly DistributionBar[] }) {
  const t = useTranslations('stage.distribution');
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ul aria-label={label} className="distribution">
      {bars.map(({ id, label: name, count, correct = false, process }) => {
        const style = process === undefined ? null : processStyle(process);
        return (
          <li key={id} data-correct={correct || undefined}>
            <span className="distribution-name">
              {name}
              {correct && (
                <span className="text-ok" role="img" aria-label={t('correct')}>
                  <Icon name="check" className="size-[0.9em]" />
                </span>
              )}
            </span>
            <span className="distribution-track" aria-hidden="true">
              <span
                className="distribution-bar swatch"
                style={{
                  width: `${(count / most) * 100}%`,
                  background: style?.fill ?? 'var(--muted)',
                  borderColor: style?.edge ?? 'var(--ink)',
                }}
              />
            </span>
            <span className="distribution-count">
              {t('count', { count, percent: total === 0 ? 0 : Math.round((count / total) * 100) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
