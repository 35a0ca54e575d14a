'use client';

import { type Answer, isRight, type Truth } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import type { ReviewProps } from '../kind-screens';
import { NoAnswer, Verdict } from '../verdict';
import { letterAt } from './letters';
import { OptionList } from './option-list';

/** The own choice among the options; once it is told, each with its verdict and its reason. */
export function Review({ prompt, answer, truth, mark }: ReviewProps<'choice'>) {
  const t = useTranslations('questions.choice');
  const { options, several } = prompt;
  const letters = truth && options.flatMap(({ id }, place) => (truth.right.includes(id) ? [letterAt(place)] : []));
  const allRight = mark ? mark.earned === mark.possible : truth !== null && answer !== null && isRight(truth, answer);
  return (
    <div className="flex flex-col gap-4">
      {!answer && <NoAnswer />}
      {truth && answer && (
        <div>
          <Verdict right={allRight}>
            {allRight ? t('right') : `${t('notRight')} ${t('rightIs', { letters: letters?.join(', ') ?? '' })}`}
          </Verdict>
          {several && <p className="verdict-score">{t('score', scoreOf(truth, answer))}</p>}
        </div>
      )}
      <OptionList
        label={t('options')}
        options={options}
        verdicts={truth?.verdicts ?? []}
        chosen={answer?.chosen ?? []}
        reasons={options.map(({ id }) => id)}
      />
    </div>
  );
}

function scoreOf({ right }: Truth<'choice'>, { chosen }: Answer<'choice'>) {
  const hits = chosen.filter((id) => right.includes(id)).length;
  return { hits, possible: right.length, wrong: chosen.length - hits };
}
