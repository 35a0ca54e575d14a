'use client';

import type { PartialTrace } from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import { countedAt } from './counted';

/** The switches that have been seen so far. */
export function Counter({ trace, tick }: { readonly trace: Pick<PartialTrace, 'switches'>; readonly tick: number }) {
  const t = useTranslations('questions.switchCount');
  return <p className="switch-counter mono">{t('counter', countedAt(trace, tick))}</p>;
}
