import { expect, test } from '@jest/globals';
import { type PolicySpec, resolve, type ScenarioFile, simulate, tieReadings } from '@timeslice/engine';
import fc from 'fast-check';
import { build, markerOf, markOf, opensTooMuch, runsAllowed, separation } from '../keys';

const scenarioOf = (jobs: readonly (readonly [arrival: number, burst: number])[]): ScenarioFile => ({
  format: 'timeslice/scenario@1',
  policy: { kind: 'rr', quantum: 1 },
  processes: jobs.map(([arrival, burst], place) => ({ id: `P${place}`, arrival, bursts: [['cpu', burst]] })),
});

function asked(scenario: ScenarioFile, among: PolicySpec[], minimise: 'waiting' | 'response' = 'waiting') {
  const ask = { kind: 'choose-policy', among, minimise } as const;
  const built = build<'choose-policy'>({ ask, scenario, marking: { open: ['tie'] } });
  return built.ok ? built.pair : null;
}

/** Every option that is least for some choices at the ties of all the runs, by trying all combinations. */
function leastOf(scenario: ScenarioFile, among: readonly PolicySpec[], measure: 'waiting' | 'response') {
  const values = among.map((policy) => {
    const one = resolve({ ...scenario, policy });
    return tieReadings(one, { most: 1_000 }).readings.map(
      ({ ties }) => simulate({ ...one, ties }).averages[measure] ?? NaN,
    );
  });
  const all = values.reduce<readonly (readonly number[])[]>(
    (sofar, its) => sofar.flatMap((some) => [...new Set(its)].map((value) => [...some, value])),
    [[]],
  );
  return among.map((_, place) => all.some((some) => some[place]! - Math.min(...some) < 1e-9));
}

test('[MRK9] law: an option is right exactly where some choices at the ties of all runs make it least', () => {
  const jobs = fc.array(fc.tuple(fc.constantFrom(0, 0, 1), fc.integer({ min: 1, max: 4 })), {
    minLength: 2,
    maxLength: 3,
  });
  const policies: PolicySpec[] = [{ kind: 'sjf' }, { kind: 'priority' }, { kind: 'fcfs' }, { kind: 'rr', quantum: 1 }];
  const seen = { right: 0, byChoice: 0, wrong: 0 };
  fc.assert(
    fc.property(jobs, fc.constantFrom('waiting', 'response'), (drawn, measure) => {
      const scenario = scenarioOf(drawn);
      const pair = asked(scenario, policies, measure);
      if (!pair) return;
      const mark = markerOf(pair);
      leastOf(scenario, policies, measure).forEach((isLeast, place) => {
        const its = mark({ kind: 'choose-policy', choice: pair.prompt.options[place]!.id });
        if (its.under) return;
        expect(its.earned).toBe(isLeast ? 1 : 0);
        if (!isLeast) seen.wrong++;
        else if (its.openAs) seen.byChoice++;
        else seen.right++;
      });
    }),
    { numRuns: 60 },
  );
  expect(Math.min(seen.right, seen.byChoice, seen.wrong)).toBeGreaterThan(5);
});

test('[MRK9] which choices make an option least is said, by the name of the option', () => {
  const pair = asked(
    scenarioOf([
      [0, 3],
      [0, 1],
    ]),
    [{ kind: 'sjf' }, { kind: 'fcfs' }, { kind: 'rr', quantum: 1 }],
  )!;
  expect(markOf(pair, { kind: 'choose-policy', choice: 'fcfs' })).toMatchObject({
    earned: 1,
    openAs: { en: 'FCFS: On the tie at t = 0, P1 goes first.', ko: 'FCFS: t = 0에 조건이 같을 때 P1이 먼저입니다.' },
  });
  expect(separation(pair).flags).toContainEqual({ flag: 'open-convention' });
});

test('[MRK10] the runs of all options count together', () => {
  const jobs = (count: number) => scenarioOf(Array.from({ length: count }, (_, place) => [0, 1 + place] as const));
  const among: PolicySpec[] = [{ kind: 'sjf' }, { kind: 'fcfs' }, { kind: 'rr', quantum: 1 }];
  // five jobs that come together: 120 orders for each of two policies
  expect(opensTooMuch(asked(jobs(5), among)!, ['tie'])).toBe(false);
  expect(opensTooMuch(asked(jobs(6), among)!, ['tie'])).toBe(true);
  expect(opensTooMuch(asked(jobs(6), among)!, ['enqueueOrder'])).toBe(false);
  expect(runsAllowed(asked(jobs(6), among)!, ['tie'])).toBe(1_000);
});

test('[MRK10] equal jobs are one: however they are ordered, the figures are the same', () => {
  const among: PolicySpec[] = [{ kind: 'sjf' }, { kind: 'fcfs' }, { kind: 'rr', quantum: 1 }];
  const equal = scenarioOf(Array.from({ length: 10 }, () => [0, 3] as const));
  const pair = asked(equal, among)!;
  expect(opensTooMuch(pair, ['tie'])).toBe(false);
  expect(separation(pair).flags).not.toContainEqual(expect.objectContaining({ flag: 'too-many-ties' }));
});
