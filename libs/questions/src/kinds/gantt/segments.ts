/**
 * One lane of a drawn timeline, in its two equal forms: cells (one value a tick, null = left open), on which a hand
 * paints, and maximal segments, which are what is sent and stored.
 */

export interface Segment {
  readonly start: number;
  readonly end: number;
  /** A thread, `idle` or `switch`. */
  readonly value: string;
}

export type Cells = readonly (string | null)[];

export function cellsOf(segments: readonly Segment[], length: number): Cells {
  const cells = Array<string | null>(length).fill(null);
  for (const { start, end, value } of segments) cells.fill(value, start, Math.min(end, length));
  return cells;
}

export function segmentsOf(cells: Cells): Segment[] {
  const segments: { start: number; end: number; value: string }[] = [];
  cells.forEach((value, tick) => {
    const last = segments.at(-1);
    if (value === null) return;
    if (last && last.end === tick && last.value === value) last.end = tick + 1;
    else segments.push({ start: tick, end: tick + 1, value });
  });
  return segments;
}

/** How many ticks of a lane hold each value. */
export function ticksUsed(cells: Cells): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const value of cells) if (value !== null) used.set(value, (used.get(value) ?? 0) + 1);
  return used;
}
