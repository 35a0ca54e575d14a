'use client';

import { useTranslations } from 'use-intl';
import { Happening } from '../happening';
import type { RevealProps } from '../kind-screens';
import { RunChart } from '../run-chart';
import { NoAnswer } from '../verdict';
import { StateList } from './state-list';

/** The run goes on to the moment asked about; there the own states meet the true ones. */
export function Reveal({ prompt, answer, shown, tick }: RevealProps<'state-at'>) {
  const t = useTranslations('questions.stateAt');
  const { scenario, at } = prompt;
  const states = tick > at ? shown.states : null;
  return (
    <div className="flex flex-col gap-5">
      {!answer && <NoAnswer />}
      <Happening trace={shown.trace} tick={tick} />
      <RunChart title={t('run', { at })} {...{ scenario }} trace={shown.trace} length={at + 1} playhead={tick} />
      {(answer || states) && <StateList prompt={prompt} answer={answer} states={states} />}
    </div>
  );
}
