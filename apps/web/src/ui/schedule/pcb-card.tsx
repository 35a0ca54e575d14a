'use client';

import type { ThreadState } from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import { processStyle, type Identity } from './process-style';
import type { Box } from './stage-layout';
import type { Registers } from './stage-values';

interface PcbCardProps {
  readonly identity: Identity;
  readonly state: ThreadState;
  readonly saved: Registers;
  readonly cpuUsed: number;
  /** What a beat does with it right now. */
  readonly active: 'save' | 'restore' | null;
  readonly box: Box;
  readonly unit: number;
}

/** A process control block: what is kept of a process while it is not on the CPU. */
export function PcbCard({ identity, state, saved, cpuUsed, active, box, unit }: PcbCardProps) {
  const t = useTranslations('stage');
  const { fill, edge } = processStyle(identity.index);
  return (
    <div
      className="pcb"
      data-active={active ?? undefined}
      style={{
        left: box.x * unit,
        top: box.y * unit,
        width: box.w * unit,
        height: box.h * unit,
        fontSize: `max(${unit * 0.65}px, var(--stage-min))`,
        '--fill': fill,
        '--edge': edge,
      }}
    >
      <p className="pcb-name">
        <span>PCB({identity.name})</span>
        {active && <span className="pcb-active">{t(`beats.${active}`)}</span>}
      </p>
      <dl>
        <dt>PC</dt>
        <dd className="mono">{saved.pc}</dd>
        <dt className="pcb-extra">AX</dt>
        <dd className="pcb-extra mono">{saved.ax}</dd>
        <dt className="pcb-state">{t('pcb.state')}</dt>
        <dd>{t(`states.${state}`)}</dd>
        <dt className="pcb-used">{t('pcb.cpuUsed')}</dt>
        <dd className="pcb-used">{t('ticks', { ticks: cpuUsed })}</dd>
      </dl>
    </div>
  );
}
