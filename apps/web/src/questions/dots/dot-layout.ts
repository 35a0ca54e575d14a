import type { Column } from '../number/axis';

/** The room of a plot and the diameters that a dot may have there, in pixels. */
export interface DotRoom {
  readonly width: number;
  readonly height: number;
  readonly least: number;
  readonly most: number;
}

/** A dot stands for up to `per` answers and is `size` pixels wide. */
export interface DotScale {
  readonly per: number;
  readonly size: number;
}

/** With more answers than this, a dot stands for several. */
const DOTS = 60;
/** Left between two stacks, in dots. */
const GAP = 0.3;

/** Columns nearer to each other than this, in per cent, are one: not even the least dots could stand side by side. */
export const apartIn = ({ width, least }: DotRoom): number => (100 * least * (1 + GAP)) / width;

/** One scale for several plots of one size: each answer a dot where there is room for it, and dots as large as fit. */
export function dotScale(plots: readonly (readonly Column[])[], answers: number, room: DotRoom): DotScale {
  const { least, most } = room;
  const highest = Math.max(1, ...plots.flat().map(({ count }) => count));
  for (let per = Math.max(1, Math.ceil(answers / DOTS)); per < highest; per++) {
    for (let size = most; size >= least; size -= 0.5) {
      const scale = { per, size };
      if (plots.every((columns) => fits(columns, scale, room))) return scale;
    }
  }
  return { per: highest, size: least };
}

/** A stack grows sideways once it is as high as the plot. */
function stackOf({ count }: Column, { per, size }: DotScale, { height }: DotRoom) {
  const dots = Math.ceil(count / per);
  // what binary numbers lose is no dot less
  const wide = Math.ceil(dots / Math.max(1, Math.floor(height / size + 1e-6)));
  return { dots, wide };
}

/** How high the stack of a column is, in pixels. */
export function heightOf(column: Column, scale: DotScale, room: DotRoom): number {
  const { dots, wide } = stackOf(column, scale, room);
  return Math.ceil(dots / wide) * scale.size;
}

function fits(columns: readonly Column[], scale: DotScale, room: DotRoom): boolean {
  let free = 0;
  for (const column of columns) {
    const half = (stackOf(column, scale, room).wide * scale.size) / 2;
    const middle = (column.place / 100) * room.width;
    if (middle - half < free) return false;
    free = middle + half + GAP * scale.size;
  }
  return free - GAP * scale.size <= room.width;
}

export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** The middles of the dots of a column, in pixels from the top left of the plot: from the bottom up, row by row. */
export function dotsOf(column: Column, scale: DotScale, room: DotRoom): readonly Dot[] {
  const { dots, wide } = stackOf(column, scale, room);
  const middle = (column.place / 100) * room.width;
  return Array.from({ length: dots }, (_, dot) => {
    const row = Math.floor(dot / wide);
    const inRow = Math.min(wide, dots - row * wide);
    return {
      x: middle + ((dot % wide) - (inRow - 1) / 2) * scale.size,
      y: room.height - (row + 0.5) * scale.size,
    };
  });
}
