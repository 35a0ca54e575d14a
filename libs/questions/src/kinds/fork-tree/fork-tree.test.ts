import type { ForkStatement } from '@timeslice/engine';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { modelIds } from '../../models/model';
import {
  forkTree as open,
  forkTreeAnswer,
  forkTreeAsk,
  forkTreeTally,
  type ForkAsk,
  type ForkTreeAnswer,
} from './public';
import { forkTree as secret } from './secret';
import { tourText } from '../../../test/tour';

const all: readonly ForkAsk[] = ['processes', 'lines', 'printed'];

function asked(code: readonly ForkStatement[], asks: readonly ForkAsk[] = all, globals: Record<string, number> = {}) {
  const ask = forkTreeAsk.parse({ kind: 'fork-tree', program: { format: 'timeslice/forks@1', globals, code }, asks });
  const built = secret.build(ask, null);
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return { ask, subject: null, prompt: built.prompt, key: built.key };
}

/** Silberschatz: the child adds 15 to a global 5, the parent waits and prints. */
const five = () =>
  asked(
    [
      [
        'fork',
        {
          child: [['add', 'value', 15], ['print', 'CHILD: value = ', 'value'], ['exit']],
          parent: [['wait'], ['print', 'PARENT: value = ', 'value']],
        },
      ],
    ],
    all,
    { value: 5 },
  );

const says = (answer: Partial<ForkTreeAnswer>): ForkTreeAnswer => ({
  kind: 'fork-tree',
  processes: null,
  lines: null,
  printed: null,
  ...answer,
});

const leaf: fc.Arbitrary<ForkStatement> = fc.oneof(
  fc.constant<ForkStatement>(['fork']),
  fc.constantFrom('a', 'b').map((text): ForkStatement => ['print', text]),
  fc.constant<ForkStatement>(['print', 'x = ', 'x']),
  fc.integer({ min: -3, max: 3 }).map((by): ForkStatement => ['add', 'x', by]),
  fc.constant<ForkStatement>(['wait']),
);
const body = fc.array(leaf, { maxLength: 3 });
const code: fc.Arbitrary<ForkStatement[]> = fc.array(
  fc.oneof(
    { arbitrary: leaf, weight: 3 },
    { arbitrary: fc.tuple(body, body).map(([child, parent]): ForkStatement => ['fork', { child, parent }]), weight: 1 },
    { arbitrary: body.map((inner): ForkStatement => ['loop', 2, inner]), weight: 1 },
  ),
  { minLength: 1, maxLength: 5 },
);

/** A random question of those that can be asked. */
const question = fc.tuple(code, fc.subarray([...all], { minLength: 1 })).map(([program, asks]) => {
  const file = { format: 'timeslice/forks@1' as const, globals: { x: 1 }, code: program };
  const ask = forkTreeAsk.parse({ kind: 'fork-tree', program: file, asks });
  const built = secret.build(ask, null);
  return built.ok ? { ask, subject: null, prompt: built.prompt, key: built.key } : null;
});

describe('[FKT1] the textbook', () => {
  test('three forks: 8 processes, 8 lines', () => {
    const { prompt, key } = asked([['fork'], ['fork'], ['fork'], ['print', 'hello']]);
    expect(secret.answer(prompt, key)).toEqual(says({ processes: 8, lines: 8, printed: Array(8).fill('hello') }));
    expect(secret.truth(prompt, key).processes?.why.en).toBe(
      'fork() is executed: line 2 once, line 3 twice, line 4 4 times. Every process that comes there executes it, and each time makes one more; with the first one there are 8.',
    );
  });

  test('5 and 20: offered are both values for both lines, in the only possible order', () => {
    const { prompt, key } = five();
    expect(prompt.offer).toEqual(['CHILD: value = 5', 'CHILD: value = 20', 'PARENT: value = 5', 'PARENT: value = 20']);
    expect(prompt.ordered).toBe(true);
    expect(key.printed).toEqual(['CHILD: value = 20', 'PARENT: value = 5']);
  });
});

describe('[FKT2] the mark', () => {
  test('has a part for each thing asked; lines count by what is missing, too many, or out of order', () => {
    const { prompt, key } = five();
    const reversed = secret.compare(
      prompt,
      key,
      says({ processes: 2, lines: 3, printed: ['PARENT: value = 5', 'CHILD: value = 20'] }),
    );
    expect(reversed.parts).toEqual([
      { part: 'processes', earned: 1, possible: 1 },
      { part: 'lines', earned: 0, possible: 1 },
      { part: 'printed', earned: 0, possible: 2 },
    ]);
    expect(reversed.finding).toMatchObject({ lane: 1, expected: '2', given: '3' });
    const half = secret.compare(
      prompt,
      key,
      says({ processes: 2, lines: 2, printed: ['CHILD: value = 20', 'PARENT: value = 20'] }),
    );
    expect(half.parts[2]).toEqual({ part: 'printed', earned: 1, possible: 2 });
    expect(half.finding).toMatchObject({ at: 1, lane: 2, expected: 'PARENT: value = 5', given: 'PARENT: value = 20' });
    expect(half.finding?.why.en).toBe('P0 prints “PARENT: value = 5”. It is the value of P0 itself.');
  });

  test('the order of lines that nothing fixes does not count', () => {
    const { prompt, key } = asked([['fork'], ['print', 'a'], ['print', 'b']], ['printed']);
    expect([prompt.ordered, key.printed]).toEqual([false, ['a', 'a', 'b', 'b']]);
    const marked = (printed: string[] | null) => secret.compare(prompt, key, says({ printed })).parts[0]!.earned;
    expect(
      [['a', 'b'], ['a', 'a', 'b', 'b'], ['a', 'a', 'a', 'b', 'b'], ['a', 'a', 'a', 'b'], null].map((one) =>
        marked(one),
      ),
    ).toEqual([2, 4, 3, 3, 0]);
    expect(open.problem(prompt, says({ printed: ['b', 'a'] }))).toEqual({
      path: 'printed',
      value: 'b | a',
      allowed: 'a | b',
    });
  });
});

describe('[FKT3] wrong models', () => {
  const under = (given: ReturnType<typeof asked>, model: (typeof modelIds)[number]) => {
    const key = secret.keyUnder(given, model);
    return key && secret.answer(given.prompt, key);
  };

  test('T05 counts n + 1, T03 has the parent print 20, T04 prints again', () => {
    const three = asked([['fork'], ['fork'], ['fork'], ['print', 'x']]);
    expect(under(three, 'T05-fork-count')).toMatchObject({ processes: 4, lines: 4 });
    expect(under(five(), 'T03-processes-share')).toMatchObject({
      printed: ['CHILD: value = 20', 'PARENT: value = 20'],
    });
    const before = asked([['print', 'begin'], ['fork'], ['print', 'end']]);
    expect(under(before, 'T04-fork-from-main')).toMatchObject({ processes: 2, lines: 4 });
    expect(under(asked([['fork']], ['processes']), 'T04-fork-from-main')).toEqual(says({ processes: 'endless' }));
  });

  test('a model that comes to the right answer, or says nothing of forks, is none', () => {
    const three = asked([['fork'], ['print', 'x']]);
    expect(modelIds.filter((id) => under(three, id))).toEqual([]);
  });
});

test('[FKT4] laws: the key marks all; every model answers in what the prompt allows; marks stay in their bounds', () => {
  fc.assert(
    fc.property(question, fc.nat(), (given, pick) => {
      fc.pre(given !== null);
      const { prompt, key } = given;
      const right = secret.answer(prompt, key)!;
      const models = modelIds.flatMap((id) => secret.keyUnder(given, id) ?? []);
      const answers = [right, ...models.flatMap((one) => secret.answer(prompt, one) ?? [])];
      for (const answer of answers) {
        expect(open.problem(prompt, forkTreeAnswer.parse(answer))).toBeNull();
        expect(open.isComplete(prompt, answer)).toBe(answer.printed?.length !== 0);
      }
      const some = prompt.offer.slice(0, pick % 3);
      const odd = says(prompt.asks.includes('printed') ? { printed: some } : {});
      for (const answer of [...answers, odd, says({})]) {
        const { parts, finding } = secret.compare(prompt, key, answer);
        const whole = parts.every(({ earned, possible }) => earned === possible);
        for (const { earned, possible } of parts) expect(earned >= 0 && earned <= possible).toBe(true);
        expect(whole).toBe(secret.slips(prompt, right, answer).slips === 0);
        expect(whole).toBe(finding === null);
        expect(open.isRight(secret.truth(prompt, key), answer)).toBe(whole);
        const { slips, of } = secret.slips(prompt, right, answer);
        expect(slips <= of).toBe(true);
      }
      expect(open.text(right) === open.text(says({}))).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('[FKT5] the prompt holds nothing of the run, and what is shown nothing of what comes later', () => {
  fc.assert(
    fc.property(question, fc.nat(), (given, pick) => {
      fc.pre(given !== null);
      const { prompt, key } = given;
      expect(Object.keys(prompt).toSorted()).toEqual(['asks', 'kind', 'offer', 'ordered', 'source']);
      const { from, to, stops } = secret.reveal(prompt, key);
      expect([from, to, stops.length]).toEqual([0, key.run.steps.length, key.run.steps.length + 1]);
      const until = pick % (to + 1);
      const shown = secret.shown(prompt, key, until);
      expect(shown.steps).toEqual(secret.truth(prompt, key).steps.slice(0, until));
    }),
    { numRuns: 100 },
  );
});

test('[FKT6] the tally keeps the most frequent answers and counts the others', () => {
  const { prompt } = asked([['fork'], ['print', 'x = ', 'x']], all, { x: 1 });
  const answers = Array.from({ length: 50 }, (_, index) =>
    says({ processes: Math.min(index, 24), printed: index < 3 ? ['x = 1'] : null }),
  );
  const tally = forkTreeTally.parse(secret.tally(prompt, answers));
  expect(tally.processes.values[0]).toEqual({ value: 24, count: 26 });
  expect([tally.answers, tally.processes.values.length, tally.processes.others]).toEqual([50, 20, 5]);
  expect(tally.printed).toEqual({ values: [{ printed: ['x = 1'], count: 3 }], others: 0 });
});

test('[FKT7] a program that cannot be asked about is refused, with its place', () => {
  const problem = (program: readonly unknown[], asks: readonly ForkAsk[] = all) => {
    const ask = forkTreeAsk.safeParse({
      kind: 'fork-tree',
      program: { format: 'timeslice/forks@1', code: program },
      asks,
    });
    if (!ask.success) return 'shape';
    const built = secret.build(ask.data, null);
    return built.ok ? null : built.problem.path;
  };
  expect(problem([['print', 'v', 'v']])).toBe('program.code.0.2');
  expect(problem([['fork']], ['printed'])).toBe('program');
  expect(problem([['fork']], ['processes'])).toBeNull();
  expect(problem(Array(5).fill(['fork']), ['processes'])).toBe('program');
  expect(problem([['jump']])).toBe('shape');
  expect(problem([['loop', 25, [['print', 'a']]]])).toBe('program');
});

test('[FKT8] the question of the tour can be asked, and tells three misconceptions apart', () => {
  const lesson = JSON.parse(tourText('fork-tree'));
  const ask = forkTreeAsk.parse(lesson.questions[0].ask);
  const built = secret.build(ask, null);
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  const given = { ask, subject: null, prompt: built.prompt, key: built.key };
  const told = modelIds.filter((id) => secret.keyUnder(given, id));
  expect(told).toEqual(['T03-processes-share', 'T04-fork-from-main', 'T05-fork-count']);
  const answers = told.map((id) => open.text(secret.answer(given.prompt, secret.keyUnder(given, id)!)!));
  expect(new Set(answers).size).toBe(3);
});
