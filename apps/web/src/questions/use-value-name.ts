import { IDLE, SWITCH } from '@timeslice/questions';
import { useTranslations } from 'use-intl';

/** What a cell of a timeline holds, in words: a thread by its name. */
export function useValueName(): (value: string | null) => string {
  const t = useTranslations('questions.values');
  return (value) => {
    switch (value) {
      case null:
        return t('open');
      case IDLE:
        return t('idle');
      case SWITCH:
        return t('switch');
      default:
        return value;
    }
  };
}
