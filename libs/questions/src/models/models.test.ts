import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  languages,
  type PolicySpec,
  type ProcessFile,
  resolve,
  type ScenarioFile,
  simulate,
  type Trace,
  unsupported,
} from '@timeslice/engine';
import * as fc from 'fast-check';
import { type GoldFile, goldCasesOf } from '../../test/gold-diagnostics';
import { families, randomScenario } from '../../test/random-scenarios';
import { choiceUnder } from './choices';
import { courseUnder } from './courses';
import { type ModelId, modelIds, type Way } from './model';
import { models } from './models';

const file = new URL('../../test/gold/diagnostic-scenarios.json', import.meta.url);
const goldCases = goldCasesOf(JSON.parse(readFileSync(file, 'utf8')) as GoldFile);

const gantt = ({ timeline }: Trace) => timeline.map(([start, end, thread]) => [start, end, thread]);

describe.each(goldCases)('$family', ({ scenario, right, under }) => {
  test('[MDL1] the right model gives the right Gantt chart', () => {
    expect(gantt(simulate(scenario))).toEqual(right);
  });

  test.each(under)('[MDL1] $name', ({ model, gantt: expected }) => {
    const trace = courseUnder(model, scenario);
    expect(trace && gantt(trace)).toEqual(expected);
  });
});

const withFreeSwitches = goldCases.filter(({ scenario }) => scenario.machine.contextSwitch.process === 0);

describe.each(withFreeSwitches)('$family', ({ scenario, right, under }) => {
  test.each(under)(
    '[MDL4] at the first tick that differs, the choice is that of the course: $name',
    ({ gantt: expected, model }) => {
      const differs = [...Array(SPAN).keys()].find((tick) => whoAt(right, tick) !== whoAt(expected, tick)) ?? SPAN;
      expect(choiceUnder(model, scenario, { at: differs, cpu: 0 })).toBe(whoAt(expected, differs));
    },
  );
});

/** Longer than any run of the file, in ticks. */
const SPAN = 30;

const whoAt = (chart: readonly (readonly [number, number, string])[], tick: number): string =>
  chart.find(([start, end]) => start <= tick && tick < end)?.[2] ?? 'idle';

test('[MDL2] every model has a name and a feedback in both languages, each its own', () => {
  for (const language of languages) {
    for (const text of ['name', 'feedback'] as const) {
      const all = modelIds.map((id) => models[id][text][language].trim());
      expect(all.filter((one) => one === '')).toEqual([]);
      expect(new Set(all).size).toBe(modelIds.length);
    }
  }
  expect(modelIds.filter((id) => models[id].core)).toHaveLength(30);
});

test('[MDL2] a convention is called one and not an error', () => {
  const conventions = modelIds.filter((id) => models[id].kind === 'convention');
  expect(conventions.filter((id) => !models[id].feedback.en.includes('is right under the convention'))).toEqual([]);
  expect(conventions.filter((id) => !models[id].feedback.ko.includes('관례에서는 맞는 답'))).toEqual([]);
});

type Span = readonly [start: number, end: number];
const sum = (spans: readonly Span[]) => spans.reduce((ticks, [start, end]) => ticks + end - start, 0);

/** No CPU does two things at once, no thread runs twice at once, and all its ticks are counted once. */
function expectLegal({ timeline, switches, threads, cpus, makespan }: Trace): void {
  const disjoint = (spans: readonly Span[]) => {
    const sorted = spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
    expect(sorted.filter(([start], index) => start < (sorted[index - 1]?.[1] ?? 0))).toEqual([]);
  };
  const spans = (all: readonly (readonly [number, number, ...unknown[]])[]) =>
    all.map(([start, end]): Span => [start, end]);
  cpus.forEach(({ busy, switching, idle }, cpu) => {
    const runs = spans(timeline.filter(([, , , on]) => on === cpu));
    disjoint([...runs, ...spans(switches.filter(([start, end, , , on]) => on === cpu && start < end))]);
    expect(busy).toBe(sum(runs));
    expect(busy + switching + idle).toBe(makespan);
  });
  for (const [name, one] of Object.entries(threads)) {
    const runs = spans(timeline.filter(([, , thread]) => thread === name));
    disjoint(runs);
    expect(sum(runs)).toBe(one.cpu);
    expect(one.turnaround).toBe(one.cpu + one.waiting + one.blocked);
  }
}

/** Every model is asked about the course and about two choices; where it says something, that can be. */
const speaks = (file: ScenarioFile) => {
  const scenario = resolve(file);
  fc.pre(unsupported(scenario).length === 0);
  const { decisions } = simulate(scenario);
  for (const model of modelIds) {
    const course = courseUnder(model, scenario);
    if (course) expectLegal(course);
    const names = course && Object.keys(course.threads);
    for (const moment of decisions.filter((_, index) => index % 5 === 1).slice(0, 2)) {
      const chosen = choiceUnder(model, scenario, moment);
      if (chosen === null) continue;
      expect(names === null ? [] : ['idle', ...names]).toContain(chosen);
    }
  }
};

test.each(Object.entries(families))(
  '[MDL3] under every model the course is a legal one, or there is none: %s',
  (_, policy) => {
    fc.assert(fc.property(randomScenario(policy), speaks), { numRuns: 60 });
  },
);

test('[MDL3] every model that changes courses is heard in some random scenario', () => {
  const heard = new Set<ModelId>();
  for (const policy of Object.values(families)) {
    for (const file of fc.sample(randomScenario(policy), { numRuns: 60, seed: 1 })) {
      const scenario = resolve(file);
      if (unsupported(scenario).length > 0) continue;
      for (const model of modelIds) if (!heard.has(model) && courseUnder(model, scenario)) heard.add(model);
    }
  }
  const ids = modelIds.map((id) => id.slice(0, 3));
  const courses: readonly string[] = ids.filter(
    (id) => id.startsWith('S') || (id.startsWith('C') && !silent.includes(id)) || timely.includes(id),
  );
  expect([...heard].map((id) => id.slice(0, 3)).toSorted()).toEqual(courses.toSorted());
});

/** C04 is a metric, C08 and C12 are states; of the threads' models these are about time. */
const silent = ['C04', 'C08', 'C12'];
const timely = ['T11', 'T12', 'T14'];

const scenarioOf = (policy: PolicySpec, processes: readonly ProcessFile[], more: Partial<ScenarioFile> = {}) =>
  resolve({ format: 'timeslice/scenario@1', policy, processes, ...more });
const jobs: readonly ProcessFile[] = [
  { id: 'P1', arrival: 0, tickets: 1, bursts: [['cpu', 4]] },
  { id: 'P2', arrival: 0, tickets: 9, bursts: [['cpu', 2]] },
];
const courseOf = (model: Way, scenario: ReturnType<typeof scenarioOf>) => {
  const course = courseUnder(model, scenario);
  return (
    course && course.timeline.map(([start, end, thread, cpu]) => `${thread} ${start}-${end}${cpu ? ` on ${cpu}` : ''}`)
  );
};
const pythons: readonly ProcessFile[] = [
  {
    id: 'P',
    arrival: 0,
    gil: { switchInterval: 50 },
    threads: [
      {
        id: 'T1',
        bursts: [
          ['cpu', 2],
          ['io', 4],
        ],
      },
      {
        id: 'T2',
        bursts: [
          ['cpu', 2],
          ['io', 4],
        ],
      },
    ],
  },
];

describe('examples', () => {
  test('[MDL5] where a model says nothing about a scenario there is no course under it', () => {
    const fcfs = scenarioOf({ kind: 'fcfs' }, jobs);
    const said = modelIds.filter((model) => courseUnder(model, fcfs) !== null);
    expect(said).toEqual(['S05-list-order', 'S08-newcomer-first', 'S09-arrival-preempts-rr']);
  });

  test('[MDL5] a model that is the rule of the scenario is no other course', () => {
    const conventions = { enqueueOrder: ['expired', 'arrival', 'io'] as const, quantumClock: 'global' as const };
    const scenario = scenarioOf({ kind: 'rr', quantum: 2 }, jobs, { conventions });
    expect(courseUnder('S07-expired-first', scenario)).toBeNull();
    expect(courseUnder('S10-global-slices', scenario)).toBeNull();
  });

  test.each(['S06-cyclic-sweep', 'S08-newcomer-first', 'S10-global-slices'] as const)(
    '[MDL5] a course of more instants than a question may have is none: %s',
    (model) => {
      const both = (ticks: number): readonly ProcessFile[] =>
        ['P1', 'P2'].map((id, place) => ({ id, arrival: place, bursts: [['cpu', ticks]] }));
      const conventions = { quantumClock: 'dispatch' } as const;
      const run = (ticks: number) =>
        courseUnder(model, scenarioOf({ kind: 'rr', quantum: 1 }, both(ticks), { conventions }));
      expect(run(100)).not.toBeNull();
      expect(run(2_501)).toBeNull();
    },
  );

  test('[MDL1] S22: whoever has the most tickets wins every draw', () => {
    const scenario = scenarioOf({ kind: 'lottery', quantum: 1, partial: 'exact' }, jobs, { draws: [0, 0, 0, 0, 0, 0] });
    expect(courseOf('S22-lottery-most-tickets', scenario)).toEqual(['P2 0-2', 'P1 2-6']);
  });

  test('[MDL1] S20: who has fallen stays down without a boost', () => {
    const policy: PolicySpec = { kind: 'mlfq', quantum: [1, 2], boostEvery: 4 };
    const scenario = scenarioOf(policy, [...jobs, { id: 'P3', arrival: 3, bursts: [['cpu', 3]] }]);
    const levels = courseUnder('S20-mlfq-no-boost', scenario)?.events.map(({ type }) => type);
    expect(levels).not.toContain('boost');
    expect(simulate(scenario).events.map(({ type }) => type)).toContain('boost');
  });

  test('[MDL1] S20 in its other way: who is boosted goes on with the slice that it had', () => {
    const policy: PolicySpec = { kind: 'mlfq', quantum: [1, 4], boostEvery: 4 };
    const two = scenarioOf(policy, [
      { id: 'P1', arrival: 0, bursts: [['cpu', 6]] },
      { id: 'P2', arrival: 0, bursts: [['cpu', 6]] },
    ]);
    expect(courseOf('S20-boost-keeps-allotment', two)?.slice(0, 3)).toEqual(['P1 0-1', 'P2 1-2', 'P1 2-6']);
  });

  test('[MDL1] T11: a CPU for each thread', () => {
    const [process] = pythons;
    const scenario = scenarioOf({ kind: 'fcfs' }, process ? [{ ...process, gil: undefined }] : []);
    expect(courseOf('T11-parallel-on-one-cpu', scenario)).toEqual(['P.T1 0-2', 'P.T2 0-2 on 1']);
  });

  test('[MDL1] T12: without the lock the threads run side by side; T14: with it held, not even I/O overlaps', () => {
    const scenario = scenarioOf({ kind: 'fcfs' }, pythons, { machine: { cpus: 2 } });
    expect(simulate(scenario).makespan).toBe(8);
    expect(courseUnder('T12-gil-speedup', scenario)?.makespan).toBe(6);
    expect(courseUnder('T14-gil-blocks-io', scenario)?.makespan).toBe(12);
  });

  test('[MDL1] C11: a thread switch costs what a process switch does', () => {
    const scenario = scenarioOf(
      { kind: 'fcfs' },
      pythons.map((process) => ({ ...process, gil: undefined })),
      { machine: { contextSwitch: { process: 3, thread: 1 } } },
    );
    expect(courseOf('C11-thread-switch-equal', scenario)).toEqual(['P.T1 0-2', 'P.T2 5-7']);
  });

  test('[MDL4] S06 goes on in the list after whoever had the CPU last in the true run', () => {
    const names = ['P1', 'P2', 'P3'];
    const processes = names.map((id, index) => ({ id, arrival: [0, 1, 0][index] ?? 0, bursts: [['cpu', 4] as const] }));
    const scenario = scenarioOf({ kind: 'rr', quantum: 2 }, processes);
    expect(
      simulate(scenario)
        .timeline.map(([, , thread]) => thread)
        .slice(0, 3),
    ).toEqual(['P1', 'P3', 'P2']);
    expect(choiceUnder('S06-cyclic-sweep', scenario, { at: 2, cpu: 0 })).toBe('P2');
    expect(choiceUnder('S06-cyclic-sweep', scenario, { at: 4, cpu: 0 })).toBe('P1');
  });

  test('[MDL4] a model that changes the scenario says nothing once its own run has gone another way', () => {
    const scenario = scenarioOf({ kind: 'sjf' }, [
      { id: 'P1', arrival: 0, bursts: [['cpu', 2]] },
      { id: 'P2', arrival: 1, bursts: [['cpu', 1]] },
    ]);
    expect(choiceUnder('S04-clairvoyant', scenario, { at: 0, cpu: 0 })).toBe('P2');
    expect(choiceUnder('S04-clairvoyant', scenario, { at: 2, cpu: 0 })).toBeNull();
  });
});
