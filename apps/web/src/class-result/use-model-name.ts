import { models, type Reading } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text';

/** What a reading is called, as a whole phrase. */
export function useModelName(): (model: Reading['model']) => string {
  const t = useTranslations('classResult.models');
  const text = useText();
  return (model) =>
    model === 'right' || model === 'other' ? t(model) : t('asIf', { model: text(models[model].name) });
}
