import { numberedTicks } from '../ticks';
import type { GanttRow, GanttSegment } from './gantt-rows';
import { lanesOf } from './lanes';

/** Everything below is in pixels but `length`, `from`, `to`, `at` and `tick`, which are ticks. */
export interface GanttInput {
  readonly rows: readonly GanttRow[];
  readonly length: number;
  /** Tick at which it begins; 0 where left out. */
  readonly start?: number;
  readonly width: number;
  /** Size of a label in a block. */
  readonly em: number;
  readonly arrivals: readonly { readonly at: number; readonly names: readonly string[] }[];
  readonly withHeat: boolean;
  readonly maxLines: number;
  /** Rows are lower, and named beside instead of above: for several charts on one screen. */
  readonly compact?: boolean;
  /** Where the chart ends for now: what touches it still grows, and has no label above it. */
  readonly frontier: number | null;
}

export interface GanttBlock {
  readonly segment: GanttSegment;
  readonly x: number;
  readonly width: number;
  /** Where the label stands: null is in the block, a number is the baseline of one above it, with a leader. */
  readonly above: number | null;
}

export interface PlacedRow {
  readonly row: GanttRow;
  readonly labelY: number;
  readonly y: number;
  readonly height: number;
  readonly blocks: readonly GanttBlock[];
}

export interface GanttLine {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly height: number;
  readonly rows: readonly PlacedRow[];
  readonly heatY: number;
  readonly heatHeight: number;
  readonly axisY: number;
  readonly ticks: readonly { readonly tick: number; readonly x: number; readonly numbered: boolean }[];
  readonly arrivals: readonly {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly anchor: Anchor;
  }[];
}

export type Anchor = 'start' | 'middle' | 'end';

export interface GanttLayout {
  readonly lines: readonly GanttLine[];
  readonly height: number;
  readonly tickWidth: number;
  /** Where the first tick begins. */
  readonly inset: number;
  /** Where the names of the rows begin. */
  readonly labelX: number;
  /** Size of the labels in blocks: a little less than `em` where that lets them stand inside. */
  readonly labelSize: number;
}

/** Of the label's size. */
export const arrivalSize = 0.8;
export const captionSize = 0.8;
const glyph = 0.6; // width of a mono glyph in em
export const textWidth = (text: string, em: number) => text.length * glyph * em;

/** Ticks per line: as few lines as let a block of one tick hold its label, evenly filled, and never more than `maxLines`. */
export function ticksPerLine(length: number, width: number, em: number, maxLines: number): number {
  const comfortable = Math.max(1, Math.floor(width / (em * 1.45)));
  const lines = Math.min(Math.ceil(length / comfortable), maxLines);
  return Math.max(1, Math.ceil(length / lines));
}

export function layoutGantt(input: GanttInput): GanttLayout {
  const { rows, length, start = 0, width, em, maxLines, compact = false } = input;
  const end = Math.max(em * 0.6, 8); // the first and the last number stand on the boundary
  const names = compact ? rows.map(({ label = '' }) => textWidth(label, em * captionSize) + em * 0.3) : [];
  const inset = Math.max(end, ...names);
  const usable = Math.max(width - inset - end, 1);
  const perLine = ticksPerLine(Math.max(length - start, 1), usable, em, maxLines);
  const tickWidth = usable / perLine;
  const labelSize = Math.max(em * 0.8, Math.min(em, tickWidth / 1.45));

  const lines: GanttLine[] = [];
  let y = 0;
  for (let from = start; from < Math.max(length, start + 1); from += perLine) {
    const line = layoutLine(input, {
      from,
      to: Math.min(from + perLine, Math.max(length, start + 1)),
      y,
      inset,
      tickWidth,
      labelSize,
    });
    lines.push(line);
    y += line.height + em * 0.7;
  }
  const labelX = compact ? 0 : inset;
  return { lines, height: Math.max(y - em * 0.7, 0), tickWidth, inset, labelX, labelSize };
}

/** The line that shows `tick`; a tick between two lines belongs to the later one. */
export function lineAt(lines: readonly GanttLine[], tick: number): GanttLine | undefined {
  return lines.findLast(({ from }) => from <= tick) ?? lines[0];
}

interface LineFrame {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly inset: number;
  readonly tickWidth: number;
  readonly labelSize: number;
}

function layoutLine(input: GanttInput, frame: LineFrame): GanttLine {
  const { rows, em, length, arrivals, withHeat, frontier, compact = false } = input;
  const { from, to, inset, tickWidth } = frame;
  const xOf = (tick: number) => inset + (tick - from) * tickWidth;
  let y = frame.y;

  const placed = rows.map((row, n) => {
    if (n > 0) y += em * 0.35;
    const above = y + em * 0.75;
    if (row.label !== undefined && !compact) y += em * 1.05;
    const blocks = blocksOf(row, frame, xOf, frontier);
    const reserved = frontier !== null && !fits('P1', tickWidth, frame.labelSize) ? 1 : 0;
    const lanes = Math.max(reserved, ...blocks.map(({ lane }) => lane + 1));
    const top = y + lanes * em * 1.1 + (lanes > 0 ? em * 0.25 : 0);
    const height = em * (compact ? 1.4 : 2.1);
    y = top + height + (row.marks ? em * 0.75 : 0);
    return {
      row,
      labelY: compact ? top + height / 2 + em * 0.28 : above,
      y: top,
      height,
      blocks: blocks.map(({ block, lane }) => ({
        ...block,
        above: lane < 0 ? null : top - em * 0.45 - lane * em * 1.1,
      })),
    };
  });

  const heatY = y + (withHeat ? em * 0.95 : 0);
  const heatHeight = withHeat ? em * 1.8 : 0;
  const axisY = heatY + heatHeight + (rows.length > 0 || withHeat ? em * 0.15 : 0);
  const here = arrivals.filter(({ at }) => at >= from && (at < to || (at === to && to === length)));
  const texts = here.map(({ at, names }) => arrivalText(xOf(at), names.join(' '), em, inset + (to - from) * tickWidth));
  const lanes = lanesOf(texts.map(({ left, right }) => ({ from: left, to: right })));
  const arrivalTop = axisY + em * (compact ? 1.25 : 1.4);
  const laneCount = texts.length === 0 ? 0 : Math.max(...lanes) + 1;
  const numbered = new Set(numberedTicks(from, to, Math.max(1, Math.floor(((to - from) * tickWidth) / (em * 1.5)))));

  return {
    from,
    to,
    y: frame.y,
    height: arrivalTop + laneCount * em * 0.95 - frame.y,
    rows: placed,
    heatY,
    heatHeight,
    axisY,
    ticks: Array.from({ length: to - from + 1 }, (_, n) => ({
      tick: from + n,
      x: xOf(from + n),
      numbered: numbered.has(from + n),
    })),
    arrivals: texts.map(({ x, text, anchor }, n) => ({
      x,
      text,
      anchor,
      y: arrivalTop + (lanes[n] ?? 0) * em * 0.95 + em * 0.65,
    })),
  };
}

function blocksOf(row: GanttRow, frame: LineFrame, xOf: (tick: number) => number, frontier: number | null) {
  const em = frame.labelSize;
  const blocks = row.segments
    .filter((segment) => segment.to > frame.from && segment.from < frame.to)
    .map((segment) => {
      const x = xOf(Math.max(segment.from, frame.from));
      return { segment, x, width: xOf(Math.min(segment.to, frame.to)) - x };
    });
  const narrow = blocks.filter(
    ({ segment, width }) =>
      segment.kind === 'run' && !fits(segment.name, width, em) && (frontier === null || segment.to < frontier),
  );
  const lanes = lanesOf(
    narrow.map(({ segment, x, width }) => {
      const half = (segment.kind === 'run' ? textWidth(segment.name, em) : 0) / 2 + em * 0.15;
      return { from: x + width / 2 - half, to: x + width / 2 + half };
    }),
  );
  const laneOf = new Map(narrow.map((block, n) => [block, lanes[n] ?? 0]));
  return blocks.map((block) => ({ block, lane: laneOf.get(block) ?? -1 }));
}

function fits(name: string, width: number, em: number): boolean {
  return width >= Math.max(24, textWidth(name, em) + em * 0.2);
}

function arrivalText(x: number, names: string, em: number, end: number) {
  const text = `↑${names}`;
  const size = textWidth(text, em * arrivalSize);
  const lead = textWidth('↑', em * arrivalSize) / 2; // the arrow stands under the boundary
  const overflows = x - lead + size > end + em * 0.6;
  return overflows
    ? { x: x + lead, text: `${names}↑`, anchor: 'end' as Anchor, left: x + lead - size, right: x + lead }
    : { x: x - lead, text, anchor: 'start' as Anchor, left: x - lead, right: x - lead + size + em * 0.4 };
}
