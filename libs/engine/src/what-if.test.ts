import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { policySpecs, randomScenario } from '../test/random-scenario';
import { explainRules } from './explain/explain';
import { policyKinds } from './policies/policies';
import { suggestedPolicy } from './policies/suggested';
import { resolve } from './resolve';
import type { PolicyKind, PolicySpec, Scenario, ScenarioFile } from './scenario';
import { sensitivity } from './sensitivity';
import { measure, simulate } from './simulate';
import { Simulation, withRules, type Rules } from './simulation';
import { sweep, sweepable } from './sweep';
import type { Trace } from './trace';
import { unsupported } from './unsupported';

const kinds = Object.keys(policySpecs) as PolicyKind[];

function always(policy: fc.Arbitrary<PolicySpec>, numRuns: number, law: (scenario: Scenario, trace: Trace) => void) {
  const check = (file: ScenarioFile) => {
    const scenario = resolve(file);
    fc.pre(unsupported(scenario).length === 0);
    law(scenario, simulate(scenario));
  };
  fc.assert(fc.property(randomScenario({ policy, cpus: fc.integer({ min: 1, max: 2 }) }), check), { numRuns });
}

const classroom: ScenarioFile = {
  format: 'timeslice/scenario@1',
  policy: { kind: 'rr', quantum: 2 },
  processes: [
    { id: 'P1', arrival: 0, priority: 2, bursts: [['cpu', 5]] },
    { id: 'P2', arrival: 2, priority: 1, bursts: [['cpu', 3]] },
    { id: 'P3', arrival: 4, priority: 3, bursts: [['cpu', 4]] },
  ],
};

describe.each(kinds)('%s', (kind) => {
  test('[ENG4] measure gives what simulate gives, without its course', () => {
    always(policySpecs[kind], 60, (scenario, trace) => expect(trace).toMatchObject(measure(scenario)));
  });

  test('[ENG48] each convention on which the course hangs is told in words', () => {
    always(policySpecs[kind], 25, (scenario, trace) => {
      for (const { convention, value, timeline, completions, averages, sentence } of sensitivity(scenario)) {
        expect(timeline || completions || averages).toBe(true);
        expect([convention, value, sentence.en]).not.toEqual([convention, value, '']);
        expect(sentence.ko).toMatch(/[가-힣]/);
        if (convention === 'chargeFirst' || convention === 'chargeSame') continue;
        const varied = simulate(withRules(scenario, { conventions: { [convention]: value } }));
        expect(JSON.stringify(varied.timeline) !== JSON.stringify(trace.timeline)).toBe(timeline);
      }
    });
  });

  test('[ENG81] a branch under the same rules goes on as the original, which is not touched', () => {
    always(policySpecs[kind], 40, (scenario, trace) => {
      for (const part of [0, 0.3, 0.6]) {
        const original = new Simulation(scenario).advanceTo(Math.floor(part * trace.makespan));
        const branch = original.branch();
        expect(branch.toEnd()).toMatchObject(measure(scenario));
        expect(original.toEnd()).toEqual(trace);
      }
    });
  });

  test('[ENG82] asked at each decision, the rules in force choose what is chosen', () => {
    always(policySpecs[kind], 25, (scenario, trace) => {
      const follow = new Simulation(scenario, ({ ask, chosen, ready, rule }) => {
        expect(ask({})).toEqual({ chosen, ready, rule });
        return null;
      });
      expect(follow.toEnd()).toEqual(trace);
    });
  });

  test('[ENG83] a trace can be replayed from its decisions alone', () => {
    always(policySpecs[kind], 25, (scenario, trace) => {
      const left = [...trace.decisions];
      const replay = new Simulation(scenario, ({ at, cpu, ready }) => {
        const next = left.findIndex((one) => one.at === at && one.cpu === cpu && ready.includes(one.chosen));
        return left.splice(next, 1)[0]!.chosen;
      });
      expect(replay.toEnd().timeline).toEqual(trace.timeline);
    });
  });

  test('[ENG83] choosing what the policy chooses changes nothing', () => {
    always(policySpecs[kind], 25, (scenario, trace) => {
      expect(new Simulation(scenario, ({ chosen }) => chosen).toEnd()).toEqual(trace);
    });
  });
});

describe('[ENG82] other rules in the same state', () => {
  const aged = resolve({
    ...classroom,
    policy: { kind: 'priority' },
    processes: [
      { id: 'A', bursts: [['cpu', 6]] },
      { id: 'B', arrival: 1, priority: 5, bursts: [['cpu', 2]] },
      { id: 'C', arrival: 2, priority: 1, bursts: [['cpu', 2]] },
    ],
  });
  const aging = { every: 2, step: 1, floor: 0 };

  test('aging that is switched on begins there, from the own priorities', () => {
    const simulation = new Simulation(aged).advanceTo(3);
    expect(simulation.ask({ conventions: { aging } })).toMatchObject({ chosen: 'C' });
    expect(
      simulation.branch({ conventions: { aging: { every: 1, step: 3, floor: 0 } } }).toEnd().decisions[0],
    ).toMatchObject({ at: 6, chosen: 'B' });
  });

  test('turned round, aging or not, the other end is the more urgent', () => {
    const rules: Rules = { conventions: { aging, priorityOrder: 'high' } };
    expect(new Simulation(withRules(aged, { conventions: { aging } })).advanceTo(3).ask(rules)).toMatchObject({
      chosen: 'B',
    });
  });

  test('predictions know the bursts that have been done', () => {
    const known = resolve({
      ...classroom,
      policy: { kind: 'sjf' },
      processes: [
        {
          id: 'A',
          bursts: [
            ['cpu', 9],
            ['io', 1],
            ['cpu', 1],
          ],
        },
        {
          id: 'B',
          bursts: [
            ['cpu', 10],
            ['io', 1],
            ['cpu', 2],
          ],
        },
        { id: 'C', arrival: 9, bursts: [['cpu', 30]] },
      ],
    });
    const asked: (string | undefined)[] = [];
    new Simulation(known, ({ at, ask }) => {
      // B has done 10 ticks, C none: B is predicted to take 10 and C 20.
      if (at === 20) asked.push(ask({ conventions: { sjfEstimate: { alpha: 1, first: 20 } } })?.chosen);
      return null;
    }).toEnd();
    expect(asked).toEqual(['B']);
  });

  test('another interval of boosts counts from the start', () => {
    const mlfq = (boostEvery: number) => ({ policy: { kind: 'mlfq', quantum: [1, 9], boostEvery } }) as const;
    const scenario = withRules(aged, mlfq(10));
    const boosts = new Simulation(scenario)
      .advanceTo(3)
      .branch(mlfq(4))
      .toEnd()
      .events.filter(({ type }) => type === 'boost');
    expect(boosts.map(({ at }) => at)).toEqual([4, 8]);
  });

  test('rules that cannot be had here are refused, and time neither goes back nor past the end', () => {
    const simulation = new Simulation(aged).advanceTo(3);
    expect(() => simulation.ask({ policy: { kind: 'fixed-order', order: ['X'] } })).toThrow('policy.order[0]');
    expect(() => simulation.branch({ policy: { kind: 'edf' } })).toThrow('processes[0].period');
    expect(simulation.advanceTo(1).advanceTo(99).at).toBe(10);
  });
});

describe('[ENG82] another rule in the same state', () => {
  const scenario = resolve({ ...classroom, policy: { kind: 'fcfs' } });
  const askedAt = (at: number, rules: Rules) => {
    let choice: string | null = null;
    new Simulation(scenario, (moment) => {
      if (moment.at === at) choice = moment.ask(rules)?.chosen ?? null;
      return null;
    }).toEnd();
    return choice;
  };

  test('has its own choice', () => {
    expect(askedAt(5, {})).toBe('P2');
    expect(askedAt(5, { policy: { kind: 'priority' }, conventions: { priorityOrder: 'high' } })).toBe('P3');
    expect(askedAt(5, { policy: { kind: 'ljf' } })).toBe('P3');
  });

  test('[ENG83] and can be followed from there', () => {
    const trace = new Simulation(scenario, ({ at }) => (at === 5 ? 'P3' : null)).toEnd();
    expect(trace.timeline).toEqual([
      [0, 5, 'P1', 0],
      [5, 9, 'P3', 0],
      [9, 12, 'P2', 0],
    ]);
    expect(trace.decisions[1]).toMatchObject({ chosen: 'P3', rule: 'forced', over: 'P2' });
  });

  test('[ENG81] or branched: the past is kept, the rest goes by the new rules', () => {
    const branch = new Simulation(scenario).advanceTo(3).branch({ policy: { kind: 'priority-preemptive' } });
    expect(branch.toEnd().threads['P2']).toMatchObject({ firstRun: 4, completion: 7, waiting: 2 });
  });
});

describe('[ENG80] sweep', () => {
  const scenario = resolve({ ...classroom, machine: { contextSwitch: { process: 1 } } });

  test('over the quantum: more switching with a shorter one, a longer response with a longer one', () => {
    const points = [...sweep(scenario, 'quantum', [1, 2, 4, 8])];
    const measures = points.flatMap((point) => ('measures' in point ? [point.measures] : []));
    const switching = measures.map(({ cpus }) => cpus[0]!.switching);
    expect(switching).toEqual(switching.toSorted((a, b) => b - a));
    expect(measures[0]!.averages.response).toBeLessThan(measures[3]!.averages.response);
  });

  test('each point is what measure gives, and what cannot be had is said', () => {
    for (const point of sweep(scenario, 'switchCost', [0, 3])) {
      const machine = {
        ...scenario.machine,
        contextSwitch: { ...scenario.machine.contextSwitch, process: point.value, thread: point.value },
      };
      expect(point).toEqual({ value: point.value, measures: measure({ ...scenario, machine }) });
    }
    const [edf] = sweep(scenario, 'policy', [{ kind: 'edf' }]);
    expect(edf).toMatchObject({ refusal: { path: 'processes[0].period' } });
    expect([...sweep(scenario, 'cpus', [1, 2])].map((point) => 'measures' in point && point.measures.makespan)).toEqual(
      [measure(scenario).makespan, measure({ ...scenario, machine: { ...scenario.machine, cpus: 2 } }).makespan],
    );
  });

  test('a scenario has a quantum to sweep where its policy has one', () => {
    expect(sweepable(scenario)).toEqual(['quantum', 'switchCost', 'cpus', 'policy']);
    expect(sweepable(resolve({ ...classroom, policy: { kind: 'fcfs' } }))).toEqual(['switchCost', 'cpus', 'policy']);
  });
});

test.each(kinds)('[ENG46] %s is explained in both languages, as are its parameters', (kind) => {
  const policy = suggestedPolicy(kind, ['P1']);
  const [rule] = explainRules(resolve({ ...classroom, policy, processes: [{ id: 'P1', period: 4, wcet: 1 }] }));
  expect(rule!.ko).toMatch(/[가-힣].*\.$/);
  expect(rule!.en).toMatch(/\.$/);
  for (const { name } of Object.values(policyKinds[kind].parameters)) expect(name.ko).toMatch(/[가-힣]/);
});
