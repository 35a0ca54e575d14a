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
import { cpuInFocus, sceneAt, type Beat } from './stage-scene';
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
  /** Fits into the height of its container, which must have one; the machine gives way to the chart. */
  readonly fill?: boolean;
}

const none: readonly GanttRow[] = [];

/** The machine at one moment of its run: who waits, who runs, what is saved where, and the chart so far. */
export function Stage({ scenario, partial, tick, beat, length, more = none, heat, fill = false }: StageProps) {
  const t = useTranslations('stage');
  const policyName = usePolicyName();
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useMeasure(frame);
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const arrivals = useMemo(() => arrivalsOf(scenario), [scenario]);
  const { cpus } = scenario.machine;
  const rows = useMemo(() => {
    const truth = Array.from({ length: cpus }, (_, cpu): GanttRow => {
      const label = cpus > 1 ? `CPU ${cpu}` : more.length > 0 ? t('gantt.truth') : null;
      return {
        id: `truth ${cpu}`,
        segments: segmentsOf(partial, partial.until, cpu),
        ...(label !== null && { label }),
      };
    });
    return [...truth, ...more];
  }, [partial, cpus, more, t]);
  const scene = useMemo(
    () =>
      sceneAt(partial, [...identities.keys()], tick, beat, { cpu: cpuInFocus(partial.switches, tick), count: cpus }),
    [partial, identities, tick, beat, cpus],
  );
  const plan = stagePlan(width >= 600, cpus);
  const unit = Math.min(width / plan.width, fill ? height / plan.height : Infinity);

  return (
    <div
      className="stage"
      data-fill={fill || undefined}
      data-crowded={(fill && heat !== undefined) || undefined}
      data-beside={(fill && cpus > 1) || undefined}
    >
      <div className="stage-head">
        <span className="stage-clock mono">t={Math.floor(tick)}</span>
        {beat ? <BeatSteps beat={beat} /> : <span className="stage-policy">{policyName(scenario.policy)}</span>}
      </div>
      <div ref={frame} className="stage-room">
        <StageDiagram {...{ scenario, partial, scene, identities, plan, unit, tick, beat }} />
      </div>
      <StageCaption {...{ partial, tick, beat }} />
      <GanttChart
        title={t('gantt.truth')}
        {...{ rows, identities, length, arrivals, heat }}
        playhead={tick}
        follow={fill}
        maxLines={width >= 600 ? 2 : 3}
      />
    </div>
  );
}
