import { expect, test } from '@jest/globals';
import type { Burst, ScenarioFile } from '@timeslice/engine';
import fc from 'fast-check';
import { runScenarios } from '../../../test/run-scenarios';
import { diagnoser } from '../../diagnose';
import { type Answer, answerText, ask, isComplete, isRight, problemOf, tally } from '../../index';
import { markOf } from '../../mark-answer';
import { modelIds } from '../../models/model';
import { build, type Pair, revealOf, rightAnswer, secretOf, shownOf, tallyOf, truthOf } from '../../secret-kinds';
import { tourText } from '../../../test/tour';

const process = (id: string, arrival: number, ...bursts: Burst[]) => ({ id, arrival, bursts });

/** q = 3: at 6 the quantum of P1 ends as P3 comes; the queue is P2, P0, P3, P1, and P2 gets the CPU. */
const scenario: ScenarioFile = {
  format: 'timeslice/scenario@1',
  policy: { kind: 'rr', quantum: 3 },
  processes: [
    process('P0', 0, ['cpu', 5]),
    process('P1', 1, ['cpu', 4]),
    process('P2', 3, ['cpu', 3]),
    process('P3', 6, ['cpu', 2]),
  ],
};

function asked(at: number, of: ScenarioFile = scenario, cpu?: number): Pair<'queue-at'> {
  const built = build<'queue-at'>({ ask: { kind: 'queue-at', at, cpu }, scenario: of });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.pair;
}
const says = (...queue: string[]): Answer<'queue-at'> => ({ kind: 'queue-at', queue });
const open: Answer<'queue-at'> = { kind: 'queue-at', queue: null };
const pair = asked(6);
const right = says('P0', 'P3', 'P1');

test('[QUE1] the queue is the one after all that happens at t, head first, without whoever has the CPU', () => {
  expect(rightAnswer(pair)).toEqual(right);
  expect(rightAnswer(asked(5))).toEqual(says('P2', 'P0'));
  expect(rightAnswer(asked(0))).toEqual(says());
});

test('[QUE1] a thread to which the CPU is switching has left the queue', () => {
  const costly = asked(3, { ...scenario, machine: { contextSwitch: { process: 1 } } });
  expect(rightAnswer(costly)).toEqual(says('P2', 'P0'));
});

test('[QUE2] two parts: who waits, and in which order by the edit distance; nothing said earns nothing', () => {
  expect(markOf(pair, right)).toMatchObject({ earned: 1_000, possible: 1_000, finding: null });
  const parts = (answer: Answer<'queue-at'>) => markOf(pair, answer).parts?.map(({ earned }) => earned);
  expect(parts(says('P3', 'P0', 'P1'))).toEqual([3, 1]);
  expect(parts(says('P0', 'P3'))).toEqual([2, 2]);
  expect(parts(says('P2', 'P0', 'P3', 'P1'))).toEqual([2, 2]);
  expect(parts(open)).toEqual([0, 0]);
  expect(parts(says())).toEqual([0, 0]);
});

test('[QUE2] an empty queue is an answer of its own', () => {
  const empty = asked(0);
  expect(markOf(empty, says()).earned).toBe(1_000);
  expect(markOf(empty, says('P0')).earned).toBe(0);
  expect(markOf(empty, open).earned).toBe(0);
  expect([says(), open].map((one) => isComplete(empty.prompt, one))).toEqual([true, false]);
  expect([says(), open, right].map((one) => answerText(one))).toEqual(['[]', '?', '[P0, P3, P1]']);
});

test('[QUE3] the finding is the first place that differs, and tells where the given one is or who came first', () => {
  const running = markOf(pair, says('P2', 'P0', 'P3', 'P1')).finding;
  expect(running).toMatchObject({ at: 6, lane: 0, expected: 'P0', given: 'P2' });
  expect(running?.why.en).toMatch(/^P2 has been running since t = 6\. .*So P2 is not in the ready queue\.$/);
  const swapped = markOf(pair, says('P3', 'P0', 'P1')).finding;
  expect(swapped?.why.en).toBe(
    'P0 joined the queue at t = 3, P3 at t = 6. At t = 6 the ready queue is, head first: P0, P3, P1.',
  );
  expect(markOf(pair, says('P0')).finding).toMatchObject({ lane: 1, expected: 'P3', given: '[]' });
});

test('[QUE4] who takes a preempted process for blocked, or goes round the table, is told so', () => {
  const read = diagnoser(pair);
  expect(read(says('P3'))[0]?.model).toBe('C08-preempted-blocked');
  expect(read(right)[0]?.model).toBe('right');
  const key = secretOf('queue-at').keyUnder(pair, 'S11-rr-is-fcfs');
  expect(key?.queue).toEqual(['P2', 'P3']);
});

test('[QUE4] an answer under another accepted convention earns all, and it is named', () => {
  const its = markOf(pair, says('P2', 'P1', 'P3'));
  expect(its).toMatchObject({ earned: 1_000, finding: null });
  expect(its.under?.en).toMatch(/right/);
});

test('[QUE5] the prompt is the scenario and the moment', () => {
  expect(Object.keys(pair.prompt).toSorted()).toEqual(['at', 'cpu', 'kind', 'scenario', 'threads']);
  expect(pair.prompt.threads).toEqual(['P0', 'P1', 'P2', 'P3']);
});

test('[QUE6] nobody is twice in a queue, and no stranger', () => {
  expect(problemOf(pair.prompt, open)).toBeNull();
  expect(problemOf(pair.prompt, says('P1', 'P1'))).toMatchObject({ path: 'queue.1', value: 'P1' });
  expect(problemOf(pair.prompt, says('P9'))).toMatchObject({ path: 'queue.0', allowed: 'P0, P1, P2, P3' });
});

test('[QUE7] where each CPU has a queue, it is asked for one of them', () => {
  const two: ScenarioFile = { ...scenario, machine: { cpus: 2, queues: 'per-cpu' } };
  expect(build({ ask: { kind: 'queue-at', at: 3 }, scenario: two })).toMatchObject({
    ok: false,
    problem: { path: 'ask.cpu', value: 'nothing', allowed: '0 to 1: each CPU has its queue' },
  });
  // CPU 0 has P0 and P2, CPU 1 has P1 and P3
  expect([0, 1].map((cpu) => rightAnswer(asked(3, two, cpu)))).toEqual([says('P0'), says()]);
  expect(build({ ask: { kind: 'queue-at', at: 3, cpu: 0 }, scenario })).toMatchObject({
    ok: false,
    problem: { path: 'ask.cpu' },
  });
});

test('[QUE8] there is no order of service in a lottery, and no queue after the end', () => {
  const lottery: ScenarioFile = { ...scenario, policy: { kind: 'lottery', quantum: 2 }, seed: 1 };
  expect(build({ ask: { kind: 'queue-at', at: 3 }, scenario: lottery })).toMatchObject({ ok: false });
  expect(build({ ask: { kind: 'queue-at', at: 14 }, scenario })).toMatchObject({
    ok: false,
    problem: { path: 'ask.at', allowed: '0 to 13: the run ends at t = 14' },
  });
});

test('[QUE9] the reveal runs to the end of the tick asked about, and the queue is not told before', () => {
  expect(revealOf(pair)).toMatchObject({ from: 0, to: 7 });
  expect(shownOf(pair, 6).queue).toBeNull();
  expect(truthOf(pair)).toMatchObject(shownOf(pair, 7));
  expect(truthOf(pair).queue).toEqual(['P0', 'P3', 'P1']);
  expect(isRight(truthOf(pair), right)).toBe(true);
});

test('[QUE10] the distribution counts who is where, whole queues, and those who say that nobody waits', () => {
  expect(tallyOf(pair, [right, right, says('P3', 'P0'), says(), open])).toEqual({
    kind: 'queue-at',
    answers: 5,
    empty: 1,
    places: [{ P0: 2, P3: 1 }, { P3: 2, P0: 1 }, { P1: 2 }],
    orders: [
      { queue: ['P0', 'P3', 'P1'], count: 2 },
      { queue: ['P3', 'P0'], count: 1 },
      { queue: [], count: 1 },
    ],
    others: 0,
  });
});

const queues = fc.option(fc.shuffledSubarray(['P0', 'P1', 'P2', 'P3']));

test('[QUE10] a thousand answers stay small on the wire', () => {
  fc.assert(
    fc.property(fc.array(queues, { minLength: 1_000, maxLength: 1_000 }), (many) => {
      const counted = tallyOf(
        pair,
        many.map((queue) => ({ kind: 'queue-at', queue })),
      );
      expect(tally.parse(counted)).toEqual(counted);
      expect(JSON.stringify(counted).length).toBeLessThan(20_000);
      expect(counted.orders.reduce((sum, { count }) => sum + count, counted.others)).toBe(
        many.filter((queue) => queue !== null).length,
      );
    }),
    { numRuns: 3 },
  );
});

test('[QUE2] [QUE4] over random runs: the key marks all, every other answer less, every model answers something that fits', () => {
  fc.assert(
    fc.property(runScenarios, fc.nat(), queues, (file, when, draft) => {
      const end = build<'queue-at'>({ ask: { kind: 'queue-at', at: 0 }, scenario: file });
      if (!end.ok) throw new Error(JSON.stringify(end.problem));
      const its = asked(when % end.pair.key.trace.makespan, file);
      const { answer, compare, keyUnder, slips } = secretOf('queue-at');
      const key = answer(its.prompt, its.key);
      if (!key) throw new Error('the key fits');
      expect(markOf(its, key)).toMatchObject({ earned: 1_000, finding: null });
      const queue = draft?.filter((thread) => its.prompt.threads.includes(thread)) ?? null;
      const given: Answer<'queue-at'> = { kind: 'queue-at', queue };
      const same = slips(its.prompt, key, given).slips === 0;
      const { parts, finding } = compare(its.prompt, its.key, given);
      expect(parts.every(({ earned, possible }) => earned >= 0 && earned <= possible)).toBe(true);
      expect(parts.every(({ earned, possible }) => earned === possible)).toBe(same);
      expect(finding === null).toBe(same);
      expect(answerText(given) === answerText(key)).toBe(same);
      for (const model of modelIds) {
        const under = keyUnder(its, model);
        const wrong = under && answer(its.prompt, under);
        if (wrong) expect(problemOf(its.prompt, wrong)).toBeNull();
      }
    }),
    { numRuns: 60 },
  );
});

test('[QUE11] the question of the tour can be asked', () => {
  const lesson = JSON.parse(tourText('queue-at')) as { questions: { ask: unknown; scenario: ScenarioFile }[] };
  const [question] = lesson.questions;
  expect(ask.parse(question?.ask)).toEqual({ kind: 'queue-at', at: 6 });
  expect(rightAnswer(asked(6, question?.scenario))).toEqual(right);
});
