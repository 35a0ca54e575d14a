import { expect, test } from '@jest/globals';
import type { PartialTrace } from '@timeslice/engine';
import type { Answer } from '@timeslice/questions';
import { firstDifference, ownRows, pairedRows, segmentsOfDrawn } from './rows';

const size = { length: 5, lanes: 1 };
const names = { truth: 'truth', mine: 'mine', lanes: [null] };
const trace: PartialTrace = {
  until: 5,
  complete: true,
  timeline: [
    [0, 2, 'P1', 0],
    [3, 5, 'P2', 0],
  ],
  switches: [[2, 3, 'P1', 'P2', 0, 'exit']],
  states: {},
  decisions: [],
  events: [],
};
const answer: Answer<'gantt'> = {
  kind: 'gantt',
  lanes: [
    [
      { start: 0, end: 2, value: 'P1' },
      { start: 2, end: 4, value: 'P2' },
    ],
  ],
};

test('a drawn switch leads to who is drawn after it', () => {
  expect(segmentsOfDrawn(['P1', 'switch', 'P2', null, 'idle'])).toEqual([
    { from: 0, to: 1, kind: 'run', name: 'P1' },
    { from: 1, to: 2, kind: 'switch', name: 'P2' },
    { from: 2, to: 3, kind: 'run', name: 'P2' },
    { from: 3, to: 4, kind: 'open' },
    { from: 4, to: 5, kind: 'idle' },
  ]);
});

test('the first difference is told only once it may be seen', () => {
  expect(firstDifference(size, answer, trace, 2)).toBeNull();
  expect(firstDifference(size, answer, trace, 3)).toBe(2);
});

test('[MRK11] what lies behind the end of the grid that was drawn on is neither a difference nor judged', () => {
  const cut = {
    kind: 'gantt' as const,
    lanes: [
      [
        { start: 0, end: 2, value: 'P1' },
        { start: 2, end: 3, value: 'switch' },
      ],
    ],
  };
  expect(firstDifference(size, cut, trace, 5)).toBe(3);
  expect(firstDifference({ ...size, drawn: 3 }, cut, trace, 5)).toBeNull();
  const [truth, mine] = pairedRows({ ...size, drawn: 3 }, cut, trace, 5, names);
  expect(truth?.segments.at(-1)?.to).toBe(5);
  expect(mine?.marks).toEqual([true, true, true]);
});

test('rows are named by whose they are and the CPU; bare ones by the CPU, and not at all where there is one', () => {
  const two = { ...names, lanes: ['CPU 0', 'CPU 1'] };
  const labels = (lanes: number, bare: boolean) =>
    ownRows({ length: 5, lanes }, answer, lanes === 1 ? names : two, bare).map(({ label }) => label);
  expect(labels(2, false)).toEqual(['mine · CPU 0', 'mine · CPU 1']);
  expect(labels(2, true)).toEqual(['CPU 0', 'CPU 1']);
  expect(labels(1, true)).toEqual([undefined]);
});

test('the own row is marked up to the tick that may be judged', () => {
  const [truth, mine] = pairedRows(size, answer, trace, 4, names);
  expect(truth?.marks).toBeUndefined();
  expect(mine?.marks).toEqual([true, true, false, true]);
  expect(pairedRows(size, null, trace, 4, names)).toHaveLength(1);
});
