'use client';

import { isWithin, marginOf } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import type { RevealProps } from '../kind-screens';
import { NoAnswer, Verdict } from '../verdict';
import { Pair } from './pair';
import { useNumberText } from './use-number-text';

/** The own number stands; the right one comes with the only step. */
export function Reveal({ prompt, answer, shown, tick }: RevealProps<'number'>) {
  const t = useTranslations('questions.number');
  const said = useNumberText(prompt);
  const truth = tick >= 1 ? shown.value : null;
  const value = answer?.value ?? null;
  const right = truth !== null && value !== null && isWithin(marginOf(prompt), value, truth);
  return (
    <div className="flex flex-col gap-5">
      {!answer && <NoAnswer />}
      {truth === null ? (
        <p className="text-muted">{t('notYet')}</p>
      ) : (
        answer && <Verdict right={right}>{t(right ? 'right' : 'notRight', { value: said(truth) })}</Verdict>
      )}
      <Pair prompt={prompt} answer={answer} truth={truth} />
    </div>
  );
}
