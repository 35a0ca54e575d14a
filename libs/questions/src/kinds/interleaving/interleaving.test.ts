import { describe, expect, test } from '@jest/globals';
import { runOrder, type ProgramFile } from '@timeslice/engine';
import * as fc from 'fast-check';
import { diagnoser } from '../../diagnose';
import { markOf } from '../../mark-answer';
import { modelIds } from '../../models/model';
import { answerText, isComplete, isRight, problemOf, tally } from '../../public-kinds';
import { build, revealOf, rightAnswer, secretOf, shownOf, tallyOf, truthOf, type Pair } from '../../secret-kinds';
import { instructionsOf, interleavingAsk } from './public';
import { tourText } from '../../../test/tour';

type Interleaving = Pair<'interleaving'>;

function asked(program: ProgramFile, value: number): Interleaving {
  const built = build<'interleaving'>({ ask: { kind: 'interleaving', variable: 'x', value }, program });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.pair;
}

const file = (...codes: readonly (readonly string[])[]): ProgramFile => ({
  format: 'timeslice/program@1',
  shared: { x: 0 },
  threads: codes.map((code, index) => ({ id: `T${index + 1}`, code })),
});
const add = ['LOAD ax,x', 'ADD ax,1', 'STORE x,ax'];
const locked = ['LOCK m', ...add, 'UNLOCK m'];
/** An order as the numbers of the threads. */
const order = (digits: string) => ({
  kind: 'interleaving' as const,
  steps: [...digits].map((digit) => `T${digit}`),
  impossible: false,
});
const none = { kind: 'interleaving' as const, steps: [], impossible: true };

const tour = JSON.parse(tourText('interleaving')) as {
  questions: { ask: unknown; program: ProgramFile }[];
};
const [question] = tour.questions;
const four = asked(question!.program, 2);

describe('[ILV1] every order that gives the value is right', () => {
  test('the question of the tour: four additions come to 2 in several ways', () => {
    expect(interleavingAsk.parse(question!.ask)).toEqual({ kind: 'interleaving', variable: 'x', value: 2 });
    for (const digits of ['121212121212', '122211211122', '112212212211', '111111222222']) {
      const { final } = runOrder(four.prompt.program, order(digits).steps);
      expect([digits, isRight(truthOf(four), order(digits))]).toEqual([digits, final.x === 2]);
      expect(markOf(four, order(digits)).finding === null).toBe(final.x === 2);
    }
    expect(isRight(truthOf(four), order('121212121212'))).toBe(true);
    expect(markOf(four, order('121212121212'))).toMatchObject({ earned: 12, possible: 12 });
  });

  test('where no order does, it is right to say so', () => {
    const pair = asked(file(locked, locked), 1);
    expect(rightAnswer(pair)).toEqual(none);
    expect(markOf(pair, none)).toMatchObject({ earned: 10, possible: 10, finding: null });
    expect(markOf(pair, order('1111122222'))).toMatchObject({ earned: 0, finding: { expected: 'impossible' } });
    expect(truthOf(pair)).toMatchObject({ isPossible: false });
  });
});

describe('[ILV2] the mark of a wrong order', () => {
  const pair = asked(file(add, add), 1);

  test('counts the instructions after which the value could still be reached', () => {
    // T1 stores before T2 has loaded: now T2 will see it
    expect(markOf(pair, order('111222'))).toMatchObject({
      earned: 2,
      possible: 6,
      finding: { at: 2, given: 'T1', expected: 'T2', why: { en: expect.stringContaining('Possible from there: 2') } },
    });
    expect(markOf(pair, none)).toMatchObject({ earned: 0, finding: { given: 'impossible' } });
  });

  test('an order that is not finished earns what is good of it', () => {
    expect(markOf(pair, order('12'))).toMatchObject({ earned: 2, finding: { at: 2, given: null, expected: 'T1' } });
    expect(markOf(pair, order(''))).toMatchObject({ earned: 0, finding: { at: 0 } });
  });

  test('a thread that waits for a lock cannot be chosen; the finding says for whom', () => {
    const locks = asked(file(locked, locked), 2);
    expect(markOf(locks, order('1211112222'))).toMatchObject({
      earned: 1,
      finding: { at: 1, given: 'T2', expected: 'T1', why: { en: expect.stringContaining('which T1 holds') } },
    });
  });
});

test('[ILV3] an answer fits if each thread has no more steps than instructions', () => {
  const { prompt } = asked(file(add, add), 1);
  expect(problemOf(prompt, order('1212'))).toBeNull();
  expect(problemOf(prompt, order('1111'))).toEqual({ path: 'steps[3]', value: 'T1', allowed: '3 instructions of T1' });
  expect(problemOf(prompt, order('13'))).toMatchObject({ path: 'steps[1]', value: 'T3', allowed: 'T1, T2' });
  expect(isComplete(prompt, order('12121'))).toBe(false);
  expect(isComplete(prompt, order('121212'))).toBe(true);
  expect(isComplete(prompt, none)).toBe(true);
  expect(answerText(order('112221'))).toBe('T1 ×2, T2 ×3, T1');
});

test('[ILV4] the prompt has the program, the variable and the value, and nothing that tells whether an order exists', () => {
  const [possible, not] = [asked(file(locked, locked), 2), asked(file(locked, locked), 1)];
  expect({ ...possible.prompt, value: 0 }).toEqual({ ...not.prompt, value: 0 });
  expect(Object.keys(possible.prompt).toSorted()).toEqual(['kind', 'program', 'value', 'variable']);
});

const straight = fc.array(
  fc.constantFrom('LOAD ax,x', 'ADD ax,1', 'STORE x,ax', 'SETM x,2', 'LOCK m', 'UNLOCK m', 'XCHG ax,x'),
  { minLength: 1, maxLength: 4 },
);

test('[ILV5] laws over random programs, values and orders', () => {
  fc.assert(
    fc.property(
      fc.array(straight, { minLength: 2, maxLength: 3 }),
      fc.integer({ min: 0, max: 3 }),
      fc.array(fc.nat({ max: 2 }), { maxLength: 12 }),
      (codes, value, picks) => {
        const pair = asked(file(...codes), value);
        const { prompt } = pair;
        const kind = secretOf('interleaving');
        const given = { kind: 'interleaving' as const, impossible: false, steps: [] as string[] };
        for (const pick of picks) {
          const longer = { ...given, steps: [...given.steps, `T${(pick % codes.length) + 1}`] };
          if (problemOf(prompt, longer) === null) given.steps = longer.steps;
        }
        for (const one of [given, none]) {
          const mark = markOf(pair, one);
          const right = isRight(truthOf(pair), one);
          expect(mark.possible).toBe(instructionsOf(prompt.program));
          expect(mark.earned === mark.possible).toBe(right);
          expect(mark.finding === null).toBe(right);
          expect(tally.safeParse(tallyOf(pair, [one])).success).toBe(true);
        }
        const best = rightAnswer(pair)!;
        expect(problemOf(prompt, best)).toBeNull();
        expect(markOf(pair, best).finding).toBeNull();
        expect(kind.slips(prompt, best, best).slips).toBe(0);
        for (const model of modelIds) {
          const under = kind.keyUnder(pair, model);
          if (under) expect(problemOf(prompt, kind.answer(prompt, under)!)).toBeNull();
        }
      },
    ),
    { numRuns: 100 },
  );
});

describe('[ILV6] the reveal', () => {
  test('plays one right order, instruction by instruction', () => {
    expect(revealOf(four)).toMatchObject({ from: 0, to: 12 });
    const half = shownOf(four, 5);
    expect(half).toMatchObject({ isPossible: null, takes: [{ final: null, schedule: null }] });
    expect(half.takes[0]?.trace?.steps).toHaveLength(5);
    expect(shownOf(four, 12)).toMatchObject({ isPossible: true, takes: [{ final: 2, to: 12 }] });
  });

  test('where there is none, it plays what else can be', () => {
    const pair = asked(file(locked, locked), 1);
    expect(shownOf(pair, revealOf(pair).to)).toMatchObject({ isPossible: false, takes: [{ final: 2 }] });
  });
});

test('[ILV7] who says that there is none is read as one who holds a model without such an order', () => {
  const read = diagnoser(four);
  expect(read(none)[0]).toMatchObject({ model: 'T06-atomic-increment' });
  expect(read(order('121212121212'))[0]).toMatchObject({ model: 'right' });
  expect(read(order('111111222222'))[0]).toMatchObject({ model: 'other' });
});

test('[ILV8] jumps, too many instructions and unknown variables are refused', () => {
  const refuse = (program: ProgramFile, variable = 'x') =>
    build<'interleaving'>({ ask: { kind: 'interleaving', variable, value: 1 }, program });
  expect(refuse(file([...add, 'JGT 0'], add))).toMatchObject({ ok: false, problem: { path: 'ask.program' } });
  const long = Array.from({ length: 6 }, () => add).flat();
  expect(refuse(file(long, long))).toMatchObject({ ok: false, problem: { value: '36 instructions' } });
  expect(refuse(file(add), 'y')).toMatchObject({ ok: false, problem: { path: 'ask.variable' } });
});

test('[ILV9] the tally of a thousand different orders stays small and counts every one', () => {
  const answers = Array.from({ length: 1_000 }, (_, seed) => {
    const digits = [...'111111222222'];
    let state = seed;
    for (let at = digits.length - 1; at > 0; at--) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      const other = state % (at + 1);
      [digits[at], digits[other]] = [digits[other]!, digits[at]!];
    }
    return order(digits.join(''));
  });
  const told = tallyOf(four, answers);
  expect(JSON.stringify(told).length).toBeLessThan(20_000);
  expect(told.orders.reduce((sum, { count }) => sum + count, 0) + told.others).toBe(1_000);
});
