'use client';

import { useId, useMemo, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { layoutGantt, lineAt } from './gantt-layout';
import { GanttLine } from './gantt-line';
import { type GanttRow, rowsUpTo } from './gantt-rows';
import { GanttTable } from './gantt-table';
import { Patterns } from './patterns';
import type { Identities } from './process-style';
import { useMeasure } from './use-measure';

export interface Arrival {
  readonly at: number;
  readonly names: readonly string[];
}

export interface GanttChartProps {
  /** What the chart is of, in words; its name for a screen reader. */
  readonly title: string;
  readonly rows: readonly GanttRow[];
  readonly identities: Identities;
  /** Ticks of the axis. */
  readonly length: number;
  /** Tick at which it begins; 0 where left out. */
  readonly start?: number;
  readonly arrivals?: readonly Arrival[];
  /** Only what is before it is drawn; may stand between two ticks. */
  readonly playhead?: number | undefined;
  /** Per tick, the share of the class that was right. */
  readonly heat?: readonly number[] | undefined;
  /** The first tick where the prediction leaves the truth, and why. */
  readonly divergence?: { readonly at: number; readonly text: ReactNode } | undefined;
  readonly maxLines?: number;
  /** Rows are lower, and named beside instead of above: for several charts on one screen. */
  readonly compact?: boolean;
  /** Shows only the line where the playhead is, for a screen that cannot be scrolled. */
  readonly follow?: boolean;
  /** `disclosure` shows the table on request, otherwise it is only for screen readers. */
  readonly table?: 'hidden' | 'disclosure';
}

const none: readonly Arrival[] = [];

/** Rows over one ruler. The font size of the surroundings (or `--gantt-size`) is the size of its labels. */
export function GanttChart(props: GanttChartProps) {
  const {
    title,
    rows,
    identities,
    length,
    start = 0,
    arrivals = none,
    playhead,
    heat,
    divergence,
    maxLines = 3,
    compact = false,
    follow = false,
    table = 'hidden',
  } = props;
  const t = useTranslations('stage');
  const frame = useRef<HTMLDivElement>(null);
  const { width, em } = useMeasure(frame);
  const id = useId();
  const frontier = playhead === undefined ? null : Math.ceil(playhead);
  const layout = useMemo(
    () =>
      layoutGantt({
        ...{ rows, length, start, width, em, arrivals, maxLines, compact, frontier },
        withHeat: heat !== undefined,
      }),
    [rows, length, start, width, em, arrivals, heat, maxLines, compact, frontier],
  );
  const passed = playhead === undefined ? null : Math.floor(playhead);
  const told = useMemo(() => (passed === null ? rows : rowsUpTo(rows, passed)), [rows, passed]);
  const current = lineAt(layout.lines, playhead ?? length);
  const lines = follow && current ? [current] : layout.lines;
  const top = lines[0]?.y ?? 0;
  const height = follow ? Math.max(...layout.lines.map((line) => line.height)) : layout.height;
  const head = playhead === undefined ? 4 : em * 0.75;

  return (
    <div className="gantt" data-patterned={identities.size >= 9 || undefined}>
      <div ref={frame}>
        <svg
          width={width}
          height={height + head}
          viewBox={`0 ${top - head} ${width} ${height + head}`}
          role="img"
          aria-labelledby={`${id}-title ${id}-desc`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{t('gantt.description', { length })}</desc>
          <Patterns id={id} />
          {lines.map((line) => (
            <GanttLine
              key={line.from}
              {...{ line, layout, em, identities, playhead, heat }}
              heatLabel={t('heat.label')}
              patterns={id}
              divergence={divergence?.at}
            />
          ))}
        </svg>
      </div>
      {divergence && (
        <p className="gantt-reason">
          <strong className="mono">✕ t={divergence.at}</strong> {divergence.text}
        </p>
      )}
      {table === 'hidden' ? (
        <GanttTable caption={title} rows={told} />
      ) : (
        <details className="mt-2 text-sm">
          <summary className="cursor-pointer font-semibold">{t('gantt.table')}</summary>
          <GanttTable caption={title} rows={told} className="mt-2 overflow-x-auto" />
        </details>
      )}
    </div>
  );
}
