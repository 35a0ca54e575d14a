import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { everyQueue, everySchedule, type Job } from '../test/every-schedule';
import { expectLegal } from '../test/legal-trace';
import { policySpecs, randomPlacedScenario, randomScenario } from '../test/random-scenario';
import { resolve } from './resolve';
import type { PolicyKind, PolicySpec, Scenario } from './scenario';
import { simulate } from './simulate';
import { choicesText, tieReadings } from './tie-readings';
import type { Trace } from './trace';
import { unsupported } from './unsupported';

const kinds = Object.keys(policySpecs) as PolicyKind[];

const jobs: fc.Arbitrary<readonly Job[]> = fc
  .array(
    fc.record({
      arrival: fc.constantFrom(0, 0, 1, 2, 5),
      burst: fc.integer({ min: 1, max: 3 }),
      priority: fc.integer({ min: 1, max: 2 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.map((job, place) => ({ id: `P${place}`, ...job })));

const scenarioOf = (all: readonly Job[], policy: PolicySpec, runningWinsTies: boolean): Scenario =>
  resolve({
    format: 'timeslice/scenario@1',
    policy,
    conventions: { runningWinsTies },
    processes: all.map(({ id, arrival, burst, priority }) => ({ id, arrival, priority, bursts: [['cpu', burst]] })),
  });

const drawn = ({ timeline, makespan }: Trace): string =>
  Array.from({ length: makespan }, (_, t) => timeline.find(([start, end]) => start <= t && t < end)?.[2] ?? '.').join(
    ' ',
  );

const schedules = (scenario: Scenario): ReadonlySet<string> => {
  const { readings, complete } = tieReadings(scenario, { most: 10_000 });
  expect(complete).toBe(true);
  return new Set(readings.map(({ ties }) => drawn(simulate({ ...scenario, ties }))));
};

test.each(['sjf', 'srtf', 'priority', 'priority-preemptive'] as const)(
  '[ENG49] %s: the readings are the schedules of every choice among equals, and no other',
  (kind) => {
    let several = 0;
    fc.assert(
      fc.property(jobs, fc.boolean(), (all, runningWinsTies) => {
        const every = everySchedule(all, kind, runningWinsTies);
        if (every.size > 1) several++;
        expect(schedules(scenarioOf(all, { kind }, runningWinsTies))).toEqual(every);
      }),
      { numRuns: 150 },
    );
    expect(several).toBeGreaterThan(20);
  },
);

test.each([
  ['fcfs', { kind: 'fcfs' }, Infinity],
  ['rr', { kind: 'rr', quantum: 2 }, 2],
] as const)(
  '[ENG49] %s: the readings are the schedules of every order of joining, and no other',
  (_, policy, quantum) => {
    fc.assert(
      fc.property(jobs, (all) => {
        expect(schedules(scenarioOf(all, policy, true))).toEqual(everyQueue(all, quantum));
      }),
      { numRuns: 150 },
    );
  },
);

/** What a trace says besides why. */
const withoutRules = ({ decisions, ...trace }: Trace) => ({
  ...trace,
  decisions: decisions.map(({ at, cpu, chosen, ready }) => ({ at, cpu, chosen, ready })),
});

test.each(kinds)('[ENG49] %s: a script that says nothing gives the stated run, any other a legal one', (kind) => {
  const scenarios = fc.oneof(
    randomScenario({ policy: policySpecs[kind], cpus: fc.integer({ min: 1, max: 3 }) }),
    randomPlacedScenario({ policy: policySpecs[kind] }),
  );
  fc.assert(
    fc.property(scenarios, fc.array(fc.nat({ max: 3 }), { maxLength: 12 }), (file, choices) => {
      const scenario = resolve(file);
      fc.pre(unsupported(scenario).length === 0);
      const stated = simulate(scenario);
      expect(withoutRules(simulate({ ...scenario, ties: { choices: [] } }))).toEqual(withoutRules(stated));
      const other = simulate({ ...scenario, ties: { choices } });
      if (scenario.processes.every(({ task }) => task === null)) expectLegal(other);
    }),
    { numRuns: 60 },
  );
});

test('[ENG49] a tie with a thread that claimed its CPU at this instant is settled a tick later, as stated', () => {
  const scenario = resolve({
    format: 'timeslice/scenario@1',
    policy: { kind: 'priority-preemptive' },
    conventions: { runningWinsTies: false, ioReturn: 'preempts' },
    processes: [
      {
        id: 'P1',
        arrival: 2,
        bursts: [
          ['io', 6],
          ['cpu', 2],
        ],
      },
      { id: 'P2', arrival: 8, bursts: [['cpu', 1]] },
    ],
  });
  expect(drawn(simulate(scenario))).toMatch(/P1 P2 P1$/);
  expect(drawn(simulate({ ...scenario, ties: { choices: [] } }))).toMatch(/P1 P2 P1$/);
});

test('[ENG49] choices end at a tick, where the order of the ready queue may be one of them', () => {
  const all = ['A', 'B', 'C'].map((id) => ({ id, arrival: 0, burst: 2, priority: 1 }));
  const scenario = scenarioOf(all, { kind: 'sjf' }, true);
  expect(tieReadings(scenario, { most: 99, until: 1 }).readings).toHaveLength(3);
  const { readings } = tieReadings(scenario, { most: 99, until: 1, ordersQueue: true });
  const queues = readings.map(({ ties }) => simulate({ ...scenario, ties }).queue[0]?.[1].join(''));
  expect(queues.toSorted()).toEqual(['AB', 'AC', 'BA', 'BC', 'CA', 'CB']);
  expect(tieReadings(scenario, { most: 6 })).toMatchObject({ complete: true, readings: { length: 6 } });
  expect(tieReadings(scenario, { most: 5 })).toMatchObject({ complete: false, readings: { length: 5 } });
});

test('[ENG49] a reading says in both languages who goes first where that is not the stated one', () => {
  const all = ['A', 'B', 'C'].map((id) => ({ id, arrival: 0, burst: 2, priority: 1 }));
  const { readings } = tieReadings(scenarioOf(all, { kind: 'sjf' }, true), { most: 99 });
  expect(readings.map(({ choices }) => choicesText(choices).en)).toEqual([
    '',
    'On the tie at t = 2, C goes first.',
    'On the tie at t = 0, B goes first.',
    'On the tie at t = 0, B goes first. On the tie at t = 2, C goes first.',
    'On the tie at t = 0, C goes first.',
    'On the tie at t = 0, C goes first. On the tie at t = 2, B goes first.',
  ]);
  expect(choicesText(readings[1]!.choices).ko).toBe('t = 2에 조건이 같을 때 C가 먼저입니다.');
  const queue = tieReadings(scenarioOf(all, { kind: 'fcfs' }, true), { most: 99 }).readings.at(-1)!;
  expect(choicesText(queue.choices).en).toBe('On the tie at t = 0, C goes first, then B.');
  expect(choicesText(queue.choices).ko).toBe('t = 0에 조건이 같을 때 C가 먼저, 그다음 B입니다.');
});

/** What a run comes to, whoever it was. */
const figuresOf = ({ threads, switches, makespan }: Trace): string =>
  JSON.stringify([
    makespan,
    switches.length,
    Object.values(threads)
      .map((one) => JSON.stringify(one))
      .toSorted(),
  ]);

test.each(kinds)('[ENG49] %s: threads that a name alone tells apart as one come to the same figures', (kind) => {
  const seen = { fewer: 0, all: 0 };
  fc.assert(
    fc.property(randomScenario({ policy: policySpecs[kind] }), fc.nat({ max: 2 }), (file, more) => {
      const [first] = file.processes;
      const copies = Array.from({ length: more + 1 }, (_, place) => ({ ...first!, id: `copy${place}` }));
      const same = { ...file, processes: [...file.processes, ...copies] };
      if (first!.forkedBy !== undefined) return;
      const scenario = resolve(same);
      if (unsupported(scenario).length > 0) return;
      const every = tieReadings(scenario, { most: 80 });
      if (!every.complete) return;
      const few = tieReadings(scenario, { most: 80, alikeAsOne: true });
      const figures = ({ readings }: typeof every) =>
        new Set(readings.map(({ ties }) => figuresOf(simulate({ ...scenario, ties }))));
      expect(figures(few)).toEqual(figures(every));
      seen.all++;
      if (few.readings.length < every.readings.length) seen.fewer++;
    }),
    { numRuns: 40, seed: 49 },
  );
  expect(seen.all).toBeGreaterThan(2);
});
