'use client';

import { useTranslations } from 'use-intl';
import type { StageProps } from '../kind-screens';
import { RunStage } from '../run-stage';
import { Counter } from './counter';
import { toldAt } from './told';
import { useFigureName } from './use-figure-name';

/** The machine at work, under it a counter of its switches, and at the end the figures. */
export function SwitchStage(props: StageProps<'switch-count'>) {
  const t = useTranslations('questions.switchCount');
  const named = useFigureName();
  const { prompt, shown, tick } = props;
  const told = toldAt(shown, tick);
  return (
    <div className="metrics-stage">
      <RunStage {...props} />
      <div className="switch-told">
        {told ? (
          <dl>
            {prompt.of.map((measure, index) => {
              const value = told[index];
              return (
                <div key={measure}>
                  <dt>{t(`short.${measure}`)}</dt>
                  <dd className="mono">{value !== undefined && named(measure, value)}</dd>
                </div>
              );
            })}
          </dl>
        ) : (
          <Counter trace={shown.trace} tick={tick} />
        )}
      </div>
    </div>
  );
}
