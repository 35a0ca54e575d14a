import type { TimeFactor } from '@timeslice/contract';
import { useTranslations } from 'use-intl';

/** How much time somebody has, in words. */
export function useTimeText(): (factor: TimeFactor) => string {
  const t = useTranslations('host.roster.times');
  return (factor) => {
    if (factor === 1) return t('asClass');
    return factor === 'unlimited' ? t('unlimited') : t('factor', { factor });
  };
}
