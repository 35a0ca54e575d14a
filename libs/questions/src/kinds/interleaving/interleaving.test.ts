import { describe, expect, test } from '@jest/globals';
import { runOrder, type ProgramFile } from '@timeslice/engine';
import * as fc from 'fast-check';
import { diagnoser } from '../../diagnose';
import { markOf } from '../../mark-answer';
import { modelIds } from '../../models/model';
import { answerText, isComplete, isRight, problemOf, tally } from '../../public-kinds';
import { build, revealOf, rightAnswer, secretOf, shownOf, tallyOf, truthOf, type Pair } from '../../secret-kinds';
import { hasJumps, instructionsOf, interleavingAsk } from './public';
import { programFiles } from '../../../test/random-program';
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

test('[ILV8] too many instructions or threads, values out of the reach of 64 steps, unknown variables are refused', () => {
  const refuse = (program: ProgramFile, { variable = 'x', value = 1 } = {}) =>
    build<'interleaving'>({ ask: { kind: 'interleaving', variable, value }, program });
  const times = (count: number) => Array.from({ length: count }, () => add).flat();
  expect(refuse(file(times(11), times(10)), { value: 21 }).ok).toBe(true);
  expect(refuse(file(times(11), times(11)))).toMatchObject({
    ok: false,
    problem: { path: 'ask.program', value: '66 instructions', allowed: 'at most 64' },
  });
  expect(refuse(file(...Array.from({ length: 11 }, () => ['SETM x,1'])))).toMatchObject({
    ok: false,
    problem: { path: 'ask.program', value: '11 threads', allowed: 'at most 10' },
  });
  expect(refuse(file(add), { variable: 'y' })).toMatchObject({ ok: false, problem: { path: 'ask.variable' } });
  // a round takes six instructions, the last one is followed by none
  const loop = (rounds: number) => file([`SET bx,${rounds}`, ...add, 'SUB bx,1', 'TEST bx,0', 'JGT 1']);
  expect(refuse(loop(10), { value: 10 }).ok).toBe(true);
  expect(refuse(loop(11), { value: 11 })).toEqual({
    ok: false,
    problem: { path: 'ask.value', value: '11', allowed: 'what an order of at most 64 steps leads to' },
  });
  // a value that no order at all leads to may be asked for
  expect(refuse(loop(11), { value: 3 }).ok).toBe(true);
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

/** A lock made of a load and a store, around an addition. */
const spins = ['LOAD ax,lock', 'TEST ax,0', 'JNE 0', 'SETM lock,1', ...add, 'SETM lock,0'];
const spinning = (...codes: readonly (readonly string[])[]): ProgramFile => ({
  ...file(...codes),
  shared: { x: 0, lock: 0 },
});

describe('[ILV10] programs with jumps', () => {
  const pair = asked(spinning(spins, spins), 1);
  const { prompt } = pair;

  test('both threads come through a lock made of a load and a store: found, run and marked', () => {
    expect(rightAnswer(pair)?.steps).toHaveLength(16);
    expect(markOf(pair, order('1112222222211111'))).toMatchObject({ earned: 9, finding: { at: 9, expected: 'T1' } });
    for (const right of ['1112221212121212', '1112221122222111', '1112221212121221']) {
      expect([right, markOf(pair, order(right)).finding]).toEqual([right, null]);
      expect(isRight(truthOf(pair), order(right))).toBe(true);
    }
    expect(revealOf(pair)).toMatchObject({ from: 0, to: 16 });
    expect(shownOf(pair, 16)).toMatchObject({ isPossible: true, takes: [{ final: 1, to: 16 }] });
    expect(diagnoser(pair)(none)[0]).toMatchObject({ model: 'T06-atomic-increment' });
  });

  test('an order with rounds that bring nothing is right as well; they earn nothing in one that does not end', () => {
    const both = asked(spinning(spins, spins), 2);
    // T1 has the lock, T2 goes round twice
    const round = '1111222222';
    expect(markOf(both, order(`${round}1111222222222`)).finding).toBe(null);
    expect(markOf(both, order('1111'))).toMatchObject({ earned: 4, possible: 16, finding: { at: 4, expected: 'T1' } });
    expect(markOf(both, order(round))).toMatchObject({
      earned: 4,
      finding: { at: 10, given: null, why: { en: expect.stringContaining('at least 12 more') } },
    });
  });

  test('one that has gone round until the steps are too few is told which was the last that was', () => {
    const both = asked(spinning(spins, spins), 2);
    // 12 more are needed while T2 spins: of 64 steps 52 may have been taken
    const finding = markOf(both, order(`1111${'222'.repeat(20)}`)).finding;
    expect(finding).toMatchObject({ at: 52, given: 'T2', expected: 'T1' });
    expect(finding?.why.en).toContain('the 11 steps that are left are too few for x = 2');
    expect(finding?.why.ko).toContain('남은 11번의 차례로는');
  });

  test('each step is executed as it is chosen: who waits or has finished cannot be', () => {
    const locks = asked(file([...locked, 'TEST 0,0', 'JNE 0'], locked), 2).prompt;
    expect(problemOf(locks, order('12'))).toEqual({ path: 'steps[1]', value: 'T2', allowed: 'T1' });
    expect(problemOf(prompt, order('11111111'))).toBeNull();
    expect(problemOf(prompt, order('111111111'))).toEqual({ path: 'steps[8]', value: 'T1', allowed: 'T2' });
    expect(problemOf(prompt, order('111222121212121212'))).toMatchObject({
      path: 'steps[16]',
      allowed: 'the end: no thread can go on',
    });
    expect(isComplete(prompt, order('1112221212121212'))).toBe(true);
    expect(isComplete(prompt, order('111222121212121'))).toBe(false);
    expect(isComplete(prompt, order(`1111${'222'.repeat(20)}`))).toBe(true);
  });

  test('a lock taken by an exchange has no such order', () => {
    const swaps = ['SET ax,1', 'XCHG ax,lock', 'TEST ax,0', 'JNE 0', ...add, 'SETM lock,0'];
    const safe = asked(spinning(swaps, swaps), 1);
    expect(rightAnswer(safe)).toEqual(none);
    expect(markOf(safe, order('1111'))).toMatchObject({ earned: 0, finding: { expected: 'impossible' } });
  });

  test('two loops of three additions come to 2', () => {
    const loop = ['SET bx,3', ...add, 'SUB bx,1', 'TEST bx,0', 'JGT 1'];
    const least = asked(file(loop, loop), 2);
    expect(markOf(least, rightAnswer(least)!).finding).toBeNull();
    expect(rightAnswer(least)?.steps).toHaveLength(38);
    expect(rightAnswer(asked(file(loop, loop), 1))).toEqual(none);
  });

  test('laws over random programs, values and orders', () => {
    let jumping = 0;
    fc.assert(
      fc.property(
        programFiles,
        fc.integer({ min: 0, max: 2 }),
        fc.array(fc.nat({ max: 2 }), { maxLength: 64 }),
        (program, value, picks) => {
          const built = build<'interleaving'>({ ask: { kind: 'interleaving', variable: 'x', value }, program });
          if (!built.ok) return;
          const given = { kind: 'interleaving' as const, impossible: false, steps: [] as string[] };
          for (const pick of picks) {
            const longer = { ...given, steps: [...given.steps, `T${(pick % program.threads.length) + 1}`] };
            if (problemOf(built.pair.prompt, longer) === null) given.steps = longer.steps;
          }
          if (hasJumps(built.pair.prompt.program)) jumping++;
          const best = rightAnswer(built.pair)!;
          expect(problemOf(built.pair.prompt, best)).toBeNull();
          expect(isComplete(built.pair.prompt, best)).toBe(true);
          expect(isRight(truthOf(built.pair), best)).toBe(true);
          for (const one of [given, none, best]) {
            const { earned, possible, finding } = markOf(built.pair, one);
            const right = isRight(truthOf(built.pair), one);
            expect([earned === possible, finding === null]).toEqual([right, right]);
            expect(earned).toBeGreaterThanOrEqual(0);
            expect(tally.safeParse(tallyOf(built.pair, [one])).success).toBe(true);
          }
        },
      ),
      { numRuns: 200, seed: 10 },
    );
    expect(jumping).toBeGreaterThan(50);
  });
});
