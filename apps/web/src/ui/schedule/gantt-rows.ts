import type { PartialTrace } from '@timeslice/engine';

export type GanttSegment = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'run' | 'switch'; readonly name: string }
  | { readonly kind: 'idle' }
  /** Not filled in by the student. */
  | { readonly kind: 'open' }
);

export interface GanttRow {
  readonly id: string;
  readonly label?: string;
  readonly segments: readonly GanttSegment[];
  /** Per tick: is it right? Drawn under the row of a prediction. */
  readonly marks?: readonly (boolean | undefined)[];
  /** Known beforehand, as a prediction is: also drawn after the playhead. */
  readonly ahead?: boolean;
}

/** What one CPU did, up to `until`: runs, switches that take time, and idle time between them. */
export function segmentsOf(trace: Pick<PartialTrace, 'timeline' | 'switches'>, until: number, cpu = 0): GanttSegment[] {
  const runs = trace.timeline.filter((segment) => segment[3] === cpu);
  const switches = trace.switches.filter((segment) => segment[4] === cpu && segment[1] > segment[0]);
  const busy: GanttSegment[] = [
    ...runs.map(([from, to, name]) => ({ kind: 'run' as const, from, to, name })),
    ...switches.map(([from, to, , name]) => ({ kind: 'switch' as const, from, to, name })),
  ].sort((a, b) => a.from - b.from);

  const segments: GanttSegment[] = [];
  let at = 0;
  for (const segment of busy) {
    if (segment.from > at) segments.push({ kind: 'idle', from: at, to: segment.from });
    segments.push(segment);
    at = segment.to;
  }
  if (until > at) segments.push({ kind: 'idle', from: at, to: until });
  return segments;
}

/** What a chart shows up to a tick: rows that are not known beforehand end there. */
export function rowsUpTo(rows: readonly GanttRow[], tick: number): GanttRow[] {
  return rows.map((row) =>
    row.ahead === true
      ? row
      : {
          ...row,
          segments: row.segments
            .filter(({ from }) => from < tick)
            .map((segment) => ({ ...segment, to: Math.min(segment.to, tick) })),
        },
  );
}

/** What a chart shows from a tick on. Marks stay where they are: they are told by tick. */
export const rowsFrom = (rows: readonly GanttRow[], tick: number): GanttRow[] =>
  rows.map((row) => ({
    ...row,
    segments: row.segments
      .filter(({ to }) => to > tick)
      .map((segment) => ({ ...segment, from: Math.max(segment.from, tick) })),
  }));
