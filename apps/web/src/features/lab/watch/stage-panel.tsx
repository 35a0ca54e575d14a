'use client';

import { memo, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { BeatSteps } from '../../../ui/schedule/beat-steps';
import { StageCaption } from '../../../ui/schedule/stage-caption';
import { StageDiagram } from '../../../ui/schedule/stage-diagram';
import { stagePlan } from '../../../ui/schedule/stage-layout';
import { cpuInFocus, sceneAt, type Beat } from '../../../ui/schedule/stage-scene';
import { useMeasure } from '../../../ui/schedule/use-measure';
import type { ShownRun } from './run';

interface StagePanelProps {
  readonly run: ShownRun;
  /** A whole tick. */
  readonly tick: number;
  readonly beat: Beat | null;
}

/** More tokens than these cannot be told apart in the boxes; the timeline below still has them all. */
const THREADS_MOST = 48;
const CPUS_MOST = 8;

/** The machine at one instant: who waits, who runs, what is saved where. */
export const StagePanel = memo(function StagePanel({ run, tick, beat }: StagePanelProps) {
  const { scenario, whole, identities } = run;
  const t = useTranslations('lab.stage');
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useMeasure(frame, { width: 900, height: 0, em: 16 });
  const { cpus } = scenario.machine;
  const isDrawn = identities.size <= THREADS_MOST && cpus <= CPUS_MOST;
  const scene = useMemo(() => {
    if (!isDrawn) return null;
    const cpu = cpuInFocus(whole.switches, tick);
    return sceneAt(whole, [...identities.keys()], tick, beat, { cpu, count: cpus });
  }, [isDrawn, whole, identities, tick, beat, cpus]);
  const plan = stagePlan(width >= 600, cpus);
  return (
    <div className="lab-stage">
      <div ref={frame} className="lab-stage-room">
        {scene ? (
          <StageDiagram
            {...{ scenario, scene, identities, plan, tick, beat }}
            partial={whole}
            unit={Math.min(width / plan.width, 30)}
          />
        ) : (
          <p className="hint">{t('tooMany', { threads: identities.size, cpus })}</p>
        )}
      </div>
      <div className="lab-stage-foot">
        <StageCaption partial={whole} {...{ tick, beat }} />
        {beat && <BeatSteps beat={beat} />}
      </div>
    </div>
  );
});
