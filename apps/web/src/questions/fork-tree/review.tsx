'use client';

import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import type { ReviewProps } from '../kind-screens';
import { isAllRight, NoAnswer, Verdict } from '../verdict';
import { Compared } from './compared';
import { rightSoFar, runSoFar } from './run-so-far';
import { Tree } from './tree';

/** What was answered beside what is right, each with its reason, and the tree that came of it. */
export function Review({ prompt, answer, truth, mark }: ReviewProps<'fork-tree'>) {
  const t = useTranslations('questions.forkTree');
  const text = useText();
  if (!truth) return answer ? <Compared {...{ prompt, answer, right: null }} /> : <NoAnswer />;
  const { processes, lines, printed, steps } = truth;
  const whys = { processes: processes?.why, lines: lines?.why, printed: printed?.why };
  // a line that comes more or less often than answered has a reason of its own
  const finding = mark?.finding ?? null;
  const own = finding && prompt.asks[finding.lane] === 'printed' ? finding.why : null;
  return (
    <div className="flex flex-col gap-5">
      {!answer && <NoAnswer />}
      {answer && mark && (
        <Verdict right={isAllRight(mark)}>{isAllRight(mark) ? t('allRight') : t('notAllRight')}</Verdict>
      )}
      <Compared {...{ prompt, answer, whys }} right={rightSoFar(prompt, truth, steps.length)} />
      {own && <p className="verdict-why">{text(own)}</p>}
      <Tree root={runSoFar(truth, steps.length).tree} />
    </div>
  );
}
