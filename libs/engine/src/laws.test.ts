import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { expectLegal } from '../test/legal-trace';
import { policySpecs, randomPlacedScenario, randomScenario } from '../test/random-scenario';
import { partialTrace } from './partial-trace';
import { policyKinds } from './policies/policies';
import { resolve } from './resolve';
import type { PolicyKind, PolicySpec, Scenario, ScenarioFile } from './scenario';
import { sentenceOf } from './sentence';
import { simulate } from './simulate';
import { snapshotAt } from './snapshot';
import type { Rule, ThreadState, Trace } from './trace';
import { unsupported } from './unsupported';

const numRuns = 150;
const kinds = Object.keys(policySpecs) as PolicyKind[];
/** All but those whose next choice depends on the last one. */
const keepsOrder = new Set(kinds.filter((kind) => policyKinds[kind].queue !== 'by-file' && kind !== 'fixed-order'));
const cpus = fc.integer({ min: 1, max: 3 });

/** The law over random scenarios that this engine runs. */
function always(policy: fc.Arbitrary<PolicySpec>, law: (trace: Trace, scenario: Scenario) => void): void {
  const check = (file: ScenarioFile) => {
    const scenario = resolve(file);
    fc.pre(unsupported(scenario).length === 0);
    law(simulate(scenario), scenario);
  };
  fc.assert(fc.property(randomScenario({ policy, cpus }), check), { numRuns });
}

/** Ticks spread over the run. */
const someTicks = ({ makespan }: Trace) =>
  makespan === 0 ? [] : [0, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95].map((part) => Math.floor(part * makespan));

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** A thread of a process that a fork has created: it has no state before. */
const isForked = (events: Trace['events'], name: string) =>
  events.some((event) => event.type === 'fork' && (event.child === name || name.startsWith(`${event.child}.`)));

const stateAt = ({ states }: Trace, thread: string, t: number): ThreadState | undefined =>
  states[thread]!.find(([start, end]) => start <= t && t < end)?.[2];

describe.each(kinds)('every policy keeps the laws: %s', (kind) => {
  const policy = policySpecs[kind];

  test('[ENG30] turnaround = cpu + waiting + blocked, and the states tile each life', () => {
    always(policy, ({ threads, states, makespan, events }) => {
      for (const [name, one] of Object.entries(threads)) {
        expect(one.turnaround).toBe(one.cpu + one.waiting + one.blocked);
        const segments = states[name]!;
        const begin = isForked(events, name)
          ? events.find((event) => event.type === 'arrive' && event.thread === name)!.at
          : 0;
        segments.forEach(([start], index) => expect(start).toBe(index === 0 ? begin : segments[index - 1]![1]));
        if (begin < makespan) expect(segments.at(-1)?.[1] ?? 0).toBe(makespan);
        const inState = (state: ThreadState) =>
          sum(segments.filter(([, , is, on]) => is === state && on !== 'release').map(([start, end]) => end - start));
        expect([inState('running'), inState('ready'), inState('blocked')]).toEqual([one.cpu, one.waiting, one.blocked]);
      }
    });
  });

  test('[ENG31] each CPU does one thing at a time, each thread runs on one CPU, and the times add up', () => {
    always(policy, ({ timeline, switches, cpus: metrics, makespan, threads }) => {
      const overlap = (all: readonly (readonly [number, number])[]) =>
        all
          .toSorted((a, b) => a[0] - b[0])
          .some(([start], index, sorted) => index > 0 && start < sorted[index - 1]![1]);
      metrics.forEach((one, cpu) => {
        const runs = timeline.filter(([, , , on]) => on === cpu).map(([start, end]) => [start, end] as const);
        const switching = switches.filter(([start, end, , , on]) => on === cpu && start < end);
        expect(overlap([...runs, ...switching.map(([start, end]) => [start, end] as const)])).toBe(false);
        expect(one.busy + one.switching + one.idle).toBe(makespan);
        expect(one.busy).toBe(sum(runs.map(([start, end]) => end - start)));
      });
      for (const name of Object.keys(threads)) {
        const runs = timeline.filter(([, , thread]) => thread === name).map(([start, end]) => [start, end] as const);
        expect(overlap(runs)).toBe(false);
      }
    });
  });

  test('[ENG32] no CPU is idle while a thread is ready, unless its own thread holds it during I/O, or the order is fixed', () => {
    always(policy, (trace, { conventions }) => {
      if (!conventions.switchOnIo || kind === 'fixed-order') return;
      for (let t = 0; t < trace.makespan; t++) {
        const busy = trace.timeline.filter(([start, end]) => start <= t && t < end).length;
        const switching = trace.switches.filter(([start, end]) => start <= t && t < end);
        const coming = switching.filter(([, , , to]) => stateAt(trace, to, t) === 'ready'); // or it has crashed meanwhile
        const ready = Object.keys(trace.states).filter((thread) => stateAt(trace, thread, t) === 'ready').length;
        if (busy + switching.length < trace.cpus.length && ready !== coming.length) throw new Error(`idle at ${t}`);
      }
    });
  });

  test('[ENG33] the same scenario gives the same trace', () => {
    always(policy, (trace, scenario) => expect(simulate(structuredClone(scenario))).toEqual(trace));
  });

  test('[ENG34] the chosen thread heads its decision, and a rule puts it before every other', () => {
    always(policy, ({ decisions, threads }) => {
      for (const { ready, chosen, rules, rule, over } of decisions) {
        expect(ready[0]).toBe(chosen);
        expect(rules).toHaveLength(ready.length - 1);
        const picks = { lottery: 'drawn', 'next-id': 'next-id' } as Readonly<Record<string, Rule>>;
        if (picks[kind])
          expect([picks[kind], 'affinity', 'io-return-preempts']).toEqual(expect.arrayContaining([...rules]));
        expect([rule, over]).toEqual(ready.length === 1 ? ['only-one', null] : [rules[0], ready[1]]);
      }
      for (const [name, { dispatches }] of Object.entries(threads)) {
        expect(decisions.filter(({ chosen }) => chosen === name)).toHaveLength(dispatches);
      }
    });
  });

  test('[ENG40] a partial trace at the end is the trace', () => {
    always(policy, (trace) => {
      const { timeline, switches, states, decisions, events, queue, makespan } = trace;
      const whole = { until: makespan, complete: true, timeline, switches, states, decisions, events, queue };
      expect(partialTrace(trace, makespan)).toEqual(whole);
    });
  });

  test('[ENG41] a partial trace does not depend on what happens later', () => {
    always(policy, (trace, scenario) => {
      if (scenario.processes.some(({ task }) => task)) return; // another task would come at once
      const until = Math.floor(trace.makespan / 2);
      if (trace.deadlock && trace.deadlock.at <= until) return; // another thread would put it off
      const later: Scenario = {
        ...scenario,
        processes: [...scenario.processes, lateComer(until + 1)],
      };
      if (unsupported(later).length > 0) return;
      const { [LATE]: _, ...states } = partialTrace(simulate(later), until).states;
      expect({ ...partialTrace(simulate(later), until), states, complete: false }).toEqual({
        ...partialTrace(trace, until),
        complete: false,
      });
    });
  });

  test('[ENG42] a snapshot agrees with the states, and with that of the partial trace', () => {
    always(policy, (trace) => {
      for (const t of someTicks(trace)) {
        const snapshot = snapshotAt(trace, t, trace.cpus.length);
        expect(snapshotAt(partialTrace(trace, t), t, trace.cpus.length)).toEqual(snapshot);
        for (const thread of Object.keys(trace.states)) {
          expect([t, thread, snapshot.threads[thread]]).toEqual([t, thread, stateAt(trace, thread, t)]);
        }
        const loaded = snapshot.cpus.flatMap((cpu) => (cpu.is === 'switching' ? [cpu.to] : []));
        // a switch goes on, though its target dies with its process
        const targets = loaded.filter((thread) => stateAt(trace, thread, t) !== 'terminated');
        const ready = Object.keys(trace.states).filter((thread) => stateAt(trace, thread, t) === 'ready');
        expect([...snapshot.ready, ...targets].sort()).toEqual(ready.sort());
        const running = trace.timeline.filter(([start, end]) => start <= t && t < end).map(([, , thread]) => thread);
        expect(snapshot.cpus.flatMap((cpu) => (cpu.is === 'running' ? [cpu.thread] : [])).sort()).toEqual(
          running.sort(),
        );
      }
    });
  });

  test('[ENG43] the recorded order of the queue is the order in which the next decision takes it', () => {
    always(policy, ({ decisions, queue, events }, { machine }) => {
      if (machine.cpus > 1) return;
      decisions.forEach(({ at, ready }, index) => {
        const dispatched = events.findIndex((event) => event.type === 'dispatch' && event.decision === index);
        const rest = events.slice(dispatched + 1).filter((event) => event.at === at);
        if (!rest.every(({ type }) => type === 'switch' || type === 'warm')) return; // more came of it at that instant
        const after = queue.findLast(([since]) => since <= at)?.[1] ?? [];
        const asQueue = keepsOrder.has(kind)
          ? (names: readonly string[]) => names
          : (names: readonly string[]) => names.toSorted();
        expect(asQueue(after)).toEqual(asQueue(ready.slice(1)));
      });
    });
  });

  test('[ENG44] every event has a sentence in both languages, also in a partial trace', () => {
    always(policy, (trace) => {
      for (const event of trace.events) {
        const { ko, en } = sentenceOf(event, partialTrace(trace, event.at));
        expect(ko).toMatch(/[가-힣].*\.$/);
        expect(en).toMatch(/^[A-Z].*\.$/);
      }
    });
  });
});

const placedKinds = kinds.filter((kind) => !['edf', 'rm', 'mlq', 'fixed-order'].includes(kind));

test.each(placedKinds)('[ENG31] [ENG33] %s on several CPUs: own queues, stealing, affinity, caches', (kind) => {
  fc.assert(
    fc.property(randomPlacedScenario({ policy: policySpecs[kind] }), (file) => {
      const scenario = resolve(file);
      fc.pre(unsupported(scenario).length === 0);
      const trace = simulate(scenario);
      expectLegal(trace);
      for (const [, , thread, cpu] of trace.timeline) {
        const { affinity } = scenario.processes.find(({ threads }) => threads.some(({ name }) => name === thread))!;
        expect(affinity === null || affinity.includes(cpu)).toBe(true);
      }
      expect(simulate(structuredClone(scenario))).toEqual(trace);
    }),
    { numRuns },
  );
});

const LATE = 'Z';
const lateComer = (arrival: number) =>
  resolve({
    format: 'timeslice/scenario@1',
    policy: { kind: 'fcfs' },
    processes: [{ id: LATE, arrival, priority: 0, bursts: [['cpu', 2]] }],
  }).processes[0]!;

test('[ENG35] round robin with a huge quantum is FCFS', () => {
  fc.assert(
    fc.property(randomScenario({ policy: policySpecs.fcfs, cpus }), (file) => {
      const conventions = { ...file.conventions, quantumClock: 'dispatch' as const };
      const fcfs = simulate(resolve({ ...file, conventions }));
      const rr = simulate(resolve({ ...file, conventions, policy: { kind: 'rr', quantum: 1_000 } }));
      expect([rr.timeline, rr.threads]).toEqual([fcfs.timeline, fcfs.threads]);
    }),
    { numRuns },
  );
});

test('[ENG36] SRTF is SJF where all arrive together and none does I/O', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), (lengths) => {
      const processes = lengths.map((n, index) => ({ id: `P${index}`, bursts: [['cpu', n] as const] }));
      const run = (policy: PolicySpec) => simulate(resolve({ format: 'timeslice/scenario@1', policy, processes }));
      expect(run({ kind: 'srtf' }).timeline).toEqual(run({ kind: 'sjf' }).timeline);
    }),
    { numRuns },
  );
});

test('[ENG42] a switch goes on though its target dies with its process, and nobody runs then', () => {
  const trace = simulate(
    resolve({
      format: 'timeslice/scenario@1',
      policy: { kind: 'cfs', schedLatency: 6, minGranularity: 0 },
      machine: { cpus: 3, contextSwitch: { thread: 1, chargeSame: true }, devices: { disk: { servers: 1 } } },
      processes: [
        { id: 'P1', arrival: 2, nice: -5, bursts: [['cpu', 3]] },
        {
          id: 'P2',
          arrival: 1,
          nice: -5,
          threads: [
            { id: 'T1', bursts: [['cpu', 1], ['lock', 'm'], ['io', 1, 'disk'], ['unlock', 'm'], ['crash']] },
            { id: 'T2', bursts: [['cpu', 4], ['exit']] },
          ],
        },
        { id: 'P3', arrival: 0, bursts: [['cpu', 4]] },
      ],
    }),
  );
  expect(trace.events).toContainEqual(expect.objectContaining({ type: 'switch', at: 4, to: 'P2.T2', until: 5 }));
  const [during, after] = [4, 5].map((at) => snapshotAt(trace, at, 3));
  expect(during?.threads['P2.T2']).toBe('terminated');
  expect(during?.cpus[2]).toEqual({ is: 'switching', from: 'P2.T2', to: 'P2.T2', until: 5 });
  expect(after?.cpus[2]).toEqual({ is: 'idle' });
});

test('[ENG30] a boost does not wake who has died while it was being loaded', () => {
  const trace = simulate(
    resolve({
      format: 'timeslice/scenario@1',
      policy: { kind: 'mlfq', quantum: [8], boostEvery: 8 },
      machine: { cpus: 2, contextSwitch: { process: 3 } },
      processes: [
        { id: 'A', bursts: [['cpu', 6]] },
        {
          id: 'B',
          threads: [
            { id: 'T1', bursts: [['cpu', 7], ['crash']] },
            { id: 'T2', bursts: [['cpu', 4]] },
          ],
        },
        { id: 'C', arrival: 1, bursts: [['cpu', 12]] },
      ],
    }),
  );
  for (const { turnaround, cpu, waiting, blocked } of Object.values(trace.threads)) {
    expect(turnaround).toBe(cpu + waiting + blocked);
  }
  expect(trace.events.filter(({ type }) => type === 'boost').length).toBeGreaterThan(0);
});
