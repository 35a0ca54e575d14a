import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { ForkFile, ScenarioFile } from '@timeslice/engine';
import { answer as answerSchema, type Ask, ask as askSchema, isRight, type Kind, kinds, problemOf } from '../index';
import {
  build,
  diagnoser,
  expectedAnswers,
  type Family,
  families,
  generate,
  markOf,
  rightAnswer,
  truthOf,
  variantOf,
} from '../keys';
import type { Question } from '../secret-kinds';
import { separation } from '../separation';
import { templates } from './templates';
import { wordsOf } from './words';

type OfWords = 'number' | 'choice' | 'text';
type OfScenario = Exclude<Kind, OfWords>;
const generated = kinds.filter((kind): kind is OfScenario => templates[kind] !== undefined);
/** Seeds for each pair of kind and family, and for each question that is varied; `SEEDS=1000` by hand: CONTRIBUTING.md. */
const SEEDS = Number(process.env['SEEDS'] ?? 40);
const PATIENCE_MS = 60_000 + 1_000 * SEEDS;

/** The value with each of its texts and numbers in turn replaced by one that stands for nothing. */
function* damaged(value: unknown): Generator<unknown> {
  if (typeof value === 'string') yield 'no-such';
  else if (typeof value === 'number') yield -7.5;
  else if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) for (const other of damaged(one)) yield value.with(at, other);
  } else if (value !== null && typeof value === 'object') {
    for (const [field, one] of Object.entries(value))
      for (const other of damaged(one)) yield { ...value, [field]: other };
  }
}

const shapes = generated.flatMap((kind) => families.map((family): [OfScenario, Family] => [kind, family]));

describe.each(shapes)('generated: %s, %s', (kind, family) => {
  test(
    '[GEN1] the right answer earns all, every wrong one less, a damaged one is refused or earns less',
    () => {
      for (let seed = 0; seed < SEEDS; seed++) {
        const found = generate({ kind, family, processes: 2 + (seed % 3), difficulty: 1 }, seed, 3);
        if (!found) continue;
        const { pair } = found;
        const right = rightAnswer(pair);
        if (!right) throw new Error(`no answer is right with seed ${seed}`);
        expect(problemOf(pair.prompt, right)).toBeNull();
        const its = markOf(pair, right);
        expect(its).toMatchObject({ earned: its.possible, finding: null });
        for (const { answer } of expectedAnswers(pair)) {
          expect(problemOf(pair.prompt, answer)).toBeNull();
          const { earned, possible, under } = markOf(pair, answer);
          expect(earned).toBeGreaterThanOrEqual(0);
          expect(earned).toBeLessThanOrEqual(possible);
          // within what a rounded number may be off, another answer is right too
          if (!isRight(truthOf(pair), answer) && !under) expect(earned).toBeLessThan(possible);
        }
        for (const broken of damaged(right)) {
          const read = answerSchema.safeParse(broken);
          const problem = read.success ? problemOf(pair.prompt, read.data) : read.error.issues[0];
          if (problem || !read.success) continue;
          const { earned, possible } = markOf(pair, read.data as typeof right);
          expect(earned).toBeLessThan(possible);
        }
        expect(answerSchema.safeParse({ ...right, unheardOf: 1 }).success).toBe(false);
      }
    },
    PATIENCE_MS,
  );

  test('[GEN2] the same seed gives the same question', () => {
    const target = { kind, family, processes: 3, difficulty: 1 } as const;
    expect(generate(target, 7, 3)?.question).toEqual(generate(target, 7, 3)?.question);
  });
});

test('[GEN3] of the items chosen by separation, a wrong model that they tell apart is read first in at least 95 %', () => {
  let [told, first] = [0, 0];
  for (const [kind, family] of shapes) {
    for (let seed = 100; seed < 104; seed++) {
      const found = generate({ kind, family, processes: 3, difficulty: 2 }, seed, 4);
      if (!found) continue;
      const { pair } = found;
      const { classes, told: models } = separation(pair);
      const read = diagnoser(pair);
      for (const { model, answer } of expectedAnswers(pair)) {
        if (model === 'right' || !models.includes(model)) continue;
        const alike = classes.find((one) => one.models.includes(model))?.models ?? [];
        told++;
        if (alike.includes(read(answer)[0]?.model as typeof model)) first++;
      }
    }
  }
  expect(told).toBeGreaterThan(100);
  expect(first / told).toBeGreaterThanOrEqual(0.95);
});

test('[GEN4] a target is met where it can be: round robin, 4 processes, ends by 16, separates three models, no tie', () => {
  const separates = ['S06-cyclic-sweep', 'S08-newcomer-first'] as const;
  const found = generate(
    { kind: 'gantt', family: 'rr', processes: 4, difficulty: 1, endsBy: 16, separates, noTie: true },
    3,
  );
  expect(found?.meets).toBe(true);
  expect(found?.separation.told).toEqual(expect.arrayContaining([...separates]));
  expect(found?.separation.flags.filter(({ flag }) => flag !== 'hidden')).toEqual([]);
  expect(found?.pair.key).toMatchObject({ kind: 'gantt' });
});

test('[GEN5] a variant has other numbers, the same for the same seed, and can be asked', () => {
  const question = {
    ask: { kind: 'next-process', at: 4, cpu: 0 } as const,
    scenario: {
      format: 'timeslice/scenario@1',
      policy: { kind: 'rr', quantum: 2 },
      processes: [
        { id: 'P1', arrival: 0, bursts: [['cpu', 4]] },
        { id: 'P2', arrival: 0, bursts: [['cpu', 2]] },
        { id: 'P3', arrival: 2, bursts: [['cpu', 2]] },
      ],
    } as const,
  };
  const texts = new Set<string>();
  for (let seed = 1; seed <= 20; seed++) {
    const variant = variantOf(question, seed);
    expect(variant).not.toBeNull();
    if (!variant) continue;
    expect(variantOf(question, seed)).toEqual(variant);
    expect(build(variant).ok).toBe(true);
    texts.add(JSON.stringify(variant.scenario));
  }
  expect(texts.size).toBeGreaterThan(15);
});

/** One real question of each kind: the tour. */
const tour = JSON.parse(
  readFileSync(new URL('../../../../prisma/seed/lessons/tour-of-all-questions.json', import.meta.url), 'utf8'),
) as { readonly questions: readonly Question[] };
const varied = tour.questions
  .map((question) => ({ ...question, ask: askSchema.parse(question.ask) }))
  .filter(({ ask }) => wordsOf(ask.kind));

test.each(varied.map((question) => [question.ask.kind, question] as const))(
  '[GEN6] variants of the tour, %s: each can be asked, its right answer earns all, what is wrong earns less',
  (_, question) => {
    const seen = new Set<string>();
    const original = build(question);
    if (!original.ok) throw new Error(JSON.stringify(original.problem));
    for (let seed = 1; seed <= SEEDS; seed++) {
      const variant = variantOf(question, seed);
      expect(variant).not.toBeNull();
      const built = variant && build(variant);
      if (!built?.ok) throw new Error(JSON.stringify(built));
      expect(built.pair.prompt).not.toEqual(original.pair.prompt);
      const right = rightAnswer(built.pair);
      if (!right) throw new Error('no answer of this prompt is right');
      const its = markOf(built.pair, right);
      expect(its).toMatchObject({ earned: its.possible, finding: null });
      for (const { answer } of expectedAnswers(built.pair)) {
        expect(problemOf(built.pair.prompt, answer)).toBeNull();
        const { earned, possible, under } = markOf(built.pair, answer);
        if (!isRight(truthOf(built.pair), answer) && !under) expect(earned).toBeLessThan(possible);
      }
      seen.add(JSON.stringify(built.pair.prompt));
    }
    expect(seen.size).toBeGreaterThan(5);
  },
  PATIENCE_MS,
);

test('[GEN7] a variant of state-at asks about processes, or about threads where a process has several', () => {
  const scenario = (processes: ScenarioFile['processes']): ScenarioFile => ({
    format: 'timeslice/scenario@1',
    policy: { kind: 'rr', quantum: 2 },
    processes,
  });
  const ask = { kind: 'state-at', at: 3 } as const;
  const zip = { id: 'zip', bursts: [['cpu', 3]] } as const;
  const [load, draw] = [
    { id: 'load', bursts: [['cpu', 2]] },
    { id: 'draw', bursts: [['cpu', 4]] },
  ] as const;
  const single = variantOf({ ask, scenario: scenario([zip, { ...zip, id: 'web' }]) }, 1);
  expect(single?.text.en).toContain('each process during');
  expect(single?.text.ko).toContain('각 프로세스는');
  const several = variantOf({ ask, scenario: scenario([{ id: 'web', threads: [load, draw] }, zip]) }, 1);
  expect(several?.text.en).toContain('each thread during');
  expect(several?.text.ko).toContain('각 스레드는');
});

test('[GEN5] a question without a way has variants without one, and one with a way has none of these', () => {
  const counter = (lock: boolean): Question['program'] => ({
    format: 'timeslice/program@1',
    shared: { x: 0 },
    threads: ['A', 'B'].map((id) => ({
      id,
      code: [...(lock ? ['LOCK m'] : []), 'LOAD ax,x', 'ADD ax,1', 'STORE x,ax', ...(lock ? ['UNLOCK m'] : [])],
    })),
  });
  const ways = (lock: boolean) =>
    Array.from({ length: 20 }, (_, seed) => {
      const ask = { kind: 'interleaving', variable: 'x', value: 1 } as const;
      const variant = variantOf({ ask, program: counter(lock) }, seed + 1);
      const built = variant && build(variant);
      if (!built?.ok) throw new Error(JSON.stringify(built));
      const right = rightAnswer(built.pair);
      return right?.kind === 'interleaving' && right.impossible;
    });
  expect(new Set(ways(true))).toEqual(new Set([true]));
  expect(new Set(ways(false))).toEqual(new Set([false]));
});

test(
  '[GEN8] two forks and two lines: variants have them in another order, or another number of forks',
  () => {
    const program: ForkFile = {
      format: 'timeslice/forks@1',
      code: [['fork'], ['print', 'a'], ['fork'], ['print', 'b']],
    };
    const ask = { kind: 'fork-tree', program, asks: ['processes', 'lines'] } as const;
    const seen = new Set<string>();
    for (let seed = 1; seed <= SEEDS; seed++) {
      const variant = variantOf({ ask: askSchema.parse(ask) }, seed);
      const built = variant && build<'fork-tree'>({ ...variant, ask: variant.ask as Ask<'fork-tree'> });
      if (!built?.ok) throw new Error(JSON.stringify(built));
      const { code } = built.pair.ask.program;
      expect(code).not.toEqual(program.code);
      // everybody who is there executes the next statement: a fork doubles them, a print is a line of each
      let [processes, lines] = [1, 0];
      for (const [statement] of code) {
        if (statement === 'fork') processes *= 2;
        else lines += processes;
      }
      expect(rightAnswer(built.pair)).toMatchObject({ processes, lines });
      expect(code.flatMap((one) => (one[0] === 'print' ? [one[1]] : []))).toEqual(['a', 'b']);
      expect(separation(built.pair).told).toEqual(['T04-fork-from-main', 'T05-fork-count']);
      seen.add(JSON.stringify(code));
    }
    expect(seen.size).toBeGreaterThan(7);
  },
  PATIENCE_MS,
);

test('[GEN8] a fork with branches stays whole, wherever it goes; one that has numbers keeps its order', () => {
  const branches: ForkFile['code'][number] = ['fork', { child: [['print', 'c'], ['exit']] }];
  const varied = (code: ForkFile['code']) =>
    Array.from({ length: 10 }, (_, seed) => {
      const program: ForkFile = { format: 'timeslice/forks@1', globals: { n: 1 }, code };
      const ask = askSchema.parse({ kind: 'fork-tree', program, asks: ['processes', 'lines'] });
      return (variantOf({ ask }, seed + 1)?.ask as Ask<'fork-tree'>).program.code;
    });
  for (const code of varied([branches, ['print', 'p'], ['fork']])) expect(code).toContainEqual(branches);
  const numbered = varied([['fork'], ['print', 'n = ', 'n'], ['fork'], ['print', 'end']]);
  expect(new Set(numbered.map((code) => code.map(([does]) => does).join()))).toEqual(
    new Set(['fork,print,fork,print']),
  );
});
