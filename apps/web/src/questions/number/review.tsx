'use client';

import { isRight } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import type { ReviewProps } from '../kind-screens';
import { useStanding } from '../standing';
import { isAllRight, NoAnswer, Verdict, Why } from '../verdict';
import { Pair } from './pair';
import { useNumberText } from './use-number-text';

/** The own number beside the right one, and how that is worked out. */
export function Review({ prompt, answer, truth, mark }: ReviewProps<'number'>) {
  const t = useTranslations('questions.number');
  const said = useNumberText(prompt);
  const isAccepted = useStanding() === 'accepted';
  const right = truth !== null && answer !== null && (mark ? isAllRight(mark) : isRight(truth, answer));
  return (
    <div className="flex flex-col gap-5">
      {!answer && <NoAnswer />}
      {truth && answer && (
        <Verdict right={right}>
          {t(right ? 'right' : 'notRight', { value: said((isAccepted ? answer.value : null) ?? truth.value) })}
        </Verdict>
      )}
      <Pair prompt={prompt} answer={answer} truth={truth?.value ?? null} />
      {truth && <Why>{truth.why}</Why>}
    </div>
  );
}
