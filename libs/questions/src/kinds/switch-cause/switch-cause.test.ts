import { expect, test } from '@jest/globals';
import type { Burst, ScenarioFile } from '@timeslice/engine';
import fc from 'fast-check';
import { runScenarios } from '../../../test/run-scenarios';
import { diagnoser } from '../../diagnose';
import { type Answer, answerText, ask, isComplete, isRight, problemOf } from '../../index';
import { markOf } from '../../mark-answer';
import { modelIds } from '../../models/model';
import { build, type Pair, revealOf, rightAnswer, secretOf, shownOf, tallyOf, truthOf } from '../../secret-kinds';
import type { Cause } from './public';
import { tourText } from '../../../test/tour';

const process = (id: string, arrival: number, priority: number, ...bursts: Burst[]) => ({
  id,
  arrival,
  priority,
  bursts,
});

/** P0 blocks at 2, P1's quantum ends at 6, P0 is back at 7 and exits at 9, P3 comes at 12. */
const scenario: ScenarioFile = {
  format: 'timeslice/scenario@1',
  policy: { kind: 'priority-preemptive-rr', quantum: 4 },
  processes: [
    process('P0', 0, 1, ['cpu', 2], ['io', 5], ['cpu', 2]),
    process('P1', 0, 2, ['cpu', 8]),
    process('P2', 0, 2, ['cpu', 5]),
    process('P3', 12, 1, ['cpu', 2]),
  ],
};

function asked(of: ScenarioFile = scenario, moments?: number[]): Pair<'switch-cause'> {
  const built = build<'switch-cause'>({ ask: { kind: 'switch-cause', moments }, scenario: of });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.pair;
}
const says = ({ prompt }: Pair<'switch-cause'>, ...causes: (Cause | null)[]): Answer<'switch-cause'> => ({
  kind: 'switch-cause',
  causes: prompt.moments.map(({ at, cpu }, place) => ({ at, cpu, cause: causes[place] ?? null })),
});
const pair = asked();
const truth: readonly Cause[] = ['io-request', 'time-slice', 'io-completion', 'exit', 'arrival', 'exit', 'exit'];
const right = says(pair, ...truth);

test('[SWC1] every switch between threads is asked about, with who leaves and who comes; the first dispatch is none', () => {
  expect(pair.prompt.moments.map(({ at, from, to }) => `${at} ${from} ${to}`)).toEqual([
    '2 P0 P1',
    '6 P1 P2',
    '7 P2 P0',
    '9 P0 P1',
    '12 P1 P3',
    '14 P3 P2',
    '18 P2 P1',
  ]);
  expect(asked(scenario, [6, 12]).prompt.moments.map(({ at }) => at)).toEqual([6, 12]);
});

test('[SWC2] the cause is what happened to the thread that leaves, else what brought the one that comes', () => {
  expect(rightAnswer(pair)).toEqual(right);
});

test('[SWC2] out of idle time it is an arrival or the end of I/O; a child comes of a fork', () => {
  const gaps = asked({
    format: 'timeslice/scenario@1',
    policy: { kind: 'fcfs' },
    processes: [process('P0', 0, 0, ['cpu', 1], ['io', 2], ['cpu', 1]), process('P1', 6, 0, ['cpu', 1])],
  });
  expect(gaps.prompt.moments).toEqual([
    { at: 3, cpu: 0, from: null, to: 'P0' },
    { at: 6, cpu: 0, from: null, to: 'P1' },
  ]);
  expect(gaps.key.causes).toEqual(['io-completion', 'arrival']);
  const forks = asked({
    format: 'timeslice/scenario@1',
    policy: { kind: 'srtf' },
    processes: [
      {
        id: 'P0',
        arrival: 0,
        bursts: [
          ['cpu', 2],
          ['fork', 'P1'],
          ['cpu', 5],
        ],
      },
      { id: 'P1', forkedBy: 'P0', bursts: [['cpu', 1]] },
    ],
  });
  expect(forks.key.causes).toEqual(['fork', 'exit']);
});

test('[SWC3] six causes may be chosen, others only where the bursts can bring them about', () => {
  expect(pair.prompt.choices).toEqual(['io-request', 'io-completion', 'time-slice', 'fork', 'exit', 'arrival']);
  const locks = asked({
    format: 'timeslice/scenario@1',
    policy: { kind: 'rr', quantum: 2 },
    processes: [
      process('P0', 0, 0, ['lock', 'm'], ['cpu', 3], ['unlock', 'm']),
      process('P1', 0, 0, ['cpu', 1], ['lock', 'm'], ['cpu', 1], ['unlock', 'm']),
    ],
  });
  expect(locks.prompt.choices).toContain('wait');
  expect(locks.key.causes).toEqual(['time-slice', 'wait', 'exit']);
});

test('[SWC4] the run in the prompt tells no cause: no state, no event, no decision, no cause of a switch', () => {
  expect(Object.keys(pair.prompt).toSorted()).toEqual([
    'choices',
    'kind',
    'length',
    'moments',
    'scenario',
    'switches',
    'timeline',
  ]);
  const costly = asked({ ...scenario, machine: { contextSwitch: { process: 1 } } });
  expect(costly.prompt.switches[0]).toEqual({ start: 2, end: 3, to: 'P1', cpu: 0 });
});

test('[SWC5] the mark counts the causes that are right; the finding says what happened and what raised it', () => {
  expect(markOf(pair, right)).toMatchObject({ earned: 7, possible: 7, finding: null });
  const blocked = says(pair, 'io-request', 'io-request', null);
  expect(markOf(pair, blocked)).toMatchObject({ earned: 1, possible: 7 });
  const { finding } = markOf(pair, blocked);
  expect(finding).toMatchObject({ at: 6, expected: 'time-slice', given: 'io-request' });
  expect(finding?.why.en).toBe(
    't = 6: The time slice of P1 was used up. It is the timer interrupt that tells so. ' +
      'P1 waits for nothing: it lacks nothing but the CPU.',
  );
  expect(isComplete(pair.prompt, blocked)).toBe(false);
});

test('[SWC5] requests, fork and exit are told as system calls, the timer and the end of I/O as interrupts', () => {
  const why = truthOf(pair).why.map(({ en }) => en);
  expect(why[0]).toMatch(/An I\/O request is a system call\.$/);
  expect(why[1]).toMatch(/timer interrupt/);
  expect(why[2]).toMatch(/interrupt from the device\.$/);
  expect(why[3]).toMatch(/exit is a system call\.$/);
});

test('[SWC6] who takes a preempted process for blocked is told so', () => {
  const its = says(pair, 'io-request', 'io-request', 'io-request', 'exit', 'io-request', 'exit', 'exit');
  expect(diagnoser(pair)(its)[0]?.model).toBe('C08-preempted-blocked');
  expect(diagnoser(pair)(right)[0]?.model).toBe('right');
});

test('[SWC6] who lets a process run as soon as its I/O ends takes that for the cause of its next run', () => {
  const fcfs = asked({
    format: 'timeslice/scenario@1',
    policy: { kind: 'fcfs' },
    processes: [process('P0', 0, 0, ['cpu', 1], ['io', 2], ['cpu', 1]), process('P1', 0, 0, ['cpu', 5])],
  });
  expect(fcfs.key.causes).toEqual(['io-request', 'exit']);
  const key = secretOf('switch-cause').keyUnder(fcfs, 'C07-io-to-running');
  expect(key?.causes).toEqual(['io-request', 'io-completion']);
});

test('[SWC6] who lets every arrival interrupt takes that for the cause where a slice ends as somebody comes', () => {
  const rr = asked({
    format: 'timeslice/scenario@1',
    policy: { kind: 'rr', quantum: 2 },
    processes: [process('P0', 0, 0, ['cpu', 4]), process('P1', 2, 0, ['cpu', 2])],
  });
  expect(rr.key.causes).toEqual(['time-slice', 'exit']);
  const key = secretOf('switch-cause').keyUnder(rr, 'S09-arrival-preempts-rr');
  expect(key?.causes).toEqual(['arrival', 'exit']);
});

test('[SWC7] an answer names every moment once, in time order, with a cause that is offered', () => {
  expect(problemOf(pair.prompt, right)).toBeNull();
  expect(problemOf(pair.prompt, { kind: 'switch-cause', causes: [] })).toMatchObject({ path: 'causes', value: '0' });
  expect(problemOf(pair.prompt, { kind: 'switch-cause', causes: right.causes.toReversed() })).toEqual({
    path: 'causes.0.at',
    value: '18',
    allowed: '2',
  });
  expect(problemOf(pair.prompt, says(pair, 'crash'))).toMatchObject({ path: 'causes.0.cause', value: 'crash' });
  expect(answerText(says(asked(scenario, [6, 12]), 'exit'))).toBe('t6 exit, t12 ?');
});

test('[SWC8] a tick without a switch, and a run without any, is refused', () => {
  expect(build({ ask: { kind: 'switch-cause', moments: [2, 3] }, scenario })).toEqual({
    ok: false,
    problem: { path: 'ask.moments.1', value: '3', allowed: 'ticks of switches: 2, 6, 7, 9, 12, 14, 18' },
  });
  const alone: ScenarioFile = { ...scenario, processes: [process('P0', 0, 0, ['cpu', 2])] };
  expect(build({ ask: { kind: 'switch-cause' }, scenario: alone })).toMatchObject({
    ok: false,
    problem: { path: 'ask.moments' },
  });
});

test('[SWC9] the reveal goes from switch to switch, and tells the causes up to where it has come', () => {
  expect(revealOf(pair)).toEqual({ from: 0, to: 19, stops: [0, 2, 6, 7, 9, 12, 14, 18, 19] });
  expect(shownOf(pair, 6)).toMatchObject({ causes: ['io-request', 'time-slice'], trace: { until: 6 } });
  expect(shownOf(pair, 1).causes).toEqual([]);
  expect(truthOf(pair)).toMatchObject(shownOf(pair, 19));
  expect(isRight(truthOf(pair), right)).toBe(true);
});

test('[SWC10] the distribution counts, moment by moment, who gave which cause', () => {
  const two = asked(scenario, [6, 12]);
  const answers = [says(two, 'time-slice', 'arrival'), says(two, 'io-request', 'arrival'), says(two)];
  expect(tallyOf(two, answers)).toEqual({
    kind: 'switch-cause',
    answers: 3,
    moments: [{ 'time-slice': 1, 'io-request': 1 }, { arrival: 2 }],
  });
});

const drafts = fc.array(fc.option(fc.constantFrom<Cause>('io-request', 'time-slice', 'exit', 'arrival')), {
  minLength: 8,
  maxLength: 8,
});

test('[SWC5] [SWC6] over random runs: the key marks all, every other answer less, every model answers something that fits', () => {
  fc.assert(
    fc.property(runScenarios, drafts, (file, draft) => {
      const built = build<'switch-cause'>({ ask: { kind: 'switch-cause' }, scenario: file });
      fc.pre(built.ok);
      if (!built.ok) return;
      const its = built.pair;
      const { answer, compare, keyUnder, slips } = secretOf('switch-cause');
      const key = answer(its.prompt, its.key);
      if (!key) throw new Error('the key fits');
      expect(problemOf(its.prompt, key)).toBeNull();
      expect(isComplete(its.prompt, key)).toBe(true);
      expect(markOf(its, key).finding).toBeNull();
      const given = says(its, ...draft);
      const apart = slips(its.prompt, key, given).slips;
      const { parts, finding } = compare(its.prompt, its.key, given);
      expect(parts[0]?.earned).toBe(key.causes.length - apart);
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

test('[SWC11] the question of the tour can be asked', () => {
  const lesson = JSON.parse(tourText('switch-cause')) as { questions: { ask: unknown; scenario: ScenarioFile }[] };
  const [question] = lesson.questions;
  expect(ask.parse(question?.ask)).toEqual({ kind: 'switch-cause' });
  const tour = asked(question?.scenario);
  expect(tour.key.causes).toEqual(truth);
});
