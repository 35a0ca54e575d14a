'use client';

import { useTranslations } from 'use-intl';
import type { Box } from './stage-layout';
import type { Registers } from './stage-values';

interface CpuPanelProps {
  readonly box: Box;
  readonly unit: number;
  readonly registers: Registers | null;
  readonly switching: boolean;
}

/** What stands in the CPU beside the running token: its registers, or why there is none. */
export function CpuPanel({ box, unit, registers, switching }: CpuPanelProps) {
  const t = useTranslations('stage.cpu');
  const inset = registers ? 3.9 : 0;
  return (
    <div
      className="cpu-panel"
      data-switching={switching || undefined}
      data-idle={(!registers && !switching) || undefined}
      style={{
        left: (box.x + inset) * unit,
        top: box.y * unit,
        width: (box.w - inset) * unit,
        height: box.h * unit,
        fontSize: unit * 0.78,
      }}
    >
      {registers ? (
        <dl className="registers">
          <div>
            <dt>PC</dt>
            <dd>{registers.pc}</dd>
          </div>
          <div>
            <dt>AX</dt>
            <dd>{registers.ax}</dd>
          </div>
        </dl>
      ) : (
        <span className="cpu-word">{switching ? t('switching') : t('idle')}</span>
      )}
    </div>
  );
}
