'use client';

import { useTranslations } from 'use-intl';
import type { ReviewProps } from '../kind-screens';
import { isAllRight, NoAnswer, Verdict } from '../verdict';
import { CauseList } from './cause-list';
import { GivenRun } from './given-run';
import { causesOf } from './own-causes';

/** The own causes beside the true ones, what happened at each, and whether a system call or an interrupt brought it about. */
export function Review({ prompt, answer, truth, mark }: ReviewProps<'switch-cause'>) {
  const t = useTranslations('questions.switchCause');
  const own = causesOf(prompt, answer);
  const of = own.length;
  const right = mark?.parts?.[0]?.earned ?? truth?.causes.filter((cause, place) => own[place] === cause).length ?? 0;
  const all = mark ? isAllRight(mark) : right === of;
  return (
    <div className="flex flex-col gap-5">
      {!answer && <NoAnswer />}
      {truth && answer && <Verdict right={all}>{all ? t('allRight') : t('score', { right, of })}</Verdict>}
      <div className="given-run">
        <GivenRun prompt={prompt} />
      </div>
      <CauseList prompt={prompt} answer={answer} causes={truth?.causes ?? []} {...(truth && { why: truth.why })} />
    </div>
  );
}
