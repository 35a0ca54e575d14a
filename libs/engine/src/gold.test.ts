import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { resolve } from './resolve';
import type { Burst, Conventions, PolicySpec, ScenarioFile, TieKey } from './scenario';
import { simulate } from './simulate';

interface GoldCase {
  readonly id: string;
  readonly source: string;
  readonly policy?: string;
  readonly options: {
    readonly quantum?: number;
    readonly idleUntil?: number;
    readonly tie?: readonly string[];
    readonly device?: 'parallel';
    readonly csCount?: string;
  } & Partial<Conventions>;
  /** Multiplies every time of the case, so that all are whole. */
  readonly integerScale?: number;
  readonly processes?: readonly {
    readonly pid: string | number;
    readonly arrival: number;
    readonly priority?: number;
    readonly bursts: readonly (readonly [kind: 'cpu' | 'io', ticks: number])[];
  }[];
  readonly expected: {
    readonly [K in 'completion' | 'turnaround' | 'waiting' | 'response' | 'blocked']?: Readonly<Record<string, number>>;
  } & {
    readonly avg?: { readonly turnaround: number; readonly waiting: number; readonly response: number };
    readonly makespan?: number;
    readonly gantt?: readonly (readonly [number, number, string | number])[];
    readonly idle?: number;
    readonly cpuBusy?: number;
    readonly contextSwitches?: number;
  };
}

const policies: Readonly<Record<string, (quantum: number) => PolicySpec>> = {
  FCFS: () => ({ kind: 'fcfs' }),
  SJF: () => ({ kind: 'sjf' }),
  SRTF: () => ({ kind: 'srtf' }),
  RR: (quantum) => ({ kind: 'rr', quantum }),
  PRIO: () => ({ kind: 'priority' }),
  PRIO_P: () => ({ kind: 'priority-preemptive' }),
};

/** Under these policies, but not a scenario. */
const notExpressible: Readonly<Record<string, string>> = {
  'osc-pe-5.3c': 'the CPU is left idle until t = 1: no scenario orders a CPU to wait',
  'osc-cs-util-q1': 'an endless workload, judged by its formula; it lists no processes',
  'osc-cs-util-q10': 'an endless workload, judged by its formula; it lists no processes',
};

const textbook: { readonly cases: readonly GoldCase[] } = JSON.parse(
  readFileSync(new URL('../gold/textbook.json', import.meta.url), 'utf8'),
);
const ours = textbook.cases.filter(({ policy }) => policy !== undefined && policy in policies);
const table = ours.filter(({ id }) => !(id in notExpressible));

/** The case's own words: `pid` is our `id`; one I/O device for each process is our default device. */
function scenarioOf({ policy = '', options, processes = [], integerScale = 1 }: GoldCase): ScenarioFile {
  const { quantum = 0, idleUntil: _, tie, device: __, csCount: ___, ...conventions } = options;
  const ticks = (time: number) => Math.round(time * integerScale);
  return {
    format: 'timeslice/scenario@1',
    policy: policies[policy]!(ticks(quantum)),
    conventions: tie
      ? { ...conventions, tie: tie.map((key): TieKey => (key === 'pid' ? 'id' : (key as TieKey))) }
      : conventions,
    processes: processes.map(({ pid, arrival, priority, bursts }) => ({
      id: String(pid),
      arrival: ticks(arrival),
      priority,
      bursts: bursts.map(([kind, time]): Burst => [kind, ticks(time)]),
    })),
  };
}

test.each(table.map((one) => [one.id, one.source, one] as const))('[ENG1] %s: %s', (_, __, gold) => {
  const { expected, integerScale = 1 } = gold;
  const trace = simulate(resolve(scenarioOf(gold)));
  const time = (ticks: number) => ticks / integerScale;
  const metric = (of: 'completion' | 'turnaround' | 'waiting' | 'response' | 'blocked') =>
    Object.fromEntries(Object.entries(trace.threads).map(([thread, one]) => [thread, time(one[of])]));

  for (const name of ['completion', 'turnaround', 'waiting', 'response', 'blocked'] as const) {
    if (expected[name]) expect([name, metric(name)]).toEqual([name, expected[name]]);
  }
  if (expected.gantt) {
    const gantt = trace.timeline.map(([start, end, thread]) => [time(start), time(end), thread]);
    expect(gantt).toEqual(expected.gantt.map(([start, end, pid]) => [start, end, String(pid)]));
  }
  if (expected.makespan) expect(time(trace.makespan)).toBe(expected.makespan);
  if (expected.idle) expect(time(trace.cpus[0]!.idle)).toBe(expected.idle);
  if (expected.cpuBusy) expect(time(trace.cpus[0]!.busy)).toBe(expected.cpuBusy);
  if (expected.contextSwitches) {
    const counted = trace.switches.filter(([, , from]) => from !== null);
    expect(counted).toHaveLength(expected.contextSwitches);
  }
  for (const name of ['turnaround', 'waiting', 'response'] as const) {
    if (expected.avg) expect(time(trace.averages[name])).toBeCloseTo(expected.avg[name], 3);
  }
});

test('[ENG1] every gold case of these policies is in the table or said not to be expressible', () => {
  expect(table.length + Object.keys(notExpressible).length).toBe(ours.length);
  expect(ours.length).toBe(61);
});
