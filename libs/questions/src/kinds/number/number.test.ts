import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diagnoser, expectedAnswers } from '../../diagnose';
import { type Ask, isComplete, problemOf } from '../../index';
import { markOf } from '../../mark-answer';
import { modelIds } from '../../models/model';
import { models } from '../../models/models';
import { answer as answerSchema, answerText, ask as askSchema, isRight } from '../../public-kinds';
import { build, type Pair, revealOf, rightAnswer, secretOf, shownOf, tallyOf, truthOf } from '../../secret-kinds';
import { type FormulaName, rounded } from './public';
import { tourText } from '../../../test/tour';

const why = { ko: '계산', en: 'worked out' };

function asked(more: Partial<Ask<'number'>>): Pair<'number'> {
  const built = build<'number'>({ ask: { kind: 'number', value: 12, tolerance: 0, decimals: 0, why, ...more } });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.pair;
}
const says = (value: number | null) => ({ kind: 'number' as const, value });

const whole = asked({});
const share = asked({ value: 59.04, decimals: 1, tolerance: 0.1, models: [{ model: 'C05-io-holds-cpu', value: 20 }] });

test('[NUM1] a number within the tolerance is right, another is told how the right one comes about', () => {
  expect(markOf(whole, says(12))).toMatchObject({ earned: 1, possible: 1, finding: null });
  expect(markOf(whole, says(13))).toMatchObject({ earned: 0, finding: { expected: '12', given: '13', why } });
  expect([58.9, 59, 59.1, 59.2].map((value) => markOf(share, says(value)).earned)).toEqual([0, 1, 1, 0]);
  const half = asked({ value: 0.3, decimals: 1, tolerance: 0.1 });
  expect([0.1, 0.2, 0.4, 0.5].map((value) => markOf(half, says(value)).earned)).toEqual([0, 1, 1, 0]);
});

test('[NUM2] what rounds to the right number as exactly as is asked for is right', () => {
  const thirds = asked({ value: 50 / 3, decimals: 1 });
  expect(rightAnswer(thirds)).toEqual(says(16.7));
  expect([16.6, 16.7, 16.8].map((value) => markOf(thirds, says(value)).earned)).toEqual([0, 1, 0]);
});

test('[NUM3] more decimals than asked for are refused, and nothing written is incomplete', () => {
  expect(problemOf(whole.prompt, says(12.5))).toEqual({ path: 'value', value: '12.5', allowed: 'a whole number' });
  expect(problemOf(share.prompt, says(59.04))).toMatchObject({ allowed: 'at most 1 decimals' });
  expect(problemOf(share.prompt, says(0.1 + 0.2))).toBeNull();
  expect(problemOf(whole.prompt, says(-3))).toBeNull();
  expect(isComplete(whole.prompt, says(null))).toBe(false);
  expect(markOf(whole, says(null))).toMatchObject({ earned: 0, finding: { given: null } });
  for (const value of [Number.NaN, Infinity, 1e10]) expect(answerSchema.safeParse(says(value)).success).toBe(false);
});

test('[NUM4] a model has the number that the author gives it, and one that would be right is refused', () => {
  const readings = diagnoser(share);
  expect(readings(says(20))[0]).toMatchObject({ model: 'C05-io-holds-cpu' });
  expect(readings(says(59))[0]).toMatchObject({ model: 'right' });
  expect(readings(says(80))[0]).toMatchObject({ model: 'other' });
  const idle = { model: 'C06-io-free' as const, value: 12.4 };
  expect(build({ ask: { kind: 'number', value: 12, tolerance: 0, decimals: 0, why, models: [idle] } })).toMatchObject({
    ok: false,
    problem: { path: 'ask.models.0.value', value: '12.4' },
  });
  const twice = { model: 'C06-io-free' as const, value: 5 };
  expect(
    build({ ask: { kind: 'number', value: 12, tolerance: 0, decimals: 0, why, models: [twice, twice] } }),
  ).toMatchObject({ ok: false, problem: { path: 'ask.models.1.model' } });
});

test('[NUM5] the prompt says how exactly, and not what; the number comes with the only step', () => {
  expect(share.prompt).toEqual({ kind: 'number', unit: null, tolerance: 0.1, decimals: 1 });
  expect(revealOf(share)).toEqual({ from: 0, to: 1, stops: [0, 1] });
  expect(shownOf(share, 0)).toEqual({ kind: 'number', value: null });
  expect(truthOf(share)).toMatchObject(shownOf(share, 1));
});

test('[NUM6] the distribution counts each number, at most a hundred, and says how many are left out', () => {
  expect(tallyOf(whole, [says(12), says(7), says(12), says(null), says(-0)])).toEqual({
    kind: 'number',
    answers: 5,
    open: 1,
    values: [
      { value: 0, count: 1 },
      { value: 7, count: 1 },
      { value: 12, count: 2 },
    ],
    others: 0,
  });
  const many = tallyOf(
    whole,
    Array.from({ length: 1_000 }, (_, value) => says(value < 100 ? 5 : value * 999_983)),
  );
  expect(many).toMatchObject({ answers: 1_000, others: 801 });
  expect(many.values).toContainEqual({ value: 5, count: 100 });
  expect(JSON.stringify(many).length).toBeLessThan(20_000);
});

test('[NUM7] equal numbers have equal lines', () => {
  expect(answerText(says(0.1 + 0.2))).toBe(answerText(says(0.3)));
  expect(answerText(says(-0))).toBe('0');
});

test('[NUM8] a variant is refused like the question itself, and no prompt holds any', () => {
  const text = { ko: '다른 수', en: 'another number' };
  const variant = { text, value: 7, why };
  expect(asked({ variants: [variant] }).prompt).toEqual(whole.prompt);
  const idle = { ...variant, models: [{ model: 'C06-io-free' as const, value: 7 }] };
  expect(
    build({ ask: { kind: 'number', value: 12, tolerance: 0, decimals: 0, why, variants: [variant, idle] } }),
  ).toMatchObject({ ok: false, problem: { path: 'ask.variants.1.models.0.value', value: '7' } });
  const silent = { ...variant, text: { ...text, ko: ' ' } };
  const parsed = askSchema.safeParse({ kind: 'number', value: 12, why, variants: [variant, silent] });
  expect(parsed.error?.issues).toMatchObject([{ path: ['variants', 1, 'text'] }]);
});

const formula = (name: FormulaName, numbers: Record<string, number>): Ask<'number'> => ({
  kind: 'number',
  formula: { name, numbers },
});

test.each<[FormulaName, Record<string, number>, number, number | null]>([
  ['switch-share', { quantum: 4, cost: 1 }, 20, 0],
  ['switch-share', { quantum: 6, cost: 2 }, 25, 0],
  ['round-utilisation', { tasks: 10, burst: 1, io: 10, quantum: 10, cost: 0.2 }, 90.1, 100],
  ['round-utilisation', { tasks: 10, burst: 1, io: 10, quantum: 5, cost: 0.1 }, 93.2, 100],
  ['gaming-share', { compute: 6, io: 2, quantum: 10 }, 75, 100],
  ['multiprogramming', { processes: 3, waiting: 50 }, 87.5, 50],
  ['multiprogramming', { processes: 3, waiting: 90 }, 27.1, 10],
  ['next-turn', { processes: 3, quantum: 10, cost: 1 }, 10 + 10 + 3, 20],
  ['serial-part', { serial: 4, parallel: 16, cpus: 4 }, 8, null],
  ['serial-part', { serial: 4, parallel: 35, cpus: 8 }, 8.4, null],
  ['one-cpu-threads', { threads: 2, each: 9 }, 18, 9],
  ['gil-threads', { threads: 2, cores: 2, each: 4 }, 8, 4],
  ['gil-threads', { threads: 6, cores: 2, each: 4 }, 24, 12],
  ['processes-on-cores', { processes: 3, cores: 4, each: 5 }, 5, null],
  ['processes-on-cores', { processes: 8, cores: 4, each: 5 }, 10, null],
  ['gil-io', { threads: 10, each: 3 }, 3, 30],
  ['separate-counters', { start: 5, processes: 2, step: 2 }, 5, 9],
  ['stacks', { processes: 3, threads: 4 }, 12, 3],
])('[NUM9] %s of %j is %d, and %p for who has the wrong model', (name, numbers, value, misled) => {
  const built = build<'number'>({ ask: formula(name, numbers) });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  const right = rightAnswer(built.pair);
  expect(right).toEqual(says(value));
  const wrong = expectedAnswers(built.pair).filter(({ model }) => model !== 'right');
  expect(wrong.map(({ answer }) => answer.value)).toEqual(misled === null ? [] : [misled]);
});

test('[NUM9] a formula has no other answer beside it, and without one there is an answer and why', () => {
  const built = build<'number'>({ ask: { ...formula('stacks', { processes: 3, threads: 4 }), value: 12 } });
  expect(built).toMatchObject({ ok: false, problem: { path: 'ask.value', value: '12' } });
  expect(build<'number'>({ ask: { kind: 'number', value: 12 } })).toMatchObject({ problem: { path: 'ask.why' } });
  expect(build<'number'>({ ask: { kind: 'number' } })).toMatchObject({ problem: { path: 'ask.value' } });
});

test.each<[FormulaName, Record<string, number>, string]>([
  ['stacks', { processes: 3 }, 'ask.formula.numbers.threads'],
  ['stacks', { processes: 3, threads: 2.5 }, 'ask.formula.numbers.threads'],
  ['stacks', { processes: 3, threads: 4, cores: 2 }, 'ask.formula.numbers.cores'],
  ['multiprogramming', { processes: 3, waiting: 100 }, 'ask.formula.numbers.waiting'],
  ['gaming-share', { compute: 10, io: 1, quantum: 10 }, 'ask.formula.numbers.compute'],
  ['round-utilisation', { tasks: 2, burst: 1, io: 10, quantum: 5, cost: 1 }, 'ask.formula.numbers.io'],
  ['processes-on-cores', { processes: 3, cores: 2, each: 5 }, 'ask.formula.numbers.processes'],
  ['gaming-share', { compute: 999, io: 0.1, quantum: 1000 }, 'ask.formula.numbers'],
])('[NUM9] %s is not asked of %j: %s', (name, numbers, path) => {
  expect(build({ ask: formula(name, numbers) })).toMatchObject({ ok: false, problem: { path } });
});

test('[MRK7] [NUM9] a formula that was given another answer by the host has it, and words and places as before', () => {
  const ask = formula('switch-share', { quantum: 5, cost: 1 });
  const pair = (its: Ask<'number'>) => {
    const built = build<'number'>({ ask: askSchema.parse(its) as Ask<'number'> });
    if (!built.ok) throw new Error(JSON.stringify(built.problem));
    return built.pair;
  };
  const other = pair(secretOf('number').withKey!(ask, says(20)));
  expect(other.prompt).toEqual(pair(ask).prompt);
  expect([16.7, 20].map((value) => markOf(other, says(value)).earned)).toEqual([0, 1]);
  expect(diagnoser(other)(says(0))[0]).toMatchObject({ model: 'C01-no-switch-time' });
});

const sizes = fc.integer({ min: -1_000_000, max: 1_000_000 });
const asks = fc
  .record({
    thousandths: sizes,
    decimals: fc.constantFrom(0, 1, 2, 3),
    tolerance: fc.constantFrom(0, 0.05, 0.5, 2),
    away: fc.integer({ min: 4, max: 1_000 }),
    model: fc.constantFrom(...modelIds.filter((id) => models[id].kind !== 'convention')),
  })
  .map(({ thousandths, decimals, tolerance, away, model }) => {
    const value = thousandths / 1_000;
    return asked({ value, decimals, tolerance, models: [{ model, value: value + away }] });
  });

test('[QST3] [QST4] laws of marking hold for every ask and every answer', () => {
  fc.assert(
    fc.property(asks, fc.option(fc.integer({ min: -5_000, max: 5_000 })), (pair, by) => {
      const { prompt } = pair;
      const { slips, keyUnder, answer: answerOf, compare } = secretOf('number');
      const right = rightAnswer(pair);
      if (!right || right.value === null) throw new Error('always to be said');
      expect(problemOf(prompt, right)).toBeNull();
      expect(markOf(pair, right)).toMatchObject({ earned: 1, finding: null });
      const given = says(by === null ? null : rounded(right.value + by / 10 ** prompt.decimals, prompt.decimals));
      expect(problemOf(prompt, given)).toBeNull();
      const { earned, possible, finding } = markOf(pair, given);
      expect([0, possible]).toContain(earned);
      expect(finding === null).toBe(earned === possible);
      expect(isRight(truthOf(pair), given)).toBe(earned === possible);
      expect(slips(prompt, given, given).slips).toBe(0);
      for (const model of modelIds) {
        const key = keyUnder(pair, model);
        const misled = key && answerOf(prompt, key);
        if (!key || !misled) continue;
        expect(problemOf(prompt, misled)).toBeNull();
        expect(compare(prompt, key, misled).finding).toBeNull();
        expect(markOf(pair, misled).earned).toBe(0);
      }
    }),
    { numRuns: 300 },
  );
});

test('the question of the tour is answered by 1 - 0.8 to the fourth', () => {
  const { questions } = JSON.parse(tourText('number')) as { questions: { ask: unknown }[] };
  const built = build({ ask: askSchema.parse(questions[0]?.ask) });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  const right = rightAnswer(built.pair);
  expect(right && answerText(right)).toBe((100 * (1 - 0.8 ** 4)).toFixed(1).replace('.0', ''));
});
