import { type Answer, type Cells, IDLE, judgedTicks, lanesOf, type Prompt, SWITCH } from '@timeslice/questions';
import type { PartialTrace } from '@timeslice/engine';
import { type GanttRow, type GanttSegment, segmentsOf } from '../../ui/schedule/gantt-rows';
import { drawingOf } from './model';
import { runsOf } from './runs';

export interface RowNames {
  readonly truth: string;
  readonly mine: string;
  /** One per CPU; null where there is only one. */
  readonly lanes: readonly (string | null)[];
}

type Size = Pick<Prompt<'gantt'>, 'length' | 'drawn' | 'lanes'>;

/** A drawn lane as the chart draws it; a switch leads to whoever is drawn after it. */
export function segmentsOfDrawn(cells: Cells): GanttSegment[] {
  let from = 0;
  const runs = runsOf(cells);
  return runs.map(({ value, ticks }, index) => {
    const place = { from, to: from + ticks };
    from += ticks;
    if (value === null) return { ...place, kind: 'open' };
    if (value === IDLE) return { ...place, kind: 'idle' };
    if (value === SWITCH) return { ...place, kind: 'switch', name: runs[index + 1]?.value ?? '' };
    return { ...place, kind: 'run', name: value };
  });
}

const named = (what: string, lane: string | null) => (lane === null ? what : `${what} · ${lane}`);

/** For each CPU what was drawn; bare where it is clear whose: named by the CPU alone. */
export function ownRows(
  size: Size,
  answer: Answer<'gantt'> | null,
  { mine, lanes }: RowNames,
  bare = false,
): GanttRow[] {
  return drawingOf(size, answer).map((cells, lane) => {
    const cpu = lanes[lane] ?? null;
    const label = bare ? cpu : named(mine, cpu);
    return {
      id: `mine-${lane}`,
      ...(label !== null && { label }),
      ahead: true,
      segments: segmentsOfDrawn(cells),
    };
  });
}

/**
 * For each CPU the truth, and under it what was drawn, marked tick by tick up to `until`, the last tick that may be
 * judged.
 */
export function pairedRows(
  size: Size,
  answer: Answer<'gantt'> | null,
  trace: PartialTrace,
  until: number,
  names: RowNames,
): GanttRow[] {
  const truth = lanesOf(trace, size.length, size.lanes);
  const drawn = drawingOf(size, answer);
  const own = ownRows(size, answer, names);
  return truth.flatMap((cells, lane) => {
    const row: GanttRow = {
      id: `truth-${lane}`,
      label: named(names.truth, names.lanes[lane] ?? null),
      segments: segmentsOf(trace, Math.min(trace.until, size.length), lane),
    };
    const mine = own[lane];
    if (!answer || !mine) return [row];
    const marks = cells
      .slice(0, Math.min(until, judgedTicks(size)))
      .map((value, tick) => drawn[lane]?.[tick] === value);
    return [row, { ...mine, marks }];
  });
}

/** The same with what is to be said of each tick, which may be nothing. */
export const rowsJudged = (rows: readonly GanttRow[], judged: (same: boolean) => boolean | undefined): GanttRow[] =>
  rows.map((row) =>
    row.marks ? { ...row, marks: row.marks.map((same) => (same === undefined ? same : judged(same))) } : row,
  );

/** The first tick before `until` where a drawing leaves the truth; null where it does not. */
export function firstDifference(
  size: Size,
  answer: Answer<'gantt'>,
  trace: PartialTrace,
  until: number,
): number | null {
  const truth = lanesOf(trace, size.length, size.lanes);
  const drawn = drawingOf(size, answer);
  for (let tick = 0; tick < Math.min(until, judgedTicks(size)); tick++) {
    if (truth.some((cells, lane) => drawn[lane]?.[tick] !== cells[tick])) return tick;
  }
  return null;
}
