'use client';

import type { ModelShare } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useModelName } from '../../class-result/use-model-name';

/** More than three nobody reads from the last row; a smaller share than this is a slip of a hand. */
const MODELS_MAX = 3;
const LEAST_PERCENT = 5;

/** The wrong models that most answers come of, in words, and of nobody by name. */
export function WallModels({ models }: { readonly models: readonly ModelShare[] }) {
  const t = useTranslations('projector.explain');
  const nameOf = useModelName();
  const told = models
    .filter(({ model, percent }) => model !== 'right' && model !== 'other' && percent >= LEAST_PERCENT)
    .slice(0, MODELS_MAX);
  if (told.length === 0) return null;
  return (
    <ul className="wall-models" aria-label={t('models')}>
      {told.map(({ model, percent }) => (
        <li key={model}>
          <strong className="mono">{t('percent', { percent: Math.round(percent) })}</strong>
          <span>{nameOf(model)}</span>
        </li>
      ))}
    </ul>
  );
}
