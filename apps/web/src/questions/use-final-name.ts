import { NO_END, type Final } from '@timeslice/questions';
import { useTranslations } from 'use-intl';

/** A final value as it is written; no end in words. */
export function useFinalName(): (final: Final) => string {
  const t = useTranslations('questions.program');
  return (final) => (final === NO_END ? t('noEnd') : `${final}`);
}
