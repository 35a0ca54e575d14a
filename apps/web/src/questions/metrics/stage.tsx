'use client';

import { useTranslations } from 'use-intl';
import type { StageProps } from '../kind-screens';
import { RunStage } from '../run-stage';
import { OwnTable } from './own-table';
import { figuresAt } from './so-far';

/** The machine at work, and beside it the table that fills as the threads end. */
export function MetricsStage(props: StageProps<'metrics'>) {
  const t = useTranslations('questions.metrics');
  const { prompt, shown, tick } = props;
  return (
    <div className="metrics-stage">
      <RunStage {...props} />
      <OwnTable
        caption={t('soFar')}
        prompt={prompt}
        answer={null}
        truth={figuresAt(prompt, shown, tick)}
        verdicts={null}
      />
    </div>
  );
}
