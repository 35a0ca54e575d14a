'use client';

import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon';
import type { StageProps } from '../kind-screens';
import { NumberLine } from './number-line';
import { useNumberText } from './use-number-text';

/** One step: first the answers of the class, then the right number, large and on the line. */
export function NumberStage({ prompt, shown, tick, tally }: StageProps<'number'>) {
  const t = useTranslations('questions.number');
  const said = useNumberText(prompt);
  const truth = tick >= 1 ? shown.value : null;
  return (
    <div className="still-stage">
      <p className="number-truth" data-told={truth !== null || undefined}>
        {truth === null ? (
          t('notYet')
        ) : (
          <>
            <Icon name="check" className="size-[0.8em]" />
            {said(truth)}
          </>
        )}
      </p>
      {tally && tally.answers > 0 ? (
        <NumberLine
          label={t('answers', { answers: tally.answers })}
          prompt={prompt}
          values={tally.values}
          truth={truth}
        />
      ) : (
        truth !== null && <NumberLine label={t('line')} prompt={prompt} values={[]} truth={truth} />
      )}
    </div>
  );
}
