import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { layoutGantt, textWidth, ticksPerLine, type GanttInput } from './gantt-layout';
import type { GanttSegment } from './gantt-rows';
import { lanesOf } from './lanes';
import { numberedTicks } from '../ticks';

type Cell = string | null;

const segmentOf = (cell: Cell, from: number, to: number): GanttSegment => {
  if (cell === null) return { kind: 'open', from, to };
  return cell === 'idle' ? { kind: 'idle', from, to } : { kind: 'run', name: cell, from, to };
};

/** A segment for each stretch of equal cells. */
const segmentsOfCells = (cells: readonly Cell[]): GanttSegment[] => {
  const starts = cells.flatMap((cell, tick) => (tick === 0 || cell !== cells[tick - 1] ? [tick] : []));
  return starts.map((from, at) => segmentOf(cells[from] ?? null, from, starts[at + 1] ?? cells.length));
};

const input = (cells: readonly Cell[], over: Partial<GanttInput> = {}): GanttInput => ({
  rows: [{ id: 'truth', segments: segmentsOfCells(cells) }],
  length: cells.length,
  width: 640,
  em: 16,
  arrivals: [],
  withHeat: false,
  maxLines: 3,
  frontier: null,
  ...over,
});

const anyCells = fc.array(fc.constantFrom('P1', 'P2', 'P12', 'idle', null), { minLength: 1, maxLength: 80 });
const anyWidth = fc.integer({ min: 240, max: 1900 });

describe('the layout of a Gantt chart', () => {
  test('while a chart grows its height stays, however narrow its last block is', () => {
    const grown = (cells: readonly Cell[]) =>
      layoutGantt(input(cells, { length: 60, width: 380, frontier: cells.length })).height;
    expect(grown(['P1', 'P1', 'P2'])).toBe(grown(['P1', 'P1']));
    expect(grown(['P1', 'P1', 'P2', 'P3', 'P3'])).toBe(grown(['P1', 'P1']));
  });

  test('law: every tick of the axis is drawn, in lines that follow one another and stay inside the width', () => {
    fc.assert(
      fc.property(anyCells, anyWidth, (cells, width) => {
        const { lines } = layoutGantt(input(cells, { width }));
        expect(lines.length).toBeLessThanOrEqual(3);
        expect(lines.map(({ from }) => from)).toEqual([0, ...lines.slice(0, -1).map(({ to }) => to)]);
        expect(lines.at(-1)?.to).toBe(cells.length);
        for (const { ticks } of lines) {
          expect(ticks[0]?.x).toBeGreaterThan(0);
          expect(ticks.at(-1)?.x).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  test('law: a chart that begins later shows every tick from there on, and none before', () => {
    fc.assert(
      fc.property(anyCells, anyWidth, fc.nat(), (cells, width, any) => {
        const start = any % cells.length;
        const { lines } = layoutGantt(input(cells, { width, start }));
        expect(lines.map(({ from }) => from)).toEqual([start, ...lines.slice(0, -1).map(({ to }) => to)]);
        expect(lines.at(-1)?.to).toBe(cells.length);
        for (const { rows } of lines) for (const block of rows[0]?.blocks ?? []) expect(block.x).toBeGreaterThan(0);
      }),
    );
  });

  test('law: blocks of a row touch and are as long as their segments', () => {
    fc.assert(
      fc.property(anyCells, anyWidth, (cells, width) => {
        const { lines, tickWidth } = layoutGantt(input(cells, { width }));
        for (const { from, to, rows } of lines) {
          const blocks = rows[0]?.blocks ?? [];
          const sum = blocks.reduce((total, block) => total + block.width, 0);
          expect(sum).toBeCloseTo((to - from) * tickWidth);
        }
      }),
    );
  });

  test('a block too narrow for its label has it above, with room between neighbours', () => {
    const { lines } = layoutGantt(input(['P1', 'P2', 'P3', 'P4'], { width: 60, maxLines: 1 }));
    const above = lines[0]?.rows[0]?.blocks.map((block) => block.above) ?? [];
    expect(above).not.toContain(null);
    expect(new Set(above).size).toBeGreaterThan(1);
  });

  test('a block that is wide enough has its label inside', () => {
    const { lines } = layoutGantt(input(['P1', 'P1', 'P2', 'P2']));
    expect(lines[0]?.rows[0]?.blocks.map((block) => block.above)).toEqual([null, null]);
  });

  test('law: in a compact chart each name stands left of its row and within its height, and the chart is lower than one with ticks as wide', () => {
    fc.assert(
      fc.property(anyCells, anyCells, anyWidth, (one, other, width) => {
        const rows = [one, other].map((cells, lane) => {
          return { id: `${lane}`, label: `CPU ${lane}`, segments: segmentsOfCells(cells) };
        });
        const size = { rows, width, length: Math.max(one.length, other.length), maxLines: 1 };
        const chart = layoutGantt(input(one, { ...size, compact: true }));
        for (const { labelY, y, height, blocks } of chart.lines[0]?.rows ?? []) {
          expect(labelY).toBeGreaterThan(y);
          expect(labelY).toBeLessThan(y + height);
          for (const { x } of blocks) expect(x).toBeGreaterThanOrEqual(textWidth('CPU 0', 16 * 0.8));
        }
        const widthOfNames = chart.inset - layoutGantt(input(one, size)).inset;
        const named = layoutGantt(input(one, { ...size, width: width - widthOfNames }));
        expect(named.tickWidth).toBeCloseTo(chart.tickWidth);
        expect(chart.height).toBeLessThan(named.height);
      }),
    );
  });

  test('a long schedule wraps evenly, but never into more lines than allowed', () => {
    expect(ticksPerLine(20, 1000, 16, 3)).toBe(20);
    expect(ticksPerLine(30, 350, 16, 3)).toBe(15);
    expect(ticksPerLine(300, 350, 16, 3)).toBe(100);
  });

  test('arrivals at the end of a line belong to the next line, at the end of all to the last', () => {
    const arrivals = [
      { at: 0, names: ['P1'] },
      { at: 15, names: ['P2'] },
      { at: 30, names: ['P3'] },
    ];
    const cells = Array.from({ length: 30 }, () => 'P1');
    const { lines } = layoutGantt(input(cells, { width: 380, arrivals }));
    expect(lines.map((line) => line.arrivals.map(({ text }) => text))).toEqual([['↑P1'], ['↑P2', 'P3↑']]);
  });
});

test('overlapping intervals get lanes of their own', () => {
  expect(
    lanesOf([
      { from: 0, to: 4 },
      { from: 2, to: 6 },
      { from: 4, to: 5 },
    ]),
  ).toEqual([0, 1, 0]);
});

test('numbers stand on multiples and on the end', () => {
  expect(numberedTicks(0, 21, 12)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 21]);
  expect(numberedTicks(0, 10, 20)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});
