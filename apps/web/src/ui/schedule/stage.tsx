'use client';

import { useMemo, useRef } from 'react';
import type { PartialTrace, Scenario } from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import { arrivalsOf } from './arrivals';
import { BeatSteps } from './beat-steps';
import { GanttChart } from './gantt-chart';
import { segmentsOf, type GanttRow } from './gantt-rows';
import { usePolicyName } from './policy-name';
import { identitiesOf } from './process-style';
import { StageCaption } from './stage-caption';
import { StageDiagram } from './stage-diagram';
import { stagePlan } from './stage-layout';
import { sceneAt, type Beat } from './stage-scene';
import { useMeasure } from './use-measure';

export interface StageProps {
  readonly scenario: Scenario;
  readonly partial: PartialTrace;
  /** Where the playhead is; may stand between two ticks. */
  readonly tick: number;
  /** Which step of a context switch is shown: `useBeat`, or null for none. */
  readonly beat: Beat | null;
  /** Ticks of the axis. */
  readonly length: number;
  /** Rows under the truth, e.g. the student's own. */
  readonly more?: readonly GanttRow[];
  readonly heat?: readonly number[] | undefined;
  /** Of the machine, 1 fills the width: less where the chart below it needs the height. */
  readonly scale?: number;
}

const none: readonly GanttRow[] = [];

/** The machine at one moment of its run: who waits, who runs, what is saved where, and the chart so far. */
export function Stage({ scenario, partial, tick, beat, length, more = none, heat, scale = 1 }: StageProps) {
  const t = useTranslations('stage');
  const policyName = usePolicyName();
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useMeasure(frame, { width: 960, em: 16 });
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const arrivals = useMemo(() => arrivalsOf(scenario), [scenario]);
  const rows = useMemo(
    () => [
      {
        id: 'truth',
        segments: segmentsOf(partial, partial.until),
        ...(more.length > 0 && { label: t('gantt.truth') }),
      },
      ...more,
    ],
    [partial, more, t],
  );
  const scene = useMemo(() => sceneAt(partial, [...identities.keys()], tick, beat), [partial, identities, tick, beat]);
  const plan = stagePlan(width >= 600);
  const unit = (width / plan.width) * scale;

  return (
    <div className="stage">
      <div ref={frame} className="stage-head">
        <span className="stage-clock mono">t={Math.floor(tick)}</span>
        {beat ? <BeatSteps beat={beat} /> : <span className="stage-policy">{policyName(scenario.policy)}</span>}
      </div>
      <StageDiagram {...{ scenario, partial, scene, identities, plan, unit, tick, beat }} />
      <StageCaption {...{ partial, tick, beat }} />
      <GanttChart
        title={t('gantt.truth')}
        {...{ rows, identities, length, arrivals, heat }}
        playhead={tick}
        maxLines={width >= 600 ? 2 : 3}
      />
    </div>
  );
}
