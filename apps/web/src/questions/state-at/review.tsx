'use client';

import { useTranslations } from 'use-intl';
import type { ReviewProps } from '../kind-screens';
import { RunChart } from '../run-chart';
import { isAllRight, NoAnswer, Verdict } from '../verdict';
import { StateList } from './state-list';
import { statesOf } from './own-states';

/** The own states beside the true ones, and why each is what it is. */
export function Review({ prompt, answer, truth, mark }: ReviewProps<'state-at'>) {
  const t = useTranslations('questions.stateAt');
  if (!truth) {
    return answer ? <StateList prompt={prompt} answer={answer} states={null} /> : <NoAnswer />;
  }
  const { threads, scenario, at } = prompt;
  const own = statesOf(prompt, answer);
  // as it was marked, which may be by another reading of the rules than the stated one
  const right = mark?.parts?.[0]?.earned ?? truth.states.filter(({ state }, place) => own[place] === state).length;
  const all = mark ? isAllRight(mark) : right === threads.length;
  return (
    <div className="flex flex-col gap-5">
      {answer ? (
        <Verdict right={all}>{all ? t('allRight') : t('score', { right, threads: threads.length })}</Verdict>
      ) : (
        <NoAnswer />
      )}
      <StateList prompt={prompt} answer={answer} states={truth.states} why={truth.why} />
      <RunChart title={t('run', { at })} {...{ scenario }} trace={truth.trace} length={at + 1} table="disclosure" />
    </div>
  );
}
