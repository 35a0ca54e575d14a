/** Least width of a cell, px; its height is 56. */
const CELL = 40;
/** Room beside the cells for the half of a number that stands on the outer boundary, px on both sides together. */
export const STRIP_INSET = 16;

/** Ticks in a line: as many as fit, a round number where there are many, so that lines are easy to count. */
export function ticksPerLine(length: number, width: number): number {
  const fitting = Math.max(1, Math.floor((width - STRIP_INSET) / CELL));
  const round = fitting > 10 ? fitting - (fitting % 5) : fitting;
  return Math.min(length, round);
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The tick at a point: cells are all alike, lines too. A point outside belongs to the nearest cell. */
export function tickInStrip(
  { length, perLine }: { readonly length: number; readonly perLine: number },
  box: Box,
  x: number,
  y: number,
): number {
  const lines = Math.ceil(length / perLine);
  const column = nearest(((x - box.left) / box.width) * perLine, perLine);
  const line = nearest(((y - box.top) / box.height) * lines, lines);
  return Math.min(line * perLine + column, length - 1);
}

/** In a matrix every tick has a column. */
export const tickInMatrix = (length: number, box: Box, x: number): number =>
  nearest(((x - box.left) / box.width) * length, length);

const nearest = (place: number, count: number) => Math.min(Math.max(Math.floor(place), 0), count - 1);
