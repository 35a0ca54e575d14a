'use client';

import type { ModelShare } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useModelName } from './use-model-name';

/** What the answers come of: a bar for each model, with its share and the number of students it stands for. */
export function ModelShares({ models }: { readonly models: readonly ModelShare[] }) {
  const t = useTranslations('classResult.models');
  const nameOf = useModelName();
  if (models.length === 0) return null;
  return (
    <section>
      <h2 className="text-xl">{t('title')}</h2>
      <p className="mb-3 text-sm text-muted">{t('lead')}</p>
      <ul className="model-shares">
        {models.map(({ model, students, percent }) => (
          <li key={model}>
            <span className="model-share-name">{nameOf(model)}</span>
            <span className="mono text-sm">{t('share', { percent, students })}</span>
            <span className="report-track" aria-hidden="true">
              <span className="report-bar" style={{ width: `${percent}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
