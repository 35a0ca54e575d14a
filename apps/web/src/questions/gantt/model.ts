import { type Answer, type Cells, cellsOf, type Prompt, segmentsOf } from '@timeslice/questions';

/** What is drawn: a lane of cells for each CPU. One value a tick, so that nothing impossible can be drawn. */
export type Drawing = readonly Cells[];

/** Equal neighbours, open ones (null) too; a lane is as many ticks of runs as it is long. */
export interface Run {
  readonly value: string | null;
  readonly ticks: number;
}

export type Edit =
  /** From `from` up to but without `to`; either way round. */
  | {
      readonly type: 'paint';
      readonly lane: number;
      readonly from: number;
      readonly to: number;
      readonly value: string | null;
    }
  | { readonly type: 'clear' }
  /** What comes later moves; what no longer fits falls off the end, what is missing there is open. */
  | { readonly type: 'set-run'; readonly lane: number; readonly index: number; readonly run: Run }
  | { readonly type: 'insert-run'; readonly lane: number; readonly index: number; readonly run: Run }
  | { readonly type: 'remove-run'; readonly lane: number; readonly index: number }
  | { readonly type: 'move-run'; readonly lane: number; readonly index: number; readonly by: 1 | -1 };

type Size = Pick<Prompt<'gantt'>, 'length' | 'lanes'>;

export const blank = ({ length, lanes }: Size): Drawing =>
  Array.from({ length: lanes }, () => Array.from({ length }, () => null));

export function drawingOf(size: Size, answer: Answer<'gantt'> | null): Drawing {
  if (!answer) return blank(size);
  return blank(size).map((_, lane) => cellsOf(answer.lanes[lane] ?? [], size.length));
}

export const answerOf = (drawing: Drawing): Answer<'gantt'> => ({ kind: 'gantt', lanes: drawing.map(segmentsOf) });

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

function cellsOfRuns(runs: readonly Run[], length: number): Cells {
  const cells = runs.flatMap(({ value, ticks }) => Array.from({ length: Math.max(0, ticks) }, () => value));
  return Array.from({ length }, (_, tick) => cells[tick] ?? null);
}

const changeLane = (drawing: Drawing, lane: number, change: (cells: Cells) => Cells): Drawing =>
  drawing.map((cells, at) => (at === lane ? change(cells) : cells));

const changeRuns = (drawing: Drawing, lane: number, change: (runs: Run[]) => Run[]): Drawing =>
  changeLane(drawing, lane, (cells) => cellsOfRuns(change(runsOf(cells)), cells.length));

/** The drawing after an edit; what lies outside of it is left out. */
export function apply(drawing: Drawing, edit: Edit): Drawing {
  switch (edit.type) {
    case 'paint': {
      const [from, to] = [Math.min(edit.from, edit.to), Math.max(edit.from, edit.to)];
      return changeLane(drawing, edit.lane, (cells) =>
        cells.map((value, tick) => (tick >= from && tick < to ? edit.value : value)),
      );
    }
    case 'clear':
      return drawing.map((cells) => cells.map(() => null));
    case 'set-run':
      return changeRuns(drawing, edit.lane, (runs) => runs.map((run, at) => (at === edit.index ? edit.run : run)));
    case 'insert-run':
      return changeRuns(drawing, edit.lane, (runs) => runs.toSpliced(edit.index, 0, edit.run));
    case 'remove-run':
      return changeRuns(drawing, edit.lane, (runs) => runs.toSpliced(edit.index, 1));
    case 'move-run':
      return changeRuns(drawing, edit.lane, (runs) => {
        const [here, there] = [runs[edit.index], runs[edit.index + edit.by]];
        return here && there ? runs.with(edit.index, there).with(edit.index + edit.by, here) : runs;
      });
  }
}

export const isSame = (one: Drawing, other: Drawing): boolean =>
  one.every((cells, lane) => cells.every((value, tick) => value === other[lane]?.[tick]));
