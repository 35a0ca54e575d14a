'use client';

import type { CpuMetrics } from '@timeslice/engine';
import { memo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';

const parts = ['busy', 'switching', 'idle'] as const;

/** How each CPU spent its time: a bar in three parts, and the same in words. */
export const CpuUse = memo(function CpuUse({ cpus }: { readonly cpus: readonly CpuMetrics[] }) {
  const t = useTranslations('lab.cpuUse');
  const format = useFormatter();
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <ul className="cpu-uses">
      {cpus.slice(0, 16).map((cpu, n) => {
        const total = Math.max(cpu.busy + cpu.switching + cpu.idle, 1);
        return (
          <li key={n}>
            <span className="cpu-use-name mono">{cpus.length === 1 ? 'CPU' : `CPU ${n}`}</span>
            <span className="cpu-use-bar" aria-hidden="true">
              {parts.map((part) => (
                <span key={part} data-part={part} style={{ flexGrow: cpu[part] / total }} />
              ))}
            </span>
            <span className="cpu-use-words">
              {t('words', {
                utilization: percent(cpu.utilization),
                switching: percent(cpu.switching / total),
                idle: percent(cpu.idle / total),
              })}
              {cpu.warm > 0 && ` ${t('warm', { ticks: cpu.warm })}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
});
