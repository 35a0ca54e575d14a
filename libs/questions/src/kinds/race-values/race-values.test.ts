import { describe, expect, test } from '@jest/globals';
import type { ProgramFile } from '@timeslice/engine';
import * as fc from 'fast-check';
import { programFiles } from '../../../test/random-program';
import { diagnoser } from '../../diagnose';
import type { Final } from '../../takes';
import { markOf } from '../../mark-answer';
import { modelIds } from '../../models/model';
import { answerText, isComplete, isRight, problemOf, tally } from '../../public-kinds';
import { build, rightAnswer, revealOf, secretOf, shownOf, tallyOf, truthOf, type Pair } from '../../secret-kinds';
import { raceValuesAsk } from './public';
import { tourText } from '../../../test/tour';

type RaceValues = Pair<'race-values'>;

function asked(program: ProgramFile, variable = 'x'): RaceValues {
  const built = build<'race-values'>({ ask: { kind: 'race-values', variable }, program });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.pair;
}

const threadsOf = (...codes: readonly (readonly string[])[]) =>
  codes.map((code, index) => ({ id: `T${index + 1}`, code }));
const file = (codes: readonly (readonly string[])[], shared: Record<string, number> = { x: 0 }): ProgramFile => ({
  format: 'timeslice/program@1',
  shared,
  threads: threadsOf(...codes),
});
const add = ['LOAD ax,x', 'ADD ax,1', 'STORE x,ax'];
const answer = (...chosen: Final[]) => ({ kind: 'race-values' as const, chosen });
const shareOf = (pair: RaceValues, ...chosen: Final[]) => {
  const { earned, possible } = markOf(pair, answer(...chosen));
  return earned / possible;
};

const tour = JSON.parse(tourText('race-values')) as {
  questions: { ask: unknown; program: ProgramFile }[];
};
const [question] = tour.questions;

describe('[RCV1] what can come out', () => {
  test.each<[string, ProgramFile, string, Final[]]>([
    ['two increments', file([add, add]), 'x', [1, 2]],
    ['three increments: the question of the tour', question!.program, 'x', [1, 2, 3]],
    [
      'GATE CS 2015',
      file(
        [
          ['LOAD c,B', 'SUB c,1', 'ADD c,c', 'STORE B,c'],
          ['LOAD d,B', 'ADD d,d', 'SUB d,1', 'STORE B,d'],
        ],
        { B: 2 },
      ),
      'B',
      [2, 3, 4],
    ],
    [
      'two locks in opposite orders',
      file([
        ['LOCK a', 'LOCK b', 'SETM x,1', 'UNLOCK b', 'UNLOCK a'],
        ['LOCK b', 'LOCK a', 'SETM x,2', 'UNLOCK a', 'UNLOCK b'],
      ]),
      'x',
      [1, 2, 'no-end'],
    ],
  ])('%s', (_name, program, variable, right) => {
    const pair = asked(program, variable);
    expect(rightAnswer(pair)).toEqual(answer(...right));
    expect(truthOf(pair)).toMatchObject({ right });
    expect(isRight(truthOf(pair), answer(...right.toReversed()))).toBe(true);
  });

  test('the question of the tour is asked as it stands in its file', () => {
    expect(raceValuesAsk.parse(question!.ask)).toEqual({ kind: 'race-values', variable: 'x' });
    expect(asked(question!.program).prompt.choices).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('[RCV2] what is offered', () => {
  test('a row around the start and the results of whole threads, no end where there are locks', () => {
    expect(asked(file([add, add])).prompt.choices).toEqual([0, 1, 2, 3, 4]);
    expect(asked(file([['LOCK m', ...add, 'UNLOCK m'], add])).prompt.choices).toEqual([0, 1, 2, 3, 4, 'no-end']);
    expect(asked(file([['SETM x,50'], ['SETM x,51']], { x: 49 })).prompt.choices).toEqual([47, 48, 49, 50, 51, 52, 53]);
  });

  test('values far apart make a row in steps', () => {
    const change = (op: string, by: number) => ['LOAD ax,x', `${op} ax,${by}`, 'STORE x,ax'];
    const pair = asked(file([change('ADD', 500), change('SUB', 200)], { x: 1_000 }));
    expect(pair.prompt.choices).toEqual([600, 700, 800, 900, 1_000, 1_100, 1_200, 1_300, 1_400, 1_500, 1_600, 1_700]);
    expect(rightAnswer(pair)).toEqual(answer(800, 1_300, 1_500));
  });

  test('at least two of them are impossible, and the prompt has nothing of the key', () => {
    fc.assert(
      fc.property(programFiles, (program) => {
        const built = build<'race-values'>({ ask: { kind: 'race-values', variable: 'x' }, program });
        if (!built.ok) return;
        const { prompt, key } = built.pair;
        expect(prompt.choices.filter((one) => !key.right.includes(one)).length).toBeGreaterThanOrEqual(2);
        expect(Object.keys(prompt).toSorted()).toEqual(['choices', 'kind', 'program', 'variable']);
        expect(prompt.program.schedule).toEqual({ kind: 'none' });
      }),
      { numRuns: 100 },
    );
  });
});

describe('[RCV3] the mark', () => {
  const pair = asked(file([add, add]));

  test('is the share of the possible values that was found less that of the impossible ones', () => {
    expect(shareOf(pair, 1, 2)).toBe(1);
    expect(shareOf(pair, 2)).toBe(1 / 2);
    expect(shareOf(pair, 1, 2, 3)).toBeCloseTo(2 / 3);
    expect(shareOf(pair, 2, 3, 4)).toBe(0);
  });

  test('all of them, none of them: nothing', () => {
    expect(shareOf(pair, ...pair.prompt.choices)).toBe(0);
    expect(shareOf(pair)).toBe(0);
    expect(isComplete(pair.prompt, answer())).toBe(false);
  });

  test('the finding names the first value that is wrong, and an order that shows it', () => {
    expect(markOf(pair, answer(2)).finding).toMatchObject({
      at: 1,
      expected: '1, 2',
      given: null,
      why: { en: expect.stringContaining('x = 1') },
    });
    expect(markOf(pair, answer(1, 2, 3)).finding).toMatchObject({ at: 3, given: '3' });
  });
});

test('[RCV4] an answer fits if it has offered values, each once; the problem names the place', () => {
  const { prompt } = asked(file([add, add]));
  expect(problemOf(prompt, answer(2, 1))).toBeNull();
  expect(problemOf(prompt, answer(1, 7))).toEqual({
    path: 'chosen[1]',
    value: '7',
    allowed: '0, 1, 2, 3, 4, each once',
  });
  expect(problemOf(prompt, answer(1, 1))).toMatchObject({ path: 'chosen[1]' });
  expect(answerText(answer(2, 1))).toBe(answerText(answer(1, 2)));
});

test('[RCV5] laws over random programs', () => {
  fc.assert(
    fc.property(programFiles, fc.array(fc.nat({ max: 31 })), (program, picks) => {
      const built = build<'race-values'>({ ask: { kind: 'race-values', variable: 'x' }, program });
      if (!built.ok) return;
      const { pair } = built;
      const { prompt, key } = pair;
      const chosen = [...new Set(picks)].flatMap((at) => prompt.choices[at] ?? []);
      const given = answer(...chosen);
      const mark = markOf(pair, given);
      const right = rightAnswer(pair);
      const all = isRight(truthOf(pair), given);
      expect(mark.earned).toBeGreaterThanOrEqual(0);
      expect(mark.earned === mark.possible).toBe(all);
      expect(mark.finding === null).toBe(all);
      if (right) {
        expect(markOf(pair, right)).toMatchObject({ finding: null });
        expect(secretOf('race-values').slips(prompt, right, given).slips === 0).toBe(all);
      }
      expect(tally.safeParse(tallyOf(pair, [given])).success).toBe(true);
      for (const model of modelIds) {
        const under = secretOf('race-values').keyUnder(pair, model);
        const believed = under && secretOf('race-values').answer(prompt, under);
        if (believed) expect(problemOf(prompt, believed)).toBeNull();
      }
      const { from, to, stops } = revealOf(pair);
      expect([stops[0], stops.at(-1)]).toEqual([from, to]);
      expect(key.takes.map(({ final }) => final)).toHaveLength(key.right.length);
    }),
    { numRuns: 60 },
  );
});

describe('[RCV6] the reveal', () => {
  const pair = asked(question!.program);

  test('plays one order for each possible value, those with few switches first, and nothing ahead', () => {
    expect(revealOf(pair)).toMatchObject({ from: 0, to: 27 });
    expect(shownOf(pair, 0)).toMatchObject({ takes: [{ from: 0, to: null, final: null }], right: null });
    const half = shownOf(pair, 9);
    expect(half.takes).toMatchObject([{ from: 0, to: 9, final: 3 }]);
    const later = shownOf(pair, 12);
    expect(later.takes[1]).toMatchObject({
      from: 9,
      to: null,
      final: null,
      schedule: null,
      trace: { until: 3, end: null },
    });
    expect(later.right).toBeNull();
    expect(shownOf(pair, 27).right).toEqual([1, 2, 3]);
  });

  test('a long order takes one step of it', () => {
    const loop = [...add, 'SUB bx,1', 'TEST bx,0', 'JGT 0', 'HALT'];
    const threads = ['T1', 'T2'].map((id) => ({ id, registers: { bx: 10 }, code: loop }));
    const long = asked({ format: 'timeslice/program@1', shared: { x: 0 }, threads });
    expect(revealOf(long).to).toBe(19);
    expect(rightAnswer(long)).toEqual(answer(...Array.from({ length: 19 }, (_, at) => at + 2)));
  });
});

test('[RCV7] answers are read: one step, one lost update, always wrong', () => {
  const read = diagnoser(
    asked(
      file([
        [...add, ...add, ...add],
        [...add, ...add, ...add],
      ]),
    ),
  );
  expect(read(answer(6))[0]).toMatchObject({ model: 'T06-atomic-increment' });
  expect(read(answer(3, 4, 5, 6))[0]).toMatchObject({ model: 'T07-one-lost-update' });
  expect(read(answer(2, 3, 4, 5))[0]).toMatchObject({ model: 'T08-always-wrong' });
  expect(read(answer(2, 3, 4, 5, 6))[0]).toMatchObject({ model: 'right' });
  expect(read(answer(0, 1, 8))[0]).toMatchObject({ model: 'other' });
});

test('[RCV8] what cannot be asked is refused: no such variable, no end without locks, values too far apart', () => {
  const refuse = (program: ProgramFile, variable = 'x') =>
    build<'race-values'>({ ask: { kind: 'race-values', variable }, program });
  expect(refuse(file([add, add]), 'y')).toMatchObject({ ok: false, problem: { path: 'ask.variable', value: 'y' } });
  const waits = ['LOAD ax,x', 'TEST ax,0', 'JNE 3', 'JGT 0', 'TEST 1,0', 'JGT 0'];
  expect(refuse(file([waits]))).toMatchObject({ ok: false });
  expect(refuse(file([['SETM x,1'], ['SETM x,998']]))).toMatchObject({ ok: false });
});
