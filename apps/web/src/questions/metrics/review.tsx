'use client';

import { type Finding, formulas, isGood, judge, type Truth, whyAverage, whyFigure } from '@timeslice/questions';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { arrivalsOf } from '../../ui/schedule/arrivals';
import { GanttChart } from '../../ui/schedule/gantt-chart';
import { identitiesOf } from '../../ui/schedule/process-style';
import { pairedRows, rowsJudged } from '../gantt/rows';
import { useRowNames } from '../gantt/use-row-names';
import type { ReviewProps } from '../kind-screens';
import { RunChart } from '../run-chart';
import { usePlaces } from '../standing';
import { isAllRight, NoAnswer, Verdict, Why } from '../verdict';
import { useWhose } from '../whose';
import { OwnTimeline } from './input';
import { OwnTable } from './own-table';

/** The own figures with the right ones, the timeline under them, and how each figure comes about. */
export function Review({ prompt, answer, truth, mark }: ReviewProps<'metrics'>) {
  const t = useTranslations('questions.metrics');
  const whose = useWhose();
  const verdicts = useMemo(() => (truth && answer ? judge(prompt, truth, answer) : null), [prompt, truth, answer]);
  const caption = t(whose === 'mine' ? 'own' : whose === 'theirs' ? 'theirs' : 'truth');
  if (!truth) {
    return answer ? (
      <div className="flex flex-col gap-5">
        {prompt.grid && <OwnTimeline prompt={prompt} lanes={answer.lanes} />}
        <OwnTable {...{ caption, prompt, answer, verdicts }} truth={null} />
      </div>
    ) : (
      <NoAnswer />
    );
  }
  const all = verdicts?.flat() ?? [];
  const follows = all.includes('follows');
  const isRight = mark ? isAllRight(mark) : all.every((one) => one === 'right');
  const allGood = all.every(isGood);
  return (
    <div className="flex flex-col gap-5">
      {answer ? (
        <Verdict right={isRight}>
          {isRight
            ? t('allRight')
            : allGood
              ? t('timelineAlone')
              : t('score', { right: all.filter(isGood).length, all: all.length })}
        </Verdict>
      ) : (
        <NoAnswer />
      )}
      {mark?.finding && divergenceOf(mark) === null && <Why>{mark.finding.why}</Why>}
      <OwnTable {...{ caption, prompt, answer, verdicts }} truth={truth.values} />
      {follows && <p className="gantt-hint">{t('followsNote')}</p>}
      <Timeline {...{ prompt, answer, truth, mark }} />
      <How prompt={prompt} truth={truth} />
    </div>
  );
}

/** Where the own timeline leaves the run; a finding is about that first. */
function divergenceOf(mark: ReviewProps<'metrics'>['mark']): Finding | null {
  const timeline = mark?.parts?.find(({ part }) => part === 'timeline');
  return mark && timeline && timeline.earned < timeline.possible ? mark.finding : null;
}

function Timeline({ prompt, answer, truth, mark }: ReviewProps<'metrics'>) {
  const text = useText();
  const t = useTranslations('questions');
  const { scenario, grid } = prompt;
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const arrivals = useMemo(() => arrivalsOf(scenario), [scenario]);
  const names = useRowNames(grid?.lanes ?? 1);
  const judged = usePlaces();
  const lanes = answer?.lanes ?? null;
  const rows = useMemo(
    () =>
      grid && truth ? pairedRows(grid, lanes && { kind: 'gantt', lanes }, truth.trace, truth.trace.until, names) : [],
    [grid, lanes, truth, names],
  );
  if (!truth) return null;
  const { trace } = truth;
  const finding = divergenceOf(mark);
  return grid && answer ? (
    <GanttChart
      title={t('gantt.compared')}
      {...{ identities, arrivals }}
      rows={rowsJudged(rows, judged)}
      length={grid.length}
      maxLines={6}
      table="disclosure"
      divergence={finding === null ? undefined : { at: finding.at, text: text(finding.why) }}
    />
  ) : (
    <RunChart title={t('metrics.run')} {...{ scenario, trace }} length={trace.until} table="disclosure" />
  );
}

/** A line for each figure. */
function How({
  prompt,
  truth,
}: {
  readonly prompt: ReviewProps<'metrics'>['prompt'];
  readonly truth: Truth<'metrics'>;
}) {
  const t = useTranslations('questions.metrics');
  const text = useText();
  const { of, threads, averages } = prompt;
  const termsOf = (thread: string) => {
    const terms = truth.terms[thread];
    return terms ? [terms] : [];
  };
  const lines = of.flatMap((measure) => [
    ...threads.flatMap((thread) => termsOf(thread).map((terms) => whyFigure(measure, thread, terms))),
    ...(averages ? [whyAverage(measure, threads.flatMap(termsOf).map(formulas[measure]))] : []),
  ]);
  return (
    <details>
      <summary className="cursor-pointer py-1 font-semibold">{t('how')}</summary>
      <ul className="mt-2 grid gap-1">
        {lines.map((line) => (
          <li key={line.en}>{text(line)}</li>
        ))}
      </ul>
    </details>
  );
}
