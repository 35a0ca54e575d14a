'use client';

import { useTranslations } from 'use-intl';
import type { ReviewProps } from '../kind-screens';
import { isAllRight, NoAnswer, Verdict } from '../verdict';
import { useWhose } from '../whose';
import { CellList } from './cell-list';
import { Diagram } from './diagram';
import { momentAt } from './moment';

/** What was chosen beside what is right, each wrong one with its reason, and the memory as it is at the end. */
export function Review({ prompt, answer, truth, mark }: ReviewProps<'memory-map'>) {
  const t = useTranslations('questions.memoryMap');
  const whose = useWhose();
  if (!truth) return answer ? <CellList {...{ prompt, answer, truth: [] }} /> : <NoAnswer />;
  const places = truth.cells.filter((cell, index) => answer?.cells[index] === cell).length;
  const right = mark?.parts?.reduce((sum, { earned }) => sum + earned, 0) ?? places;
  return (
    <div className="flex flex-col gap-5">
      {!answer && <NoAnswer />}
      {answer && mark && (
        <div>
          <Verdict right={isAllRight(mark)}>{isAllRight(mark) ? t('allRight') : t('notAllRight')}</Verdict>
          <p className="verdict-score">{t('score', { right, of: truth.cells.length })}</p>
        </div>
      )}
      <CellList {...{ prompt, answer, truth: truth.cells }} {...(whose !== 'nobody' && { whys: truth.whys })} />
      <Diagram program={prompt.program} state={momentAt(truth, truth.steps.length).state} before={null} />
    </div>
  );
}
