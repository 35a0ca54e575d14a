/** Text in the columns of a terminal: Korean syllables, Han and most emoji take two, marks on a letter none. */

const segmenter = new Intl.Segmenter();
const isWide =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])|\ufe0f/u;
const isBare = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u;
/** What would move the cursor, change colours or turn the direction of writing. */
const isControl = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;

/** A text as the terminal lays it out; control characters come out as `�`. */
export function glyphsOf(text: string): { readonly glyph: string; readonly columns: 0 | 1 | 2 }[] {
  return Array.from(segmenter.segment(text), ({ segment }) => {
    if (isControl.test(segment)) return { glyph: '�', columns: 1 };
    return { glyph: segment, columns: isBare.test(segment) ? 0 : isWide.test(segment) ? 2 : 1 };
  });
}

export const widthOf = (text: string) => glyphsOf(text).reduce((sum, { columns }) => sum + columns, 0);

/** Cut to so many columns, with `…` where something is missing. */
export function fitted(text: string, columns: number): string {
  const glyphs = glyphsOf(text);
  const whole = glyphs.map(({ glyph }) => glyph).join('');
  if (glyphs.reduce((sum, one) => sum + one.columns, 0) <= columns) return whole;
  let kept = '';
  let used = 1;
  for (const one of glyphs) {
    used += one.columns;
    if (used > columns) break;
    kept += one.glyph;
  }
  return `${kept}…`;
}

/** Cut in the middle, as names often differ at their ends. */
export function shortened(text: string, columns: number): string {
  if (widthOf(text) <= columns) return fitted(text, columns);
  const glyphs = glyphsOf(text).map(({ glyph }) => glyph);
  let tail = '';
  while (widthOf(glyphs.at(-1)! + tail) <= Math.floor((columns - 1) / 2)) tail = glyphs.pop()! + tail;
  return fitted(text, columns - widthOf(tail)) + tail;
}

const space = (columns: number) => ' '.repeat(Math.max(0, columns));

export function padded(text: string, columns: number, side: 'left' | 'right' = 'left'): string {
  const short = fitted(text, columns);
  const rest = space(columns - widthOf(short));
  return side === 'left' ? short + rest : rest + short;
}

/** Lines of at most so many columns, broken at blanks where there are any. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= columns) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = broken(word, columns);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1)!;
  }
  return [...lines, line].map((one) => fitted(one, columns));
}

function broken(word: string, columns: number): string[] {
  const pieces = [''];
  let used = 0;
  for (const one of glyphsOf(word)) {
    used += one.columns;
    if (used > columns) {
      pieces.push('');
      used = one.columns;
    }
    pieces[pieces.length - 1] += one.glyph;
  }
  return pieces;
}
