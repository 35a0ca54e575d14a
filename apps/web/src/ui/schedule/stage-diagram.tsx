'use client';

import { layoutOf, type PartialTrace, type Scenario, type ThreadState } from '@timeslice/engine';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
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
  const executed = (name: string) => executedBefore(partial, name, tick);
  const saved = (name: string) =>
    beat === null && scene.running === name ? executedAtSave(partial, name, tick) : executed(name);
  const layout = useMemo(() => layoutOf(props.scenario), [props.scenario]);
  const several = plan.cpus.length > 1;
  const runnerOn = (cpu: number) => {
    const name = scene.runners[cpu] ?? null;
    return name === null ? undefined : identities.get(name);
  };
  const isSwitching = (cpu: number) =>
    cpu === scene.cpu ? beat !== null && scene.running === null : scene.switching[cpu] === true;
  const cpuSaid = (cpu: number) => scene.runners[cpu] ?? t(isSwitching(cpu) ? 'cpu.switching' : 'cpu.idle');
  const cards = [scene.lastSwitch?.from, scene.lastSwitch?.to ?? scene.running].map((name) =>
    name == null ? undefined : identities.get(name),
  );
  const [firstPcb] = plan.pcbs;
  const list = (those: readonly string[]) => (those.length === 0 ? t('nobody') : those.join(', '));
  const namesIn = (state: ThreadState) => [...scene.states].filter(([, at]) => at === state).map(([name]) => name);
  const summary = t('summary', {
    cpu: plan.cpus.map((_, cpu) => (several ? `${cpu} ${cpuSaid(cpu)}` : cpuSaid(cpu))).join(', '),
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
      {plan.cpus.map((box, cpu) => {
        const runner = runnerOn(cpu);
        return (
          <CpuPanel
            key={cpu}
            {...{ box, unit }}
            registers={runner ? registersAfter(layout, runner.name, executed(runner.name)) : null}
            switching={isSwitching(cpu)}
            number={several ? cpu : undefined}
          />
        );
      })}
      {cards.map((identity, n) => {
        const box = plan.pcbs[n];
        if (!identity || !box) return null;
        const active = beat === 'save' && n === 0 ? 'save' : beat === 'restore' && n === 1 ? 'restore' : null;
        return (
          <PcbCard
            key={identity.name}
            {...{ identity, box, unit, active }}
            state={scene.states.get(identity.name) ?? 'new'}
            saved={registersAfter(layout, identity.name, saved(identity.name))}
            cpuUsed={Math.floor(executed(identity.name))}
          />
        );
      })}
      <StageTokens {...props} />
      <TravellingRegisters {...{ plan, unit, beat }} cpu={scene.cpu} hasSource={scene.lastSwitch?.from != null} />
    </div>
  );
}
