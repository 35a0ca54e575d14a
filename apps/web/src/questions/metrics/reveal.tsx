'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { arrivalsOf } from '../../ui/schedule/arrivals';
import { GanttChart } from '../../ui/schedule/gantt-chart';
import { identitiesOf } from '../../ui/schedule/process-style';
import { pairedRows, rowsJudged } from '../gantt/rows';
import { useRowNames } from '../gantt/use-row-names';
import { Happening } from '../happening';
import type { RevealProps } from '../kind-screens';
import { RunChart } from '../run-chart';
import { usePlaces } from '../standing';
import { NoAnswer } from '../verdict';
import { useWhose } from '../whose';
import { OwnTable } from './own-table';
import { figuresAt, verdictOf } from './so-far';

/** The run goes on over the own timeline; the figures of a thread come when it ends, beside the own ones. */
export function Reveal({ prompt, answer, shown, tick }: RevealProps<'metrics'>) {
  const t = useTranslations('questions.metrics');
  const whose = useWhose();
  const { trace } = shown;
  const truth = figuresAt(prompt, shown, tick);
  const last = prompt.threads.length;
  const verdicts =
    answer &&
    truth.map((row, at) =>
      row.map((value, column) => {
        const verdict = verdictOf(answer.values[at]?.[column] ?? null, value, at >= last);
        // what may follow from the own timeline is judged when all is told
        return verdict === 'wrong' && prompt.grid ? null : verdict;
      }),
    );
  return (
    <div className="flex flex-col gap-5">
      {!answer && <NoAnswer />}
      <Happening trace={trace} tick={tick} />
      {prompt.grid && answer ? (
        <Compared {...{ prompt, answer, shown, tick }} />
      ) : (
        <RunChart title={t('run')} scenario={prompt.scenario} trace={trace} length={trace.until} playhead={tick} />
      )}
      <OwnTable
        caption={t(whose === 'mine' ? 'own' : 'theirs')}
        {...{ prompt, truth, verdicts }}
        answer={whose === 'nobody' ? null : answer}
      />
    </div>
  );
}

function Compared({ prompt, answer, shown: { trace }, tick }: RevealProps<'metrics'>) {
  const t = useTranslations('questions.gantt');
  const { scenario, grid } = prompt;
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const arrivals = useMemo(() => arrivalsOf(scenario), [scenario]);
  const names = useRowNames(grid?.lanes ?? 1);
  const passed = Math.floor(tick);
  const judged = usePlaces();
  const lanes = answer?.lanes ?? null;
  const rows = useMemo(
    () => (grid ? pairedRows(grid, lanes && { kind: 'gantt', lanes }, trace, passed, names) : []),
    [grid, lanes, trace, passed, names],
  );
  return (
    <GanttChart
      title={t('compared')}
      {...{ identities, arrivals }}
      rows={rowsJudged(rows, judged)}
      length={grid?.length ?? trace.until}
      playhead={tick}
      maxLines={6}
    />
  );
}
