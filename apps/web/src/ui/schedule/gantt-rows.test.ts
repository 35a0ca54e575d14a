import { expect, test } from '@jest/globals';
import { type GanttRow, rowsUpTo, segmentsOf } from './gantt-rows';

test('runs, switches that take time and idle time follow one another without a gap', () => {
  const trace = {
    timeline: [
      [1, 3, 'P1', 0],
      [4, 6, 'P2', 0],
    ],
    switches: [
      [1, 1, null, 'P1', 0, 'start'],
      [3, 4, 'P1', 'P2', 0, 'exit'],
    ],
  } as const;
  expect(segmentsOf(trace, 8)).toEqual([
    { kind: 'idle', from: 0, to: 1 },
    { kind: 'run', from: 1, to: 3, name: 'P1' },
    { kind: 'switch', from: 3, to: 4, name: 'P2' },
    { kind: 'run', from: 4, to: 6, name: 'P2' },
    { kind: 'idle', from: 6, to: 8 },
  ]);
});

test('what lies after the playhead is not told, save for what was known beforehand', () => {
  const segments = [
    { kind: 'run', from: 0, to: 3, name: 'P1' },
    { kind: 'idle', from: 3, to: 5 },
  ] as const;
  const truth: GanttRow = { id: 'truth', segments };
  const mine: GanttRow = { id: 'mine', segments, ahead: true };
  expect(rowsUpTo([truth, mine], 2)).toEqual([
    { id: 'truth', segments: [{ kind: 'run', from: 0, to: 2, name: 'P1' }] },
    mine,
  ]);
  expect(rowsUpTo([truth], 0)).toEqual([{ id: 'truth', segments: [] }]);
  expect(rowsUpTo([truth], 9)).toEqual([truth]);
});
