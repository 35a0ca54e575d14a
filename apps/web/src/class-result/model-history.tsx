'use client';

import type { ModelHistory as Entry } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useModelName } from './use-model-name';

/** What the answers of one student tell over all questions: the wrong models that came up, most often first. */
export function ModelHistory({ models }: { readonly models: readonly Entry[] }) {
  const t = useTranslations('classResult.history');
  const nameOf = useModelName();
  const wrong = models.filter(({ model, first }) => model !== 'right' && model !== 'other' && first > 0);
  if (wrong.length === 0) return null;
  return (
    <section className="mb-10">
      <h2 className="mb-2 text-xl">{t('title')}</h2>
      <ul className="grid gap-1">
        {wrong.map(({ model, first }) => (
          <li key={model}>
            <strong>{t('times', { count: first })}</strong> {nameOf(model)}
          </li>
        ))}
      </ul>
    </section>
  );
}
