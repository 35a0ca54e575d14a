import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { policySpecs, randomScenario } from '../test/random-scenario';
import { resolve } from './resolve';
import type { Burst, PolicyKind, ProcessFile, ScenarioFile } from './scenario';
import { simulate } from './simulate';
import type { Trace } from './trace';
import { unsupported } from './unsupported';

type Machine = NonNullable<ScenarioFile['machine']>;

const run = (processes: readonly ProcessFile[], rest: Partial<ScenarioFile> = {}) =>
  simulate(resolve({ format: 'timeslice/scenario@1', policy: { kind: 'fcfs' }, ...rest, processes }));
const runOn = (
  machine: Machine,
  processes: readonly ProcessFile[],
  policy: ScenarioFile['policy'] = { kind: 'fcfs' },
) => run(processes, { machine, policy });

const cpu = (n: number): Burst => ['cpu', n];
const io = (n: number): Burst => ['io', n];
const lines = ({ timeline }: Trace) => timeline.map(([start, end, thread, on]) => `${thread} ${start}-${end} on ${on}`);

describe('[ENG70] system calls', () => {
  test('a crash ends every thread of its process and no other process', () => {
    const threads = [
      { id: 'T1', bursts: [cpu(2), ['crash'] as const, cpu(5)] },
      { id: 'T2', bursts: [io(9), cpu(1)] },
      { id: 'T3', bursts: [cpu(4)] },
    ];
    const trace = run([
      { id: 'A', threads },
      { id: 'B', bursts: [cpu(3)] },
    ]);
    expect(lines(trace)).toEqual(['A.T1 0-2 on 0', 'B 2-5 on 0']);
    const ended = Object.entries(trace.threads).map(([name, { completion }]) => [name, completion]);
    expect(ended).toEqual([
      ['A.T1', 2],
      ['A.T2', 2],
      ['A.T3', 2],
      ['B', 5],
    ]);
  });

  test('a crash also ends threads that run on other CPUs, and frees the device that one of them used', () => {
    const A = {
      id: 'A',
      threads: [
        { id: 'T1', bursts: [cpu(2), ['crash'] as const] },
        { id: 'T2', bursts: [cpu(9)] },
        { id: 'T3', bursts: [['io', 9, 'disk'] as const] },
      ],
    };
    const trace = runOn({ cpus: 2, devices: { disk: { servers: 1 } } }, [
      A,
      { id: 'B', bursts: [['io', 3, 'disk'], cpu(1)] },
    ]);
    expect(lines(trace)).toEqual(['A.T1 0-2 on 0', 'A.T2 0-2 on 1', 'B 5-6 on 0']);
  });

  test('exit after I/O needs a CPU once more', () => {
    const trace = run([
      { id: 'A', bursts: [cpu(1), io(2), ['exit']] },
      { id: 'B', bursts: [cpu(4)] },
    ]);
    expect(trace.threads['A']).toMatchObject({ completion: 5, waiting: 2, dispatches: 2 });
  });
});

describe('[ENG71] locks and messages', () => {
  test('serve in the order of waiting', () => {
    const critical = (n: number): Burst[] => [['lock', 'm'], cpu(n), ['unlock', 'm'], cpu(1)];
    const processes = [
      { id: 'A', bursts: critical(3) },
      { id: 'B', arrival: 1, bursts: critical(2) },
      { id: 'C', arrival: 2, bursts: critical(1) },
    ];
    const trace = runOn({ cpus: 3 }, processes);
    expect(lines(trace)).toEqual(['A 0-4 on 0', 'B 3-6 on 1', 'C 5-7 on 0']);
    expect(trace.states['B']).toContainEqual([1, 3, 'blocked', 'lock:m']);
  });

  test('a message waits for its receiver, and a receiver for its message', () => {
    const early = run([
      { id: 'A', bursts: [['send', 'c'], cpu(2)] },
      { id: 'B', bursts: [cpu(1), ['receive', 'c'], cpu(1)] },
    ]);
    expect(lines(early)).toEqual(['A 0-2 on 0', 'B 2-4 on 0']);
    const late = run([
      { id: 'A', bursts: [['receive', 'c'], cpu(1)] },
      { id: 'B', bursts: [cpu(2), ['send', 'c'], cpu(2)] },
    ]);
    expect(lines(late)).toEqual(['B 0-4 on 0', 'A 4-5 on 0']);
    expect(late.threads['A']).toMatchObject({ blocked: 2, waiting: 2 });
  });

  test('a lock outlives its thread, and is handed on when the process has ended', () => {
    const holder = { id: 'T1', bursts: [['lock', 'm'] as const, cpu(1)] };
    const A = { id: 'A', threads: [holder, { id: 'T2', bursts: [cpu(3)] }] };
    const trace = run([A, { id: 'B', bursts: [['lock', 'm'], cpu(1)] }]);
    expect(trace.states['B']).toContainEqual([4, 5, 'running']);
  });

  test('no two threads hold one lock at once, under any policy', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...(Object.keys(policySpecs) as PolicyKind[]))
          .chain((kind) => randomScenario({ policy: policySpecs[kind], cpus: fc.integer({ min: 1, max: 3 }) })),
        (file) => {
          const scenario = resolve(file);
          fc.pre(unsupported(scenario).length === 0);
          const held = new Map<string, string>();
          for (const event of simulate(scenario).events) {
            if (event.type === 'lock') {
              const before = held.get(event.lock);
              const ended = before !== undefined && !held.has(`alive:${before}`);
              if (before !== undefined && !ended) throw new Error(`${event.lock} is held by ${before}`);
              held.set(event.lock, event.thread).set(`alive:${event.thread}`, '');
            }
            if (event.type === 'unlock') held.delete(event.lock);
            if (event.type === 'terminate') held.delete(`alive:${event.thread}`);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('[ENG72] a deadlock', () => {
  const both = (first: string, second: string): Burst[] => [['lock', first], cpu(2), ['lock', second], cpu(1)];
  const trace = run(
    [
      { id: 'A', bursts: both('x', 'y') },
      { id: 'B', bursts: both('y', 'x') },
    ],
    {
      policy: { kind: 'rr', quantum: 1 },
    },
  );

  test('ends the run and says who waits for what of whom', () => {
    expect(trace.deadlock).toEqual({
      at: 4,
      waits: [
        { thread: 'A', on: 'lock:y', heldBy: 'B' },
        { thread: 'B', on: 'lock:x', heldBy: 'A' },
      ],
    });
    expect(trace.threads['A']).toMatchObject({ completion: null, turnaround: 4, cpu: 2 });
    expect(trace.events.at(-1)).toEqual({ type: 'deadlock', at: 4, threads: ['A', 'B'] });
  });

  test('[ENG19] a run in which nobody comes to work ends too', () => {
    const conventions = { tie: ['id'], runningWinsTies: false, aging: { every: 1, step: 1, floor: 0 } } as const;
    const processes = [
      { id: 'A', priority: 1, bursts: [cpu(1)] },
      { id: 'B', priority: 0, bursts: [cpu(1), cpu(1)] },
    ];
    const endless = run(processes, {
      policy: { kind: 'priority-preemptive-rr', quantum: 2 },
      conventions: { ...conventions, quantumClock: 'global' },
      machine: { contextSwitch: { process: 1 } },
    });
    expect(endless.deadlock?.waits.map(({ on }) => on)).toContain('turn');
  });
});

describe('[ENG73] the GIL', () => {
  const threads = (count: number, bursts: readonly Burst[]) =>
    Array.from({ length: count }, (_, index) => ({ id: `T${index + 1}`, bursts }));
  const gil = { switchInterval: 2 };

  test('threads that compute gain nothing from more CPUs; processes do', () => {
    const python = runOn({ cpus: 4 }, [{ id: 'P', gil, threads: threads(4, [cpu(5)]) }]);
    expect(python.makespan).toBe(20);
    expect(runOn({ cpus: 4 }, [{ id: 'P', threads: threads(4, [cpu(5)]) }]).makespan).toBe(5);
    const processes = [1, 2, 3, 4].map((id) => ({ id: `P${id}`, gil, threads: threads(1, [cpu(5)]) }));
    expect(runOn({ cpus: 4 }, processes).makespan).toBe(5);
  });

  test('it is released during I/O, so threads that wait for devices overlap', () => {
    const python = runOn({ cpus: 1 }, [{ id: 'P', gil, threads: threads(4, [cpu(1), io(10)]) }]);
    expect(python.makespan).toBe(14);
  });

  test('a holder gives it up after the switch interval, where another one waits', () => {
    const trace = runOn({ cpus: 2 }, [{ id: 'P', gil, threads: threads(2, [cpu(4)]) }]);
    expect(trace.timeline.map(([start, end, thread]) => [start, end, thread])).toEqual([
      [0, 2, 'P.T1'],
      [2, 4, 'P.T2'],
      [4, 6, 'P.T1'],
      [6, 8, 'P.T2'],
    ]);
    expect(trace.states['P.T2']![0]).toEqual([0, 2, 'blocked', 'gil']);
    const alone = runOn({ cpus: 1 }, [{ id: 'P', gil, threads: threads(1, [cpu(9)]) }]);
    expect(alone.timeline).toHaveLength(1);
  });

  test('no two threads of a process with one run at once, and the metrics add up', () => {
    const law = (file: ScenarioFile, switchInterval: number) => {
      const processes = file.processes.map((one) =>
        one.period === undefined ? { ...one, gil: { switchInterval } } : one,
      );
      const scenario = resolve({ ...file, processes });
      fc.pre(unsupported(scenario).length === 0);
      const trace = simulate(scenario);
      for (const { id, threads: all } of scenario.processes) {
        const names = new Set(all.map(({ name }) => name));
        const runs = trace.timeline.filter(([, , thread]) => names.has(thread)).toSorted((a, b) => a[0] - b[0]);
        runs.forEach(([start], index) => {
          if (index > 0 && start < runs[index - 1]![1]) throw new Error(`two threads of ${id} run at ${start}`);
        });
      }
      for (const one of Object.values(trace.threads)) expect(one.turnaround).toBe(one.cpu + one.waiting + one.blocked);
    };
    const kinds = ['fcfs', 'rr', 'srtf', 'mlfq', 'cfs', 'priority-preemptive'] as const;
    const files = fc
      .constantFrom(...kinds)
      .chain((kind) => randomScenario({ policy: policySpecs[kind], cpus: fc.integer({ min: 1, max: 3 }) }));
    fc.assert(fc.property(files, fc.integer({ min: 1, max: 4 }), law), { numRuns: 300 });
  });
});

describe('several CPUs', () => {
  const four = [1, 2, 3, 4].map((id) => ({ id: `P${id}`, bursts: [cpu(4)] }));

  test('[ENG74] queues of their own: homes are dealt out in file order, and an affinity is kept', () => {
    const processes = [{ ...four[0]!, affinity: [1] }, ...four.slice(1)];
    expect(lines(runOn({ cpus: 2, queues: 'per-cpu' }, processes))).toEqual([
      'P2 0-4 on 0',
      'P1 0-4 on 1',
      'P3 4-8 on 0',
      'P4 4-8 on 1',
    ]);
  });

  test('[ENG74] a CPU with nothing in its queue steals, but never a thread with an affinity', () => {
    const bound = { id: 'B', affinity: [0], bursts: [cpu(6)] };
    const processes = [
      { id: 'A', bursts: [cpu(6)] },
      { id: 'S', bursts: [cpu(1)] },
      bound,
      { id: 'Z', bursts: [io(1), cpu(1)] },
      { id: 'C', bursts: [cpu(2)] },
    ];
    const trace = runOn({ cpus: 2, queues: 'per-cpu', steal: { every: 2 } }, processes);
    expect(trace.events.filter(({ type }) => type === 'steal')).toEqual([
      { type: 'steal', at: 2, thread: 'C', from: 0, to: 1 },
    ]);
    expect(trace.timeline).toContainEqual([2, 4, 'C', 1]);
    expect(trace.generator).toEqual({ name: 'pure-rand/xoroshiro128plus', version: '8.4.2', seed: 1 });
  });

  test('[ENG75] a warm working set makes the work go faster, where it was warmed', () => {
    const cache = { size: 10, warmup: 3, warmRate: 2 };
    const trace = runOn({ cpus: 1, cache }, [{ id: 'A', workingSet: 10, bursts: [cpu(9)] }]);
    expect(trace.makespan).toBe(6); // three cold ticks, then six in three
    expect(trace.cpus[0]).toMatchObject({ busy: 6, warm: 3 });
    const shared = [
      { id: 'T1', bursts: [cpu(3)] },
      { id: 'T2', bursts: [cpu(6)] },
    ];
    expect(runOn({ cpus: 1, cache }, [{ id: 'A', workingSet: 10, threads: shared }]).makespan).toBe(6);
    const apart = [
      { id: 'A', workingSet: 10, bursts: [cpu(3)] },
      { id: 'B', workingSet: 10, bursts: [cpu(6)] },
    ];
    expect(runOn({ cpus: 1, cache }, apart).makespan).toBe(8);
  });

  test('[ENG17] one queue: an affinity is kept, and a preemption takes a CPU that the thread may have', () => {
    const processes = [
      { id: 'L', priority: 9, bursts: [cpu(6)] },
      { id: 'M', priority: 5, bursts: [cpu(6)] },
      { id: 'H', arrival: 2, priority: 1, affinity: [1], bursts: [cpu(2)] },
    ];
    const trace = runOn({ cpus: 2 }, processes, { kind: 'priority-preemptive' });
    expect(lines(trace)).toEqual(['M 0-6 on 0', 'L 0-2 on 1', 'H 2-4 on 1', 'L 4-8 on 1']);
  });
});

test('[ENG60] mlfq: a boost brings everybody to the top, and the states tell the levels', () => {
  const trace = run([{ id: 'A', bursts: [cpu(6)] }], { policy: { kind: 'mlfq', quantum: [1, 2, 4], boostEvery: 4 } });
  expect(trace.states['A']).toEqual([
    [0, 1, 'running', 0],
    [1, 3, 'running', 1],
    [3, 4, 'running', 2],
    [4, 5, 'running', 0],
    [5, 6, 'running', 1],
  ]);
});

test('[ENG59] tasks: a missed deadline is recorded, and the job goes on', () => {
  const tasks = [
    { id: 'P1', period: 4, wcet: 2 },
    { id: 'P2', period: 6, wcet: 3 },
  ];
  const trace = run(tasks, { policy: { kind: 'rm' } });
  expect(trace.makespan).toBe(12);
  expect(trace.misses).toEqual([[6, 'P2']]);
  expect(run(tasks, { policy: { kind: 'edf' } }).misses).toEqual([]);
});

describe('[ENG19] size', () => {
  test('boosts, thefts and growing older do not end a run in which somebody is still to come', () => {
    const late = [
      { id: 'A', bursts: [cpu(2)] },
      { id: 'B', arrival: 30_000, bursts: [cpu(2)] },
    ];
    const boosted = run(late, { policy: { kind: 'mlfq', quantum: [1], boostEvery: 1 } });
    expect(boosted.threads['B']).toMatchObject({ firstRun: 30_000, completion: 30_002 });
    const stealing = runOn({ cpus: 2, queues: 'per-cpu', steal: { every: 1 } }, late);
    expect([stealing.makespan, stealing.deadlock]).toEqual([30_002, null]);
    const slow = run([{ id: 'A', bursts: [cpu(1), io(30_000), cpu(1)] }], {
      policy: { kind: 'mlfq', quantum: [1], boostEvery: 1 },
    });
    expect([slow.makespan, slow.deadlock]).toEqual([30_002, null]);
  });

  test('a run too large to be written down is given up with the reason', () => {
    const long = [1, 2].map((id) => ({ id: `P${id}`, bursts: [cpu(1_000_000)] }));
    expect(() => run(long, { policy: { kind: 'lrtf' } })).toThrow('more than 500000 instants');
    const many = Array.from({ length: 7_000 }, (_, index) => ({ id: `P${index}`, bursts: [cpu(1)] }));
    expect(() => run(many)).toThrow('more than 20000000 ready threads');
  });

  test('[ENG28] exact predictions stay short enough', () => {
    const bursts = Array.from({ length: 201 }, (_, index) => (index % 2 === 0 ? cpu(1) : io(1)));
    const conventions = { sjfEstimate: { alpha: 1 / 3, first: 1 } };
    expect(() => run([{ id: 'A', bursts }], { policy: { kind: 'sjf' }, conventions })).toThrow('alpha');
  });
});

test('[ENG17] a thread that lost its CPU to one bound there takes that of a lesser one at the same instant', () => {
  const processes = [
    { id: 'A', priority: 2, bursts: [cpu(3)] },
    { id: 'B', priority: 3, bursts: [cpu(3)] },
    { id: 'X', arrival: 1, priority: 1, affinity: [0], bursts: [cpu(2)] },
  ];
  const trace = runOn({ cpus: 2 }, processes, { kind: 'priority-preemptive' });
  expect(lines(trace)).toEqual(['A 0-1 on 0', 'B 0-1 on 1', 'X 1-3 on 0', 'A 1-3 on 1', 'B 3-5 on 0']);
});

test('[ENG60] mlfq tells which joining decided inside a level', () => {
  const trace = run(
    [
      { id: 'A', bursts: [cpu(4)] },
      { id: 'B', arrival: 2, bursts: [cpu(4)] },
    ],
    {
      policy: { kind: 'mlfq', quantum: [2], allotmentSlices: [9] },
    },
  );
  expect(trace.decisions[1]).toMatchObject({ at: 2, chosen: 'B', over: 'A', rule: 'arrival-before-expired' });
});

test('[ENG72] a child whose parent ended before the fork counts nowhere', () => {
  const threads = [
    { id: 'T1', bursts: [cpu(2), ['crash'] as const] },
    { id: 'T2', bursts: [cpu(9), ['fork', 'K'] as const] },
  ];
  const trace = run([
    { id: 'P', threads },
    { id: 'K', forkedBy: 'P', bursts: [cpu(3)] },
  ]);
  expect([trace.averages.turnaround, trace.deadlock]).toEqual([2, null]);
});
