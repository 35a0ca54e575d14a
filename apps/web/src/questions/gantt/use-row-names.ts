import { useTranslations } from 'use-intl';
import { useMemo } from 'react';
import { laneNames } from '../lane-names';
import { useWhose } from '../whose';
import type { RowNames } from './rows';

export function useRowNames(lanes: number): RowNames {
  const t = useTranslations();
  const whose = useWhose();
  const drawn = whose === 'mine' ? t('stage.gantt.mine') : t('questions.gantt.theirs');
  const [truth, mine, cpu] = [t('stage.gantt.truth'), drawn, t('questions.cpu')];
  return useMemo(() => ({ truth, mine, lanes: laneNames(lanes, cpu) }), [truth, mine, cpu, lanes]);
}
