'use client';

import { useTranslations } from 'use-intl';
import type { StageProps } from '../kind-screens';
import { NumberLine } from './number-line';

/** One step: first the answers of the class alone, then the right number among them. */
export function NumberStage({ prompt, shown, tick, tally }: StageProps<'number'>) {
  const t = useTranslations('questions.number');
  const truth = tick >= 1 ? shown.value : null;
  const hasAnswers = tally !== null && tally.answers > 0;
  return (
    <div className="still-stage">
      {/* it keeps its place, so that nothing jumps when the number comes */}
      <p className="number-wait" data-told={truth !== null || undefined}>
        {t('notYet')}
      </p>
      {(hasAnswers || truth !== null) && (
        <NumberLine
          label={hasAnswers ? t('answers', { answers: tally.answers }) : t('line')}
          prompt={prompt}
          values={hasAnswers ? tally.values : none}
          truth={truth}
        />
      )}
    </div>
  );
}

const none: readonly never[] = [];
