'use client';

import { useTranslations } from 'use-intl';
import { Happening } from '../happening';
import type { RevealProps } from '../kind-screens';
import { RunChart } from '../run-chart';
import { NoAnswer } from '../verdict';
import { Compared } from './compared';
import { Counter } from './counter';
import { toldAt } from './told';

/** The run goes on, the switches are counted; the figures come at its end. */
export function Reveal({ prompt, answer, shown, tick }: RevealProps<'switch-count'>) {
  const t = useTranslations('questions.switchCount');
  const { trace } = shown;
  return (
    <div className="flex flex-col gap-5">
      {!answer && <NoAnswer />}
      <Counter trace={trace} tick={tick} />
      <Happening trace={trace} tick={tick} />
      <RunChart title={t('run')} scenario={prompt.scenario} trace={trace} length={trace.until} playhead={tick} />
      <Compared prompt={prompt} answer={answer} truth={toldAt(shown, tick)} />
    </div>
  );
}
