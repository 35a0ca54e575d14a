import type { Paint, Style } from './simulate-paint';
import { padded, widthOf } from './simulate-text';

export interface TableCell {
  readonly text: string;
  readonly style?: Style;
}
export interface Column {
  readonly side: 'left' | 'right';
  readonly most?: number;
}

/** Rows whose columns stand under each other; a row that is null becomes a rule. */
export function tabulated(
  rows: readonly (readonly TableCell[] | null)[],
  columns: readonly Column[],
  paint: Paint,
): string[] {
  const widths = columns.map(({ most = Infinity }, index) =>
    Math.min(most, Math.max(...rows.map((row) => widthOf(row?.[index]?.text ?? '')))),
  );
  const rule = paint('─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)), { dim: true });
  return rows.map((row) => {
    if (row === null) return rule;
    const last = row.findLastIndex(({ text }) => text !== '');
    const cells = row.slice(0, last + 1).map(({ text, style }, index) => {
      const { side } = columns[index]!;
      const whole = padded(text, widths[index]!, side);
      return paint(index === last && side === 'left' ? whole.trimEnd() : whole, style);
    });
    return cells.join('  ');
  });
}
