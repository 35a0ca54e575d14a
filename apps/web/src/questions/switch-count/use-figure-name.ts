import { figureText, type RunMeasure, toDecimals } from '@timeslice/questions';
import { useTranslations } from 'use-intl';

/** A figure of a run with its unit: `5`, `10 ticks`, `76.19%`. */
export function useFigureName(): (measure: RunMeasure, value: number) => string {
  const t = useTranslations('questions.switchCount');
  return (measure, value) => {
    const figure = figureText(toDecimals(value, 2));
    switch (measure) {
      case 'switches':
        return figure;
      case 'switch-ticks':
        return `${figure} ${t('ticks')}`;
      case 'switch-share':
      case 'utilization':
        return `${figure}%`;
    }
  };
}
