import { type Answer, type Cells, cellsOf, type Prompt, segmentsOf } from '@timeslice/questions';
import { cellsOfRuns, changed, type Run, type RunChange } from './runs';

/** What is drawn: a lane of cells for each CPU. One value a tick, so that nothing impossible can be drawn. */
export type Drawing = readonly Cells[];

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
  /** A change in the list of a lane's runs, which may show equal neighbours apart. */
  | { readonly type: 'list'; readonly lane: number; readonly runs: readonly Run[]; readonly change: RunChange };

type Size = Pick<Prompt<'gantt'>, 'length' | 'lanes'>;

export const blank = ({ length, lanes }: Size): Drawing =>
  Array.from({ length: lanes }, () => Array.from({ length }, () => null));

export function drawingOf(size: Size, answer: Answer<'gantt'> | null): Drawing {
  if (!answer) return blank(size);
  return blank(size).map((_, lane) => cellsOf(answer.lanes[lane] ?? [], size.length));
}

export const answerOf = (drawing: Drawing): Answer<'gantt'> => ({ kind: 'gantt', lanes: drawing.map(segmentsOf) });

const changeLane = (drawing: Drawing, lane: number, change: (cells: Cells) => Cells): Drawing =>
  drawing.map((cells, at) => (at === lane ? change(cells) : cells));

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
    case 'list':
      return changeLane(drawing, edit.lane, (cells) => cellsOfRuns(changed(edit.runs, edit.change), cells.length));
  }
}

export const isSame = (one: Drawing, other: Drawing): boolean =>
  one.every((cells, lane) => cells.every((value, tick) => value === other[lane]?.[tick]));
