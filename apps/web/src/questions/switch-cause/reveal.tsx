'use client';

import { useTranslations } from 'use-intl';
import { Happening } from '../happening';
import type { RevealProps } from '../kind-screens';
import { RunChart } from '../run-chart';
import { NoAnswer } from '../verdict';
import { CauseList } from './cause-list';
import { toldAt } from './told';

/** The run goes from switch to switch; each of them tells its cause. */
export function Reveal({ prompt, answer, shown, tick }: RevealProps<'switch-cause'>) {
  const t = useTranslations('questions.switchCause');
  const { scenario, moments } = prompt;
  const length = (moments.at(-1)?.at ?? 0) + 1;
  return (
    <div className="flex flex-col gap-5">
      {!answer && <NoAnswer />}
      <Happening trace={shown.trace} tick={tick} />
      <RunChart title={t('run')} {...{ scenario, length }} trace={shown.trace} playhead={tick} />
      <CauseList prompt={prompt} answer={answer} causes={toldAt(prompt, shown, tick)} />
    </div>
  );
}
