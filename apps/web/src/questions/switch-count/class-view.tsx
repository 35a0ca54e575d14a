'use client';

import { type Prompt, type RunMeasure, runDecimals, runTolerance } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import type { ClassProps } from '../kind-screens';
import { ProjectorView as NumberProjectorView } from '../number/class-view';
import { toldAt } from './told';

/** A dot plot for each figure. */
export function ClassView({ prompt, tally, shown, until }: ClassProps<'switch-count'>) {
  const t = useTranslations('questions.switchCount');
  const told = shown && toldAt(shown, until ?? shown.trace.until);
  return (
    <div className="switch-plots">
      {prompt.of.map((measure, index) => {
        const { open, values, others } = tally.figures[index] ?? { open: 0, values: [], others: 0 };
        const value = told?.[index];
        return (
          <section key={measure} aria-label={t(`measures.${measure}`)}>
            <h3>{t(`measures.${measure}`)}</h3>
            <NumberProjectorView
              prompt={asNumber(measure)}
              tally={{ kind: 'number', answers: tally.answers, open, values, others }}
              shown={value === undefined ? null : { kind: 'number', value: Math.round(value * 100) / 100 }}
            />
          </section>
        );
      })}
    </div>
  );
}

const units: Readonly<Record<RunMeasure, Prompt<'number'>['unit']>> = {
  switches: null,
  'switch-ticks': { ko: '틱', en: 'ticks' },
  'switch-share': { ko: '%', en: '%' },
  utilization: { ko: '%', en: '%' },
};

/** A figure as a question for a number, whose plot it has. */
const asNumber = (measure: RunMeasure): Prompt<'number'> => ({
  kind: 'number',
  unit: units[measure],
  tolerance: runTolerance[measure],
  decimals: runDecimals[measure],
});
