import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cpuLanes, lanesIn, threadLanes, viewAt, widestView } from './lanes';

const trace = {
  timeline: [
    [0, 4, 'P1', 0],
    [5, 7, 'P2', 0],
    [0, 3, 'P3', 1],
  ],
  switches: [
    [0, 0, null, 'P1', 0, 'start'],
    [4, 5, 'P1', 'P2', 0, 'quantum'],
  ],
  states: {
    P1: [
      [0, 4, 'running', 0],
      [4, 9, 'blocked', 'io:disk'],
    ],
    P2: [
      [0, 5, 'ready'],
      [5, 7, 'running'],
    ],
  },
  events: [
    { type: 'arrive', at: 0, thread: 'P1' },
    { type: 'terminate', at: 7, thread: 'P2', cpu: 0 },
  ],
} as const;
const identities = new Map(['P1', 'P2'].map((name, index) => [name, { name, index, isThread: false }]));

describe('lanes', () => {
  test('a CPU runs, switches and idles without a gap', () => {
    const [first, second] = cpuLanes(trace, 2, 9);
    expect(first?.pieces.map(({ from, to, is }) => [from, to, is])).toEqual([
      [0, 4, 'run'],
      [4, 5, 'switch'],
      [5, 7, 'run'],
      [7, 9, 'idle'],
    ]);
    expect(second?.pieces.map(({ from, to, is }) => [from, to, is])).toEqual([
      [0, 3, 'run'],
      [3, 9, 'idle'],
    ]);
  });

  test('a thread tells its level and what it waits for, when it came and when it ended', () => {
    const [p1, p2] = threadLanes(trace, identities);
    expect(p1?.pieces.map(({ is, note }) => [is, note])).toEqual([
      ['run', '0'],
      ['blocked', 'io:disk'],
    ]);
    expect([p1?.marks, p2?.marks]).toEqual([[{ at: 0, is: 'arrival' }], [{ at: 7, is: 'end' }]]);
  });
});

test('a run is warm from when its process is, until it is evicted', () => {
  const events = [
    { type: 'warm', at: 1, process: 'P1', cpu: 0 },
    { type: 'evict', at: 3, process: 'P1', cpu: 0 },
    { type: 'warm', at: 6, process: 'P2', cpu: 0 },
    { type: 'warm', at: 0, process: 'P1', cpu: 1 },
  ] as const;
  const [first] = cpuLanes({ ...trace, events }, 2, 9);
  expect(first?.warm).toEqual([
    { from: 1, to: 3 },
    { from: 6, to: 7 },
  ]);
});

describe('a view', () => {
  test('always holds the tick, and the pages cover the run without overlap', () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 5000 }),
        (at, span, length) => {
          const tick = Math.min(at, length - 1);
          const { from, to } = viewAt(tick, span, length);
          expect(from <= tick && tick < to).toBe(true);
          if (span < length) expect([from % span, to - from]).toEqual([0, span]);
        },
      ),
    );
  });

  test('shows all of a short run, and of a long one as much as can be drawn', () => {
    const lanes = cpuLanes(trace, 2, 9);
    expect(widestView(lanes, 9)).toBe(9);
    const many = Array.from({ length: 10_000 }, (_, n) => [n, n + 1, n % 2 === 0 ? 'P1' : 'P2', 0] as const);
    const long = cpuLanes({ ...trace, timeline: many, switches: [] }, 1, 10_000);
    expect(widestView(long, 10_000)).toBe(1200);
  });

  test('leaves out what happens elsewhere', () => {
    const { shown, hidden } = lanesIn(threadLanes(trace, identities), { from: 8, to: 9 }, 1);
    expect([shown.map(({ name }) => name), hidden]).toEqual([['P1'], 1]);
  });
});
