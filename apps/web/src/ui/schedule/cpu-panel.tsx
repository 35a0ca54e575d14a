'use client';

import { useTranslations } from 'use-intl';
import type { Box } from './stage-layout';
import type { Registers } from './stage-values';

interface CpuPanelProps {
  readonly box: Box;
  readonly unit: number;
  readonly registers: Registers | null;
  readonly switching: boolean;
  /** Which one it is, where there are several: they are lower, and show less. */
  readonly number?: number | undefined;
}

/** What stands in the CPU beside the running token: its registers, or why there is none. */
export function CpuPanel({ box, unit, registers, switching, number }: CpuPanelProps) {
  const t = useTranslations('stage.cpu');
  const inset = registers ? Math.min(3.9, box.h + 0.5) : 0;
  const narrow = box.w < 6;
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
        fontSize: `max(${unit * 0.78}px, var(--stage-min))`,
      }}
    >
      {number !== undefined && <span className="cpu-number mono">{number}</span>}
      {registers ? (
        !narrow && (
          <dl className="registers">
            <div>
              <dt className={number === undefined ? undefined : 'sr-only'}>PC</dt>
              <dd>{registers.pc}</dd>
            </div>
            {number === undefined && (
              <div>
                <dt>AX</dt>
                <dd>{registers.ax}</dd>
              </div>
            )}
          </dl>
        )
      ) : (
        <span className="cpu-word">{switching ? t('switching') : t('idle')}</span>
      )}
    </div>
  );
}
