import { expect, test } from '@jest/globals';
import { type Burst, type ScenarioFile, threadStates, type ThreadState } from '@timeslice/engine';
import fc from 'fast-check';
import { runScenarios } from '../../../test/run-scenarios';
import { diagnoser } from '../../diagnose';
import { type Answer, answerText, ask, isComplete, isRight, problemOf } from '../../index';
import { markOf } from '../../mark-answer';
import { modelIds } from '../../models/model';
import { build, type Pair, revealOf, rightAnswer, secretOf, shownOf, tallyOf, truthOf } from '../../secret-kinds';
import { tourText } from '../../../test/tour';

const process = (id: string, arrival: number, ...bursts: Burst[]) => ({ id, arrival, bursts });

/** q = 3: P0 blocks at 2 until 8, P1 runs from 2 to 5, P2 from 5 to 8; P3 comes at 7. */
const scenario: ScenarioFile = {
  format: 'timeslice/scenario@1',
  policy: { kind: 'rr', quantum: 3 },
  processes: [
    process('P0', 0, ['cpu', 2], ['io', 6], ['cpu', 1]),
    process('P1', 1, ['cpu', 5]),
    process('P2', 2, ['cpu', 4]),
    process('P3', 7, ['cpu', 2]),
  ],
};

function asked(at: number, of: ScenarioFile = scenario): Pair<'state-at'> {
  const built = build<'state-at'>({ ask: { kind: 'state-at', at }, scenario: of });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.pair;
}
const says = (...states: (ThreadState | null)[]): Answer<'state-at'> => ({
  kind: 'state-at',
  states: states.map((state, place) => ({ thread: `P${place}`, state })),
});
const pair = asked(6);
const right = says('blocked', 'ready', 'running', 'new');

test('[STA1] the states are those of the tick that begins at t, after all that happens at t', () => {
  expect(rightAnswer(pair)).toEqual(right);
  // at 5 the quantum of P1 ends, at 8 the I/O of P0; at 13 all but P2 have ended
  expect(rightAnswer(asked(5))).toEqual(right);
  expect(rightAnswer(asked(4))).toEqual(says('blocked', 'running', 'ready', 'new'));
  expect(rightAnswer(asked(8))).toEqual(says('ready', 'running', 'ready', 'ready'));
  expect(rightAnswer(asked(13))).toEqual(says('terminated', 'terminated', 'running', 'terminated'));
});

test('[STA1] a thread to which the CPU is still switching is ready', () => {
  const costly = asked(2, { ...scenario, machine: { contextSwitch: { process: 1 } } });
  expect(rightAnswer(costly)).toEqual(says('blocked', 'ready', 'ready', 'new'));
});

test('[STA2] the mark counts the threads whose state is right; an open one earns nothing', () => {
  expect(markOf(pair, right)).toMatchObject({ earned: 4, possible: 4, finding: null });
  const half = says('blocked', 'blocked', null, 'new');
  expect(markOf(pair, half)).toMatchObject({ earned: 2, possible: 4 });
  expect(isComplete(pair.prompt, half)).toBe(false);
  expect(isComplete(pair.prompt, right)).toBe(true);
});

test('[STA3] the finding is the first thread whose state is wrong, with what put it into the right one', () => {
  const { finding } = markOf(pair, says('blocked', 'blocked', 'running', 'new'));
  expect(finding).toMatchObject({ at: 6, lane: 1, expected: 'P1 ready', given: 'P1 blocked' });
  expect(finding?.why.en).toBe(
    'The quantum of P1 ended at t = 5. It lacks nothing but the CPU, so it is ready. It waits for no event.',
  );
  const why = truthOf(pair).why.map(({ en }) => en);
  expect(why[0]).toBe('P0 asked for I/O at t = 2. P0 is blocked until t = 8.');
  expect(why[2]).toMatch(/^P2 has been running since t = 5\. /);
  expect(why[3]).toBe('P3 arrives only at t = 7.');
});

test('[STA4] who takes a preempted process for blocked is told so', () => {
  const [first] = diagnoser(pair)(says('blocked', 'blocked', 'running', 'new'));
  expect(first?.model).toBe('C08-preempted-blocked');
  // at 3 nobody has been preempted
  expect(secretOf('state-at').keyUnder(asked(3), 'C08-preempted-blocked')).toBeNull();
  expect(diagnoser(pair)(right)[0]?.model).toBe('right');
});

test('[STA5] the prompt is the scenario and the moment: another run with the same file cannot be told from it', () => {
  expect(Object.keys(pair.prompt).toSorted()).toEqual(['at', 'kind', 'scenario', 'threads']);
});

test('[STA6] an answer names every thread once, in file order', () => {
  expect(problemOf(pair.prompt, right)).toBeNull();
  expect(problemOf(pair.prompt, says('new'))).toMatchObject({ path: 'states', value: '1' });
  const swapped: Answer<'state-at'> = { kind: 'state-at', states: right.states.toReversed() };
  expect(problemOf(pair.prompt, swapped)).toEqual({ path: 'states.0.thread', value: 'P3', allowed: 'P0' });
  expect(answerText(says('blocked', null, 'running', 'new'))).toBe('P0 blocked, P1 ?, P2 running, P3 new');
});

test('[STA7] a moment at or after the end of the run is refused, and so are more threads than one follows by hand', () => {
  expect(build({ ask: { kind: 'state-at', at: 14 }, scenario })).toEqual({
    ok: false,
    problem: { path: 'ask.at', value: '14', allowed: '0 to 13: the run ends at t = 14' },
  });
  const many = Array.from({ length: 25 }, (_, place) => process(`P${place}`, 0, ['cpu', 1]));
  expect(build({ ask: { kind: 'state-at', at: 1 }, scenario: { ...scenario, processes: many } })).toMatchObject({
    ok: false,
    problem: { path: 'ask.kind', value: '25' },
  });
});

test('[STA8] the reveal runs to the end of the tick asked about, and no state is told before it begins', () => {
  expect(revealOf(pair)).toMatchObject({ from: 0, to: 7 });
  expect(shownOf(pair, 6)).toMatchObject({ states: null, trace: { until: 6 } });
  expect(shownOf(pair, 7).states).toEqual(right.states);
  expect(truthOf(pair)).toMatchObject(shownOf(pair, 7));
});

test('[STA9] the distribution counts, thread by thread, who gave which state', () => {
  expect(tallyOf(pair, [right, right, says('ready', null, 'running', 'new')])).toEqual({
    kind: 'state-at',
    answers: 3,
    threads: [
      { thread: 'P0', counts: { blocked: 2, ready: 1 } },
      { thread: 'P1', counts: { ready: 2 } },
      { thread: 'P2', counts: { running: 3 } },
      { thread: 'P3', counts: { new: 3 } },
    ],
  });
});

const drafts = fc.array(fc.option(fc.constantFrom(...threadStates)), { minLength: 4, maxLength: 4 });

test('[STA2] [STA4] over random runs: the key marks all, every other answer less, every model answers something that fits', () => {
  fc.assert(
    fc.property(runScenarios, fc.nat(), drafts, (file, when, draft) => {
      const end = build<'state-at'>({ ask: { kind: 'state-at', at: 0 }, scenario: file });
      if (!end.ok) throw new Error(JSON.stringify(end.problem));
      const its = asked(when % end.pair.key.trace.makespan, file);
      const { answer, compare, keyUnder, slips } = secretOf('state-at');
      const key = answer(its.prompt, its.key);
      if (!key) throw new Error('the key fits');
      expect(markOf(its, key)).toMatchObject({ earned: key.states.length, finding: null });
      expect(isRight(truthOf(its), key)).toBe(true);
      const given: Answer<'state-at'> = {
        kind: 'state-at',
        states: its.prompt.threads.map((thread, place) => ({ thread, state: draft[place] ?? null })),
      };
      const apart = slips(its.prompt, key, given).slips;
      const { parts, finding } = compare(its.prompt, its.key, given);
      expect(parts[0]?.earned).toBe(key.states.length - apart);
      expect(finding === null).toBe(apart === 0);
      for (const model of modelIds) {
        const under = keyUnder(its, model);
        const wrong = under && answer(its.prompt, under);
        if (wrong) expect(problemOf(its.prompt, wrong)).toBeNull();
      }
    }),
    { numRuns: 60 },
  );
});

test('[STA10] the question of the tour can be asked, and tells a preempted process from a blocked one', () => {
  const lesson = JSON.parse(tourText('state-at')) as {
    questions: { ask: unknown; scenario: ScenarioFile }[];
  };
  const [question] = lesson.questions;
  expect(ask.parse(question?.ask)).toEqual({ kind: 'state-at', at: 6 });
  const tour = asked(6, question?.scenario);
  expect(rightAnswer(tour)).toEqual(right);
});
