'use client';

import { judgedTicks, lanesOf, shareRight } from '@timeslice/questions';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { identitiesOf } from '../../ui/schedule/process-style';
import type { ClassProps } from '../kind-screens';
import { laneNames } from '../lane-names';
import { HeatTable } from './heat-table';
import { partingOf } from './parting';
import { PartingLine } from './parting-line';

/** What the class drew at each tick; where the truth is known it is outlined, with the share that was right. */
export function ClassView({ prompt, tally, shown, until }: ClassProps<'gantt'>) {
  const trace = shown?.trace ?? null;
  const t = useTranslations('questions');
  const identities = useMemo(() => identitiesOf(prompt.scenario), [prompt.scenario]);
  const names = laneNames(prompt.lanes, t('cpu'));
  const length = judgedTicks(prompt);
  const known = trace === null ? 0 : Math.floor(Math.min(trace.until, until ?? length, length));
  const truth = trace && lanesOf(trace, prompt.length, prompt.lanes).map((cells) => cells.slice(0, known));
  const shares = trace && shareRight({ kind: 'gantt', length, trace }, tally);
  return (
    <div className="heat-lanes">
      {tally.lanes.map((columns, lane) => (
        <div key={lane}>
          <HeatTable
            caption={named(t('gantt.heat', { answers: tally.answers }), names[lane] ?? null)}
            values={prompt.values}
            answers={tally.answers}
            columns={columns}
            truth={truth?.[lane] ?? []}
            shares={(shares?.[lane] ?? []).slice(0, known)}
            identities={identities}
          />
          <Parted columns={columns} truth={known === length ? truth?.[lane] : undefined} answers={tally.answers} />
        </div>
      ))}
    </div>
  );
}

interface PartedProps {
  readonly columns: Parameters<typeof partingOf>[0];
  /** Once all of it is told. */
  readonly truth: readonly string[] | undefined;
  readonly answers: number;
}

function Parted({ columns, truth, answers }: PartedProps) {
  const parting = truth && partingOf(columns, truth, answers);
  return parting && <PartingLine parting={parting} />;
}

const named = (what: string, lane: string | null) => (lane === null ? what : `${lane} · ${what}`);
