'use client';

import { isRight } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import type { ReviewProps } from '../kind-screens';
import { RunChart } from '../run-chart';
import { isAllRight, NoAnswer, Verdict } from '../verdict';
import { Compared } from './compared';
import { isRightFigure } from './counted';

/** The own figures beside the right ones, the run, and how each figure comes about. */
export function Review({ prompt, answer, truth, mark }: ReviewProps<'switch-count'>) {
  const t = useTranslations('questions.switchCount');
  const text = useText();
  const { of, scenario } = prompt;
  if (!truth) return answer ? <Compared {...{ prompt, answer }} truth={null} /> : <NoAnswer />;
  const right = answer !== null && (mark ? isAllRight(mark) : isRight(truth, answer));
  // as it was marked, which may be by another reading of the rules than the stated one
  const good =
    mark?.parts?.filter(({ earned, possible }) => earned === possible).length ??
    of.filter((measure, index) => isRightFigure(answer?.values[index] ?? null, truth.values[index] ?? NaN, measure))
      .length;
  return (
    <div className="flex flex-col gap-5">
      {answer ? (
        <Verdict right={right}>{right ? t('allRight') : t('score', { right: good, all: of.length })}</Verdict>
      ) : (
        <NoAnswer />
      )}
      <Compared {...{ prompt, answer }} truth={truth.values} />
      <section aria-label={t('how')}>
        <ul className="grid gap-1">
          {truth.why.map((line) => (
            <li key={line.en} className="verdict-why">
              {text(line)}
            </li>
          ))}
        </ul>
      </section>
      <RunChart title={t('run')} {...{ scenario }} trace={truth.trace} length={truth.trace.until} table="disclosure" />
    </div>
  );
}
