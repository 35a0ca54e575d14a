'use client';

import { useTranslations } from 'use-intl';
import type { PartialTrace, Scenario, ThreadState } from '@timeslice/engine';
import { CpuPanel } from './cpu-panel';
import { PcbCard } from './pcb-card';
import type { Identities } from './process-style';
import { StageBoxes } from './stage-boxes';
import type { StagePlan } from './stage-layout';
import type { Beat, Scene } from './stage-scene';
import { StageTokens } from './stage-tokens';
import { comparedBy, executedAtSave, executedBefore, registersAfter } from './stage-values';
import { TravellingRegisters } from './travelling-registers';

interface StageDiagramProps {
  readonly scenario: Scenario;
  readonly partial: PartialTrace;
  readonly scene: Scene;
  readonly identities: Identities;
  readonly plan: StagePlan;
  readonly unit: number;
  readonly tick: number;
  readonly beat: Beat | null;
}

/** The areas with whoever is in them, the CPU with its registers, and the control blocks of the last switch. */
export function StageDiagram(props: StageDiagramProps) {
  const { partial, scene, identities, plan, unit, tick, beat } = props;
  const t = useTranslations('stage');
  const runner = scene.running === null ? undefined : identities.get(scene.running);
  const executed = (name: string) => executedBefore(partial, name, tick);
  const saved = (name: string) =>
    beat === null && scene.running === name ? executedAtSave(partial, name, tick) : executed(name);
  const switching = beat !== null && scene.running === null;
  const cards = [scene.lastSwitch?.from, scene.lastSwitch?.to ?? scene.running].map((name) =>
    name == null ? undefined : identities.get(name),
  );
  const [firstPcb] = plan.pcbs;
  const list = (those: readonly string[]) => (those.length === 0 ? t('nobody') : those.join(', '));
  const namesIn = (state: ThreadState) => [...scene.states].filter(([, at]) => at === state).map(([name]) => name);
  const summary = t('summary', {
    cpu: scene.running ?? t(switching ? 'cpu.switching' : 'cpu.idle'),
    ready: list(scene.ready),
    blocked: list(namesIn('blocked')),
    terminated: list(namesIn('terminated')),
  });

  return (
    <div
      role="img"
      aria-label={summary}
      className="stage-diagram"
      style={{ width: plan.width * unit, height: plan.height * unit, fontSize: unit }}
    >
      <StageBoxes plan={plan} unit={unit} compared={comparedBy(props.scenario.policy)} />
      <span
        className="stage-area-name"
        style={{ left: firstPcb.x * unit, top: (firstPcb.y - 1.1) * unit, lineHeight: `${unit * 1.05}px` }}
      >
        {t('pcb.title')} <small>{t('pcb.illustrative')}</small>
      </span>
      <CpuPanel
        box={plan.boxes.cpu}
        unit={unit}
        registers={runner ? registersAfter(executed(runner.name), runner.index) : null}
        switching={switching}
      />
      {cards.map((identity, n) => {
        const box = plan.pcbs[n];
        if (!identity || !box) return null;
        const active = beat === 'save' && n === 0 ? 'save' : beat === 'restore' && n === 1 ? 'restore' : null;
        return (
          <PcbCard
            key={identity.name}
            {...{ identity, box, unit, active }}
            state={scene.states.get(identity.name) ?? 'new'}
            saved={registersAfter(saved(identity.name), identity.index)}
            cpuUsed={Math.floor(executed(identity.name))}
          />
        );
      })}
      <StageTokens {...props} />
      <TravellingRegisters plan={plan} unit={unit} beat={beat} hasSource={scene.lastSwitch?.from != null} />
    </div>
  );
}
