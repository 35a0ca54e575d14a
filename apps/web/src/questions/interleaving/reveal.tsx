'use client';

import { isRight } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import type { RevealProps } from '../kind-screens';
import { ProgramStage } from '../program-stage';
import { NoAnswer, Verdict } from '../verdict';
import { Goal } from './goal';
import { resultOf } from './order';
import { OwnRun } from './own-run';

/** The own order runs at the pace of the wall; who said that there is none, or said nothing, sees what the wall shows. */
export function Reveal({ prompt, answer, shown, tick }: RevealProps<'interleaving'>) {
  const t = useTranslations('questions.interleaving');
  const { program, variable, value } = prompt;
  const at = Math.floor(tick);
  const isOver = shown.isPossible !== null && shown.takes.every(({ to }) => to !== null && to <= at);
  const own = answer && !answer.impossible && answer.steps.length > 0 ? answer : null;
  const truth = isOver && shown.isPossible !== null ? { ...shown, isPossible: shown.isPossible } : null;
  const result = own && resultOf(program, variable, own.steps);
  return (
    <div className="flex flex-col gap-5">
      <Goal prompt={prompt} />
      {!answer && <NoAnswer />}
      {answer?.impossible && <p className="order-none">{t('noneChosen', { name: variable, value })}</p>}
      {own ? (
        <>
          <p className="program-label">{t('runs')}</p>
          <OwnRun {...{ prompt }} answer={own} after={at} />
        </>
      ) : (
        <ProgramStage {...{ prompt, shown, tick }} />
      )}
      {truth && answer && (
        <Verdict right={isRight({ ...truth, program, variable, value, why: { ko: '', en: '' } }, answer)}>
          {answer.impossible
            ? truth.isPossible
              ? t('exists', { name: variable, value })
              : t('rightNone', { name: variable, value })
            : result?.is === 'value'
              ? t('result', { name: variable, value: result.value })
              : result?.is === 'stuck'
                ? t('stuck', { at: result.at + 1, thread: result.thread, lock: result.lock })
                : t('notFinished')}
        </Verdict>
      )}
    </div>
  );
}
