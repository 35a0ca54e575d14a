import { useTranslations } from 'use-intl';
import { useMemo } from 'react';
import { laneNames } from '../lane-names';
import type { RowNames } from './rows';

export function useRowNames(lanes: number): RowNames {
  const t = useTranslations();
  const [truth, mine, cpu] = [t('stage.gantt.truth'), t('stage.gantt.mine'), t('questions.cpu')];
  return useMemo(() => ({ truth, mine, lanes: laneNames(lanes, cpu) }), [truth, mine, cpu, lanes]);
}
