import { describe, expect, test } from '@jest/globals';
import { type PolicySpec, resolve, type ScenarioFile, sweep } from '@timeslice/engine';
import * as fc from 'fast-check';
import { families, randomScenario } from '../../test/random-scenarios';
import { tourText } from '../../test/tour';
import { diagnoser, expectedAnswers } from '../diagnose';
import { answer, answerText, ask, isComplete, isRight, problemOf, tally } from '../index';
import { markOf } from '../mark-answer';
import { modelIds } from '../models/model';
import { separation } from '../separation';
import { build, type Pair, revealOf, rightAnswer, secretOf, shownOf, tallyOf, truthOf } from '../secret-kinds';
import type { Minimised } from './public-best';

type Kind = 'choose-policy' | 'choose-quantum';
interface Lesson {
  readonly questions: readonly { readonly ask: unknown; readonly scenario: ScenarioFile }[];
}

function tourPair<K extends Kind>(kind: K): Pair<K> {
  const question = (JSON.parse(tourText(kind)) as Lesson).questions[0]!;
  const built = build<K>({ ask: ask.parse(question.ask) as Pair<K>['ask'], scenario: question.scenario });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.pair;
}
const policies = tourPair('choose-policy');
const quanta = tourPair('choose-quantum');

const chooses = <K extends Kind>(kind: K, choice: string | null) => ({ kind, choice }) as const;
const valuesOf = ({ key }: Pair<Kind>) => Object.fromEntries(key.points.map(({ id, value }) => [id, value]));

/** Silberschatz 10e, figure 5.6: average turnaround by quantum. */
const figure: ScenarioFile = {
  format: 'timeslice/scenario@1',
  policy: { kind: 'rr', quantum: 1 },
  processes: [6, 3, 1, 7].map((ticks, index) => ({ id: `P${index + 1}`, arrival: 0, bursts: [['cpu', ticks]] })),
};
function inFigure(among: number[], minimise: Minimised = 'turnaround') {
  return build<'choose-quantum'>({ ask: { kind: 'choose-quantum', among, minimise }, scenario: figure });
}

test('[BST1] the published curve: turnaround over the quantum, two of them least', () => {
  const built = inFigure([7, 6, 5, 4, 3, 2, 1]);
  if (!built.ok) throw new Error('not built');
  const { pair } = built;
  expect(pair.key.points.map(({ value }) => value)).toEqual([11, 11.5, 10.75, 11.5, 12.25, 10.5, 10.5]);
  expect(pair.prompt.options.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  for (const choice of ['6', '7']) {
    const given = chooses('choose-quantum', choice);
    expect(markOf(pair, given)).toMatchObject({ earned: 1, possible: 1, finding: null });
    expect(diagnoser(pair)(given)[0]?.model).toBe('right');
    expect(isRight(truthOf(pair), given)).toBe(true);
  }
  expect(markOf(pair, chooses('choose-quantum', '3')).finding?.why).toEqual({
    ko: '평균 반환 시간의 최솟값은 10.5이고, q = 6 / q = 7일 때 나옵니다. q = 3일 때는 10.75입니다.',
    en: 'The average turnaround time is least under q = 6 / q = 7: 10.5. Under q = 3 it is 10.75.',
  });
});

test('[BST1] the policies of the tour, worked out by hand: a switch of 1 tick makes SJF better than SRTF', () => {
  // SJF: P1 0-9, P3 10-12, P2 13-17, P4 18-24; SRTF: P1 0-4, P2 not before P3 6-8, then 9-13, P1 14-19, P4 20-26
  expect(valuesOf(policies)).toMatchObject({ sjf: (0 + 9 + 5 + 11) / 4, srtf: (10 + 5 + 1 + 13) / 4 });
  expect(rightAnswer(policies)).toEqual({ kind: 'choose-policy', choice: 'sjf' });
  expect(rightAnswer(quanta)).toEqual({ kind: 'choose-quantum', choice: '4' });
});

test('[BST1] the quanta of the tour, worked out by hand', () => {
  // 4: P1 0-8, P2 9-12, P3 13-16, P1 17-21, P4 22-26, P1 27-28; 12: P1 0-12, P2 13-16, P3 17-20, P4 21-25, P1 26-27
  expect(valuesOf(quanta)).toMatchObject({ 4: (15 + 4 + 6 + 11) / 4, 12: (14 + 8 + 10 + 10) / 4 });
});

test('[BST1] the points are those of the sweep of the engine', () => {
  const all = fc.constantFrom<PolicySpec['kind']>('fcfs', 'sjf', 'srtf', 'hrrn', 'priority');
  fc.assert(
    fc.property(randomScenario(families['by burst']!), fc.uniqueArray(all, { minLength: 2 }), (scenario, kinds) => {
      const among = kinds.map((kind) => ({ kind }) as PolicySpec);
      const built = build<'choose-policy'>({ ask: { kind: 'choose-policy', among, minimise: 'makespan' }, scenario });
      if (!built.ok) return;
      const swept = [...sweep(resolve(scenario), 'policy', among)];
      const ends = swept.map((point) => ('measures' in point ? point.measures.makespan : null));
      expect(built.pair.key.points.map(({ value }) => value)).toEqual(ends);
      const waiting = build<'choose-policy'>({ ask: { kind: 'choose-policy', among, minimise: 'waiting' }, scenario });
      if (!waiting.ok) return;
      for (const [index, point] of swept.entries()) {
        const mine = waiting.pair.key.points[index]?.value;
        if ('measures' in point) expect(mine).toBeCloseTo(point.measures.averages.waiting, 9);
      }
    }),
    { numRuns: 60, seed: 5 },
  );
});

test('[BST2] refused: options that come to the same, a policy without a quantum, a thread that never ends, a parameter amiss', () => {
  expect(inFigure([8, 9])).toMatchObject({
    ok: false,
    problem: {
      path: 'ask.among',
      value: '8; 9',
      allowed: 'options that differ: turnaround is 10.5 under each of them',
    },
  });
  const scenario: ScenarioFile = { ...figure, policy: { kind: 'fcfs' } };
  expect(
    build<'choose-quantum'>({ ask: { kind: 'choose-quantum', among: [1, 2], minimise: 'waiting' }, scenario }),
  ).toMatchObject({ ok: false, problem: { path: 'ask.among', value: 'fcfs' } });
  const among: PolicySpec[] = [{ kind: 'fcfs' }, { kind: 'fixed-order', order: ['nobody'] }];
  expect(
    build<'choose-policy'>({ ask: { kind: 'choose-policy', among, minimise: 'waiting' }, scenario: figure }),
  ).toMatchObject({ ok: false, problem: { path: 'ask.among.1', value: 'fixed-order order=["nobody"]' } });
  const waits: ScenarioFile['processes'] = [
    {
      id: 'P1',
      arrival: 0,
      bursts: [
        ['cpu', 1],
        ['receive', 'c'],
        ['cpu', 1],
      ],
    },
  ];
  expect(
    build<'choose-policy'>({
      ask: { kind: 'choose-policy', among: [{ kind: 'fcfs' }, { kind: 'sjf' }], minimise: 'waiting' },
      scenario: { ...figure, processes: [...figure.processes, ...waits] },
    }),
  ).toMatchObject({ ok: false, problem: { path: 'ask.among.0', allowed: expect.stringMatching(/every thread ends/) } });
  const rr = { kind: 'rr', quantum: 2 };
  const asks = [
    { kind: 'choose-policy', among: [rr, rr], minimise: 'waiting' },
    { kind: 'choose-policy', among: [rr, { kind: 'rr', quantum: 0 }], minimise: 'waiting' },
    { kind: 'choose-quantum', among: [2, 2], minimise: 'waiting' },
    { kind: 'choose-quantum', among: [2, 3], minimise: 'energy' },
  ];
  for (const one of asks) expect(ask.safeParse(one).success).toBe(false);
});

test('[BST3] wrong models of figures and of switches choose otherwise, and are read', () => {
  const readIn = (choice: string) =>
    diagnoser(quanta)(chooses('choose-quantum', choice)).flatMap(({ model }) => (model === 'other' ? [] : [model]));
  expect(readIn('1')[0]).toBe('W01-wait-is-first-delay');
  expect(readIn('3')[0]).toBe('C01-no-switch-time');
  expect(readIn('4')[0]).toBe('right');
  for (const choice of ['1', '2', '3', '6', '12']) {
    expect(markOf(quanta, chooses('choose-quantum', choice))).toMatchObject({ earned: 0, possible: 1 });
  }
  const srtf = diagnoser(policies)(chooses('choose-policy', 'srtf')).map(({ model }) => model);
  expect(srtf).toContain('C01-no-switch-time');
  // and no convention makes it right
  expect(markOf(policies, chooses('choose-policy', 'srtf'))).toMatchObject({ earned: 0, possible: 1 });
});

test('[BST3] who finds several options least may choose each of them, and hides where the right one is among them', () => {
  // SRTF that never preempts is SJF
  const its = expectedAnswers(policies).filter(({ model }) => model === 'S02-srtf-no-preempt');
  expect(its.map(({ answer: { choice } }) => choice)).toEqual(['sjf', 'srtf']);
  expect(its[0]!.prior).toBe(its[1]!.prior);
  const srtf = diagnoser(policies)(chooses('choose-policy', 'srtf')).map(({ model }) => model);
  expect(srtf).toContain('S02-srtf-no-preempt');
  const { told, flags } = separation(policies);
  expect(told).not.toContain('S02-srtf-no-preempt');
  expect(flags).toContainEqual({ flag: 'hidden', model: 'S02-srtf-no-preempt' });
});

test('[BST3] a model that makes no difference between the options says nothing', () => {
  const built = build<'choose-policy'>({
    ask: { kind: 'choose-policy', among: [{ kind: 'sjf' }, { kind: 'srtf' }], minimise: 'waiting' },
    scenario: {
      ...figure,
      processes: [8, 2].map((ticks, n) => ({ id: `P${n}`, arrival: n, bursts: [['cpu', ticks]] })),
    },
  });
  if (!built.ok) throw new Error('not built');
  // to whom SJF preempts, both are SRTF
  expect(secretOf('choose-policy').keyUnder(built.pair, 'S01-sjf-preempts')).toBeNull();
});

test('[BST4] the points come out one by one, in the order of the options, and nothing of the best before the end', () => {
  expect(revealOf(quanta)).toEqual({ from: 0, to: 6, stops: [0, 1, 2, 3, 4, 5, 6] });
  expect(shownOf(quanta, 2)).toEqual({ kind: 'choose-quantum', points: quanta.key.points.slice(0, 2) });
  expect(shownOf(quanta, 0).points).toEqual([]);
  expect(truthOf(quanta)).toMatchObject({ ...shownOf(quanta, 6), best: ['4'] });
});

test('[BST5] the prompt holds the options and nothing that was measured', () => {
  expect(Object.keys(quanta.prompt).toSorted()).toEqual(['kind', 'minimise', 'options', 'scenario']);
  expect(policies.prompt.options).toEqual([
    { id: 'fcfs', name: { ko: 'FCFS', en: 'FCFS' }, policy: { kind: 'fcfs' } },
    { id: 'sjf', name: { ko: 'SJF', en: 'SJF' }, policy: { kind: 'sjf' } },
    { id: 'srtf', name: { ko: 'SRTF', en: 'SRTF' }, policy: { kind: 'srtf' } },
    { id: 'rr 3', name: { ko: '라운드 로빈, q = 3', en: 'Round robin, q = 3' }, policy: { kind: 'rr', quantum: 3 } },
  ]);
});

test('[BST6] an answer names an option or is open; the tally counts each option', () => {
  const { prompt } = policies;
  expect(problemOf(prompt, chooses('choose-policy', null))).toBeNull();
  expect(isComplete(prompt, chooses('choose-policy', null))).toBe(false);
  expect(isComplete(prompt, chooses('choose-policy', 'rr 3'))).toBe(true);
  expect(problemOf(prompt, chooses('choose-policy', 'rr'))).toEqual({
    path: 'choice',
    value: 'rr',
    allowed: 'fcfs; sjf; srtf; rr 3',
  });
  expect(answerText(chooses('choose-policy', 'rr 3'))).toBe('rr 3');
  const counted = tallyOf(
    policies,
    ['sjf', 'sjf', 'srtf', null].map((choice) => chooses('choose-policy', choice)),
  );
  expect(tally.parse(counted)).toEqual(counted);
  expect(counted).toMatchObject({ answers: 4 });
  expect(counted.counts.map(({ count }) => count)).toEqual([0, 2, 1, 0]);
});

describe.each(['waiting', 'turnaround', 'response', 'switches', 'makespan'] as const)('least %s', (minimise) => {
  test('[BST7] on random scenarios: the least is right, all else wrong and told; every model fits', () => {
    const kind = secretOf('choose-quantum');
    const any = randomScenario(fc.record({ kind: fc.constant('rr' as const), quantum: fc.constant(2) }));
    let askable = 0;
    fc.assert(
      fc.property(any, (scenario) => {
        const built = build<'choose-quantum'>({
          ask: { kind: 'choose-quantum', among: [1, 2, 4, 9], minimise },
          scenario,
        });
        if (!built.ok) return;
        askable++;
        const { pair } = built;
        const { prompt, key } = pair;
        const least = Math.min(...key.points.map(({ value }) => value));
        const truth = rightAnswer(pair)!;
        expect(answer.parse(truth)).toEqual(truth);
        for (const { id, value } of key.points) {
          const given = chooses('choose-quantum', id);
          const { parts, finding } = kind.compare(prompt, key, given);
          const right = Math.abs(value - least) < 1e-9;
          expect(parts).toEqual([{ part: 'choice', earned: right ? 1 : 0, possible: 1 }]);
          expect(finding === null).toBe(right);
          expect(kind.slips(prompt, truth, given).slips).toBe(right ? 0 : 1);
          expect(isRight(truthOf(pair), given)).toBe(right);
        }
        expect(kind.compare(prompt, key, chooses('choose-quantum', null)).finding?.given).toBeNull();
        for (const model of modelIds) {
          const under = kind.keyUnder(pair, model);
          const its = under && kind.answer(prompt, under);
          if (its) expect(problemOf(prompt, its)).toBeNull();
        }
      }),
      { numRuns: 30, seed: 3 },
    );
    expect(askable).toBeGreaterThan(3);
  });
});
