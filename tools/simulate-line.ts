import type { Paint, Style } from './simulate-paint';
import { glyphsOf } from './simulate-text';

interface Cell {
  readonly glyph: string;
  readonly style: Style;
}
/** A line of a drawing, cell by cell; a wide character fills its cell and leaves the next one empty. */
export type Line = Cell[];

const noStyle: Style = {};

export const blank = (columns: number): Line => Array.from({ length: columns }, () => ({ glyph: ' ', style: noStyle }));

/** Repeats a glyph of one column over `[from, to)`. */
export function fill(line: Line, [from, to]: readonly [from: number, to: number], glyph: string, style = noStyle) {
  for (let at = from; at < to; at++) line[at] = { glyph, style };
}

export function write(line: Line, at: number, text: string, style = noStyle): void {
  let column = at;
  for (const { glyph, columns } of glyphsOf(text)) {
    if (columns === 0) {
      const before = line[column - 1];
      if (before) line[column - 1] = { ...before, glyph: before.glyph + glyph };
      continue;
    }
    line[column] = { glyph, style };
    if (columns === 2) line[column + 1] = { glyph: '', style };
    column += columns;
  }
}

export function drawn(line: Line, paint: Paint): string {
  let text = '';
  for (let at = 0; at < line.length;) {
    const { style } = line[at]!;
    let run = '';
    for (; at < line.length && line[at]!.style === style; at++) run += line[at]!.glyph;
    text += paint(run, style);
  }
  return text;
}
