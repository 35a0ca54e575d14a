import { expect, test } from '@jest/globals';
import type { ProgramFile } from '@timeslice/engine';
import fc from 'fast-check';
import { editDistance } from './edit-distance';
import { type Answer, IDLE, type Marking } from './index';
import { build, diagnoser, expectedAnswers, markOf, type Pair, rightAnswer } from './keys';
import { mark, type Part, weighed } from './mark';
import { underOpenRules } from './open-rules';
import { runScenarios } from '../test/run-scenarios';
import { meeting } from '../test/meeting';

function asked(marking: Marking = {}): Pair<'gantt'> {
  const built = build<'gantt'>({ ask: { kind: 'gantt' }, scenario: meeting, marking });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.pair;
}
const drawn = (text: string): Answer<'gantt'> => {
  let start = 0;
  const lane = text.split(', ').map((part) => {
    const [value = '', ticks = ''] = part.split(' ');
    const segment = { start, end: start + Number(ticks), value };
    start = segment.end;
    return segment;
  });
  return { kind: 'gantt', lanes: [lane] };
};
const right = drawn('P1 2, P2 2, P3 2, P1 2');
const expiredFirst = drawn('P1 2, P2 2, P1 2, P3 2');
const asFcfs = drawn('P1 4, P2 2, P3 2');
const ownIdea = drawn('P3 1, P2 3, P1 1, P2 1, P1 2');

const addThree = Array.from({ length: 3 }, () => ['LOAD ax,x', 'ADD ax,1', 'STORE x,ax']).flat();
const threeEach: ProgramFile = {
  format: 'timeslice/program@1',
  shared: { x: 0 },
  threads: ['T1', 'T2'].map((id) => ({ id, code: addThree })),
};

test('[MRK1] several parts are one share in thousandths by their weights; less than all is never rounded up to it', () => {
  const part = (name: string, earned: number, possible: number, weight: number): Part => ({
    part: name,
    earned,
    possible,
    weight,
  });
  expect(weighed([part('ticks', 4, 8, 2), part('order', 1, 1, 1)])).toEqual({ earned: 666, possible: 1_000 });
  expect(weighed([part('ticks', 99_999, 100_000, 2), part('order', 1, 1, 1)])).toEqual({
    earned: 999,
    possible: 1_000,
  });
  expect(weighed([part('ticks', 3, 8, 2), part('told', 1, 1, 0)])).toEqual({ earned: 3, possible: 8 });
});

test('[MRK2] a question may weigh the parts of its mark in its own way', () => {
  const { parts } = markOf(asked({ weights: { order: 0 } }), asFcfs);
  expect(parts?.map(({ weight }) => weight)).toEqual([2, 0]);
  expect(markOf(asked({ weights: { order: 0 } }), asFcfs)).toMatchObject({ earned: 2, possible: 8 });
});

test('[MRK3] an answer that follows another accepted convention earns all, and the convention is named', () => {
  const its = markOf(asked(), expiredFirst);
  expect(its).toMatchObject({ earned: 1_000, possible: 1_000, finding: null });
  expect(its.under?.en).toMatch(/./);
  expect(markOf(asked(), right).under).toBeUndefined();
});

test('[MRK4] where a convention is left open, every schedule that one of its values allows is right, and none is named', () => {
  const its = markOf(asked({ open: ['enqueueOrder'] }), expiredFirst);
  expect(its).toMatchObject({ earned: 1_000, finding: null });
  expect(its.under).toBeUndefined();
});

/** A drawing for another length: cut, or idle to its end. */
function fitted({ lanes }: Answer<'gantt'>, length: number): Answer<'gantt'> {
  const fit = (lane: (typeof lanes)[number]) => {
    const kept = lane.filter(({ start }) => start < length).map((one) => ({ ...one, end: Math.min(one.end, length) }));
    const end = kept.at(-1)?.end ?? 0;
    return end < length ? [...kept, { start: end, end: length, value: IDLE }] : kept;
  };
  return { kind: 'gantt', lanes: lanes.map(fit) };
}

test('[MRK4] law: the schedule of every reading earns all, whether it ends before the stated one or after it', () => {
  const seen = { sooner: 0, later: 0 };
  const open = ['quantumAfterIo', 'enqueueOrder'] as const;
  fc.assert(
    fc.property(runScenarios, (scenario) => {
      const built = build<'gantt'>({ ask: { kind: 'gantt' }, scenario, marking: { open: [...open] } });
      if (!built.ok) return;
      const { length } = built.pair.prompt;
      for (const { file: other } of underOpenRules(scenario, open).readings) {
        const its = build<'gantt'>({ ask: { kind: 'gantt' }, scenario: other });
        const drawing = its.ok && rightAnswer(its.pair);
        if (!drawing || !its.ok) continue;
        if (its.pair.prompt.length < length) seen.sooner++;
        if (its.pair.prompt.length > length) seen.later++;
        expect(markOf(built.pair, fitted(drawing, length))).toMatchObject({ finding: null });
      }
    }),
    { numRuns: 100, seed: 4 },
  );
  expect(seen.sooner).toBeGreaterThan(0);
  expect(seen.later).toBeGreaterThan(0);
});

test('[MRK4] law: of a run that is given there is one reading, and no cause of another run is right', () => {
  let asked = 0;
  fc.assert(
    fc.property(runScenarios, (scenario) => {
      const marking: Marking = { open: ['enqueueOrder', 'quantumAfterIo'] };
      const built = build<'switch-cause'>({ ask: { kind: 'switch-cause' }, scenario, marking });
      const right = built.ok && rightAnswer(built.pair);
      if (!built.ok || !right) return;
      asked++;
      for (const place of right.causes.keys()) {
        const causes = right.causes.map((one, at) =>
          at === place ? { ...one, cause: one.cause === 'exit' ? ('io-request' as const) : ('exit' as const) } : one,
        );
        const { earned, possible } = markOf(built.pair, { kind: 'switch-cause', causes });
        expect(earned).toBeLessThan(possible);
      }
    }),
    { numRuns: 100 },
  );
  expect(asked).toBeGreaterThan(30);
});

test('[MRK5] an answer that was accepted besides the key earns all', () => {
  expect(markOf(asked(), ownIdea).earned).toBeLessThan(1_000);
  expect(markOf(asked({ accept: [ownIdea] }), ownIdea)).toMatchObject({ earned: 1_000, finding: null });
});

test('[DGN1] the right answer is read as right, the answer of a wrong model as that model', () => {
  const read = diagnoser(asked());
  expect(read(right)[0]?.model).toBe('right');
  expect(read(asFcfs)[0]?.model).toBe('S11-rr-is-fcfs');
  expect(read(expiredFirst)[0]?.model).toBe('S07-expired-first');
});

test('[DGN6] a model that is held in two ways is read from either answer, and they share its prior', () => {
  const built = build<'race-values'>({ ask: { kind: 'race-values', variable: 'x' }, program: threeEach });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  const its = expectedAnswers(built.pair).filter(({ model }) => model === 'T07-one-lost-update');
  expect(its.map(({ answer }) => answer.chosen)).toEqual([
    [3, 4, 5, 6],
    [5, 6],
  ]);
  expect(its[0]?.prior).toBe(its[1]?.prior);
  const read = diagnoser(built.pair);
  for (const { answer } of its) expect(read(answer)[0]?.model).toBe('T07-one-lost-update');
  expect(new Set(read(its[1]!.answer).map(({ model }) => model)).size).toBe(read(its[1]!.answer).length);
});

test('[DGN2] an answer that is like none of the known ones is read as something else', () => {
  expect(diagnoser(asked())(ownIdea)[0]?.model).toBe('other');
});

test('[DGN3] one slip of the hand does not hide the model', () => {
  const slipped = drawn('P1 4, P2 1, P3 3');
  expect(diagnoser(asked())(slipped).map(({ model }) => model)).toContain('S11-rr-is-fcfs');
});

test('[DGN4] readings are shares in per cent, most likely first, of a mark that can be stored', () => {
  const value = fc.constantFrom('P1', 'P2', 'P3', 'idle');
  const read = diagnoser(asked());
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), (values) => {
      const answer = drawn(values.map((one) => `${one} 1`).join(', '));
      const readings = [...read(answer)];
      const shares = readings.map(({ percent }) => percent);
      expect(shares).toEqual(shares.toSorted((one, other) => other - one));
      expect(shares.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(102); // rounded one by one
      expect(mark.safeParse({ ...markOf(asked(), answer), readings }).success).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('[DGN5] the priors of all that is expected leave room for something else', () => {
  const sum = expectedAnswers(asked()).reduce((total, { prior }) => total + prior, 0);
  expect(sum).toBeCloseTo(0.85);
  expect(rightAnswer(asked())).toEqual(right);
});

test('the edit distance of two sequences is symmetric, 0 exactly for equal ones, and at most the longer length', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
  fc.assert(
    fc.property(letters, letters, (one, other) => {
      const apart = editDistance(one, other);
      expect(apart).toBe(editDistance(other, one));
      expect(apart === 0).toBe(JSON.stringify(one) === JSON.stringify(other));
      expect(apart).toBeLessThanOrEqual(Math.max(one.length, other.length));
    }),
  );
});
