import { expect, test } from '@jest/globals';
import { segmentsOf, segmentsOfCells } from './gantt-rows';

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

test('equal neighbours of a prediction join', () => {
  expect(segmentsOfCells(['P1', 'P1', 'idle', null, null, 'P1'])).toEqual([
    { kind: 'run', from: 0, to: 2, name: 'P1' },
    { kind: 'idle', from: 2, to: 3 },
    { kind: 'open', from: 3, to: 5 },
    { kind: 'run', from: 5, to: 6, name: 'P1' },
  ]);
});
