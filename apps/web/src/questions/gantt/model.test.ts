import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { did, type History, noHistory, redone, STROKES_KEPT, undone } from './history';
import { answerOf, apply, blank, drawingOf, type Drawing, type Edit, isSame } from './model';
import { changed, fitted, drawnRuns, listedRuns, type RunChange, runsOf } from './runs';

const size = { length: 12, lanes: 2 };
const value = fc.constantFrom('P1', 'P2', 'idle', 'switch', null);
const lane = fc.nat({ max: size.lanes - 1 });
const tick = fc.nat({ max: size.length });
const run = fc.record({ value, ticks: fc.nat({ max: 5 }) });
const index = fc.nat({ max: 6 });
const change: fc.Arbitrary<RunChange> = fc.oneof(
  fc.record({ type: fc.constantFrom('set' as const, 'insert' as const), index, run }),
  fc.record({ type: fc.constant('remove' as const), index }),
  fc.record({ type: fc.constant('move' as const), index, by: fc.constantFrom(1 as const, -1 as const) }),
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ type: fc.constant('paint' as const), lane, from: tick, to: tick, value }),
  fc.record({ type: fc.constant('clear' as const) }),
  fc.record({ type: fc.constant('list' as const), lane, runs: fc.array(run, { maxLength: 6 }), change }),
);
const drawing = fc.array(edit, { maxLength: 20 }).map((edits) => edits.reduce<Drawing>(apply, blank(size)));

const lanesOf = (...lanes: string[]) =>
  lanes.map((cells) => cells.split('').map((cell) => (cell === '.' ? null : cell)));

test('a stroke paints from its first tick up to its last, either way round', () => {
  const empty = lanesOf('......');
  expect(apply(empty, { type: 'paint', lane: 0, from: 1, to: 4, value: 'A' })).toEqual(lanesOf('.AAA..'));
  expect(apply(empty, { type: 'paint', lane: 0, from: 4, to: 1, value: 'A' })).toEqual(lanesOf('.AAA..'));
});

const listed = (cells: string, how: RunChange) => {
  const drawn = lanesOf(cells);
  return apply(drawn, { type: 'list', lane: 0, runs: runsOf(drawn[0] ?? []), change: how });
};

test('a longer run moves what comes later, and pushes the last off the end', () => {
  expect(listed('AABBC.', { type: 'set', index: 0, run: { value: 'A', ticks: 4 } })).toEqual(lanesOf('AAAABB'));
});

test('a run that is removed lets the later ones come forward', () => {
  expect(listed('AABBC.', { type: 'remove', index: 1 })).toEqual(lanesOf('AAC...'));
});

test('runs change places', () => {
  expect(listed('AABBBC', { type: 'move', index: 0, by: 1 })).toEqual(lanesOf('BBBAAC'));
  expect(listed('AABBBC', { type: 'move', index: 0, by: -1 })).toEqual(lanesOf('AABBBC'));
});

test('an entry that passes through the value of its neighbour stays apart from it', () => {
  let drawn: Drawing = lanesOf('AABBBC');
  let kept = listedRuns([], drawn[0] ?? []);
  for (const value of ['B', 'C', 'D']) {
    const how: RunChange = { type: 'set', index: 0, run: { value, ticks: 2 } };
    drawn = apply(drawn, { type: 'list', lane: 0, runs: kept, change: how });
    kept = listedRuns(fitted(changed(kept, how), 6), drawn[0] ?? []);
    expect(kept.map(({ ticks }) => ticks)).toEqual([2, 3, 1]);
  }
  expect(drawn).toEqual(lanesOf('DDBBBC'));
});

test('a list follows what is drawn elsewhere', () => {
  const kept = [{ value: 'A', ticks: 2 }];
  expect(listedRuns(kept, lanesOf('AA..')[0] ?? [])).toBe(kept);
  expect(listedRuns(kept, lanesOf('AB..')[0] ?? [])).toEqual([
    { value: 'A', ticks: 1 },
    { value: 'B', ticks: 1 },
  ]);
});

test('what falls off the end is not listed', () => {
  const runs = [
    { value: 'A', ticks: 3 },
    { value: 'B', ticks: 3 },
    { value: 'C', ticks: 1 },
  ];
  expect(fitted(runs, 4)).toEqual([
    { value: 'A', ticks: 3 },
    { value: 'B', ticks: 1 },
  ]);
});

test('the list of a lane ends with what was drawn last', () => {
  expect(drawnRuns(lanesOf('AA.B..')[0] ?? [])).toEqual([
    { value: 'A', ticks: 2 },
    { value: null, ticks: 1 },
    { value: 'B', ticks: 1 },
  ]);
});

test('whatever is drawn keeps its size, and other lanes their cells', () => {
  fc.assert(
    fc.property(drawing, edit, (drawn, next) => {
      const after = apply(drawn, next);
      expect(after.map((cells) => cells.length)).toEqual(blank(size).map((cells) => cells.length));
      if (next.type === 'clear') return;
      drawn.forEach((cells, at) => {
        if (at !== next.lane) expect(after[at]).toBe(cells);
      });
    }),
  );
});

test('a drawing survives being sent and read again', () => {
  fc.assert(
    fc.property(drawing, (drawn) => {
      const wire = JSON.parse(JSON.stringify(answerOf(drawn)));
      expect(drawingOf(size, wire)).toEqual(drawn);
    }),
  );
});

test('runs fill their lane, and no two neighbours are equal', () => {
  fc.assert(
    fc.property(drawing, (drawn) => {
      for (const cells of drawn) {
        const runs = runsOf(cells);
        expect(runs.reduce((sum, { ticks }) => sum + ticks, 0)).toBe(size.length);
        runs.forEach(({ value: one }, at) => expect(one).not.toBe(runs[at + 1]?.value));
      }
    }),
  );
});

test('every stroke can be taken back and made again', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      let present = blank(size);
      let history: History<Drawing> = noHistory;
      const seen = [present];
      for (const next of edits) {
        const after = apply(present, next);
        if (isSame(after, present)) continue;
        history = did(history, present);
        present = after;
        seen.push(present);
      }
      for (let at = seen.length - 2; at >= 0; at--) {
        const back = undone(history, present);
        expect(back?.present).toEqual(seen[at]);
        if (back) ({ history, present } = back);
      }
      expect(undone(history, present)).toBeNull();
      for (let at = 1; at < seen.length; at++) {
        const again = redone(history, present);
        expect(again?.present).toEqual(seen[at]);
        if (again) ({ history, present } = again);
      }
      expect(redone(history, present)).toBeNull();
    }),
  );
});

test('the oldest strokes are forgotten', () => {
  const history = Array.from({ length: STROKES_KEPT + 20 }, (_, n) => n).reduce<History<number>>(did, noHistory);
  expect(history.past).toHaveLength(STROKES_KEPT);
  expect(history.past[0]).toBe(20);
});
