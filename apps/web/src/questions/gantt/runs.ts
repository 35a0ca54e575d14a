import type { Cells } from '@timeslice/questions';

/** Ticks that follow one another with the same value, open ones (null) too. */
export interface Run {
  readonly value: string | null;
  readonly ticks: number;
}

/** What comes later moves; what no longer fits falls off the end, what is missing there is open. */
export type RunChange =
  | { readonly type: 'set' | 'insert'; readonly index: number; readonly run: Run }
  | { readonly type: 'remove'; readonly index: number }
  | { readonly type: 'move'; readonly index: number; readonly by: 1 | -1 };

/** A lane as runs: as many ticks as it is long, and no two neighbours are equal. */
export function runsOf(cells: Cells): Run[] {
  const runs: { value: string | null; ticks: number }[] = [];
  for (const value of cells) {
    const last = runs.at(-1);
    if (last && last.value === value) last.ticks += 1;
    else runs.push({ value, ticks: 1 });
  }
  return runs;
}

/** The runs of a list of what was drawn: without the open end. */
export function drawnRuns(cells: Cells): Run[] {
  const runs = runsOf(cells);
  return runs.at(-1)?.value === null ? runs.slice(0, -1) : runs;
}

export function cellsOfRuns(runs: readonly Run[], length: number): Cells {
  const cells = runs.flatMap(({ value, ticks }) => Array.from({ length: Math.max(0, ticks) }, () => value));
  return Array.from({ length }, (_, tick) => cells[tick] ?? null);
}

export function changed(runs: readonly Run[], change: RunChange): Run[] {
  switch (change.type) {
    case 'set':
      return runs.map((run, at) => (at === change.index ? change.run : run));
    case 'insert':
      return runs.toSpliced(change.index, 0, change.run);
    case 'remove':
      return runs.toSpliced(change.index, 1);
    case 'move': {
      const [here, there] = [runs[change.index], runs[change.index + change.by]];
      return here && there ? runs.with(change.index, there).with(change.index + change.by, here) : [...runs];
    }
  }
}

/** Without what falls off the end. */
export function fitted(runs: readonly Run[], length: number): Run[] {
  let left = length;
  return runs.flatMap(({ value, ticks }) => {
    const fits = Math.min(ticks, left);
    left -= fits;
    return fits > 0 ? [{ value, ticks: fits }] : [];
  });
}

/**
 * The entries that a list shows: those that it kept for as long as they are what is drawn. Equal neighbours stay apart
 * there: the arrow keys pass through every value of a field, and must not merge its entry into the next on the way.
 */
export function listedRuns(kept: readonly Run[], cells: Cells): readonly Run[] {
  const isDrawn = cellsOfRuns(kept, cells.length).every((value, tick) => value === cells[tick]);
  return isDrawn ? kept : drawnRuns(cells);
}
