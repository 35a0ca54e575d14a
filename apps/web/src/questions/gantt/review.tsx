'use client';

import type { Mark } from '@timeslice/questions';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { arrivalsOf } from '../../ui/schedule/arrivals';
import { GanttChart } from '../../ui/schedule/gantt-chart';
import { identitiesOf } from '../../ui/schedule/process-style';
import type { ReviewProps } from '../kind-screens';
import { isAllRight, NoAnswer, Verdict } from '../verdict';
import { useSideBySide, useWhose } from '../whose';
import { usePlaces, useTruthName } from '../standing';
import { ownRows, pairedRows, rowsJudged } from './rows';
import { useRowNames } from './use-row-names';

/** The own drawing, beside the truth once that is told. */
export function Review({ prompt, answer, truth, mark }: ReviewProps<'gantt'>) {
  const t = useTranslations('questions.gantt');
  const text = useText();
  const { scenario, length } = prompt;
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  // beside other answers, before the truth is told, only what was drawn differs
  const bare = useWhose() === 'theirs' && truth === null;
  const isBeside = useSideBySide();
  const arrivals = useMemo(() => (bare ? [] : arrivalsOf(scenario)), [bare, scenario]);
  const judged = usePlaces();
  const drawn = useRowNames(prompt.lanes);
  const stated = useTruthName(drawn.truth);
  const names = useMemo(() => ({ ...drawn, truth: stated }), [drawn, stated]);
  const rows = useMemo(
    () => (truth ? pairedRows(prompt, answer, truth.trace, length, names) : ownRows(prompt, answer, names, bare)),
    [prompt, answer, truth, length, names, bare],
  );
  const finding = mark?.finding ?? null;
  if (!truth && !answer) return null;
  return (
    <div className="flex flex-col gap-4">
      {!answer && <NoAnswer />}
      {mark && <MarkLine mark={mark} />}
      <GanttChart
        title={truth ? t('compared') : names.mine}
        {...{ identities, arrivals, length }}
        rows={rowsJudged(rows, judged)}
        maxLines={isBeside ? 1 : 6}
        compact={isBeside}
        table="disclosure"
        divergence={finding === null ? undefined : { at: finding.at, text: text(finding.why) }}
      />
    </div>
  );
}

function MarkLine({ mark }: { readonly mark: Mark }) {
  const t = useTranslations('questions.gantt');
  const { finding } = mark;
  // a mark of before there were parts is of its ticks alone
  const { earned, possible } = mark.parts?.find(({ part }) => part === 'ticks') ?? mark;
  const order = mark.parts?.find(({ part }) => part === 'order');
  return (
    <div>
      <Verdict right={isAllRight(mark)}>
        {finding === null ? t('allRight') : finding.at === 0 ? t('differsAtOnce') : t('rightUntil', { at: finding.at })}
      </Verdict>
      <p className="verdict-score">
        {t('score', { earned, possible })}
        {order && ` · ${t('order', { earned: order.earned, possible: order.possible })}`}
      </p>
    </div>
  );
}
