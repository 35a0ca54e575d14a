import { describe, expect, test } from '@jest/globals';
import { resolve } from './resolve';
import type { Burst, ScenarioFile } from './scenario';
import { simulate } from './simulate';
import { unsupported } from './unsupported';

type Rest = Partial<Omit<ScenarioFile, 'format' | 'processes'>> & Pick<ScenarioFile, 'policy'>;
type Row = readonly [arrival: number, ...bursts: Burst[]];

/** Processes A, B, ... from their arrival and bursts. */
const run = (rest: Rest, ...rows: readonly Row[]) =>
  simulate(
    resolve({
      format: 'timeslice/scenario@1',
      ...rest,
      processes: rows.map(([arrival, ...bursts], index) => ({ id: 'ABCDEF'[index]!, arrival, priority: 0, bursts })),
    }),
  );
const gantt = (trace: { timeline: readonly (readonly [number, number, string, number])[] }) =>
  trace.timeline.map(([start, end, thread]) => `${thread}${start}-${end}`).join(' ');

const rr = (quantum: number): Rest => ({ policy: { kind: 'rr', quantum } });

describe('one instant', () => {
  test('[ENG10] the order of joining is enqueueOrder', () => {
    const rows: Row[] = [
      [0, ['cpu', 4]],
      [2, ['cpu', 1]],
    ];
    expect(gantt(run(rr(2), ...rows))).toBe('A0-2 B2-3 A3-5');
    const conventions = { enqueueOrder: ['expired', 'arrival', 'io'] } as const;
    expect(gantt(run({ ...rr(2), conventions }, ...rows))).toBe('A0-4 B4-5');
  });

  test('[ENG11] a switch in progress is not interrupted by a better thread', () => {
    const trace = run(
      { policy: { kind: 'srtf' }, machine: { contextSwitch: { process: 3, chargeFirst: true } } },
      [0, ['cpu', 5]],
      [1, ['cpu', 1]],
    );
    expect(trace.switches.map(([start, end, , to, , cause]) => [start, end, to, cause])).toEqual([
      [0, 3, 'A', 'start'],
      [3, 6, 'B', 'preemption'],
      [7, 10, 'A', 'exit'],
    ]);
    expect(trace.threads['A']).toMatchObject({ firstRun: 10, waiting: 10, dispatches: 2 });
  });

  test('[ENG12] one CPU burst after another keeps the CPU and the quantum', () => {
    expect(gantt(run(rr(3), [0, ['cpu', 2], ['cpu', 2]], [0, ['cpu', 1]]))).toBe('A0-3 B3-4 A4-5');
  });

  test('[ENG13] an expired thread stays at no cost where nothing else is ready', () => {
    const machine = { contextSwitch: { process: 1, chargeSame: true } };
    const stays = run({ ...rr(2), machine }, [0, ['cpu', 4]]);
    expect([stays.makespan, stays.threads['A']!.dispatches]).toEqual([4, 1]);
    const again = run({ ...rr(2), machine, conventions: { onExpiryEmpty: 'redispatch' } }, [0, ['cpu', 4]]);
    expect([again.makespan, again.threads['A']!.dispatches]).toEqual([5, 2]);
  });

  test('[ENG14] a process may begin and end with I/O', () => {
    const trace = run({ policy: { kind: 'fcfs' } }, [1, ['io', 2], ['io', 1], ['cpu', 3], ['io', 4]]);
    expect(gantt(trace)).toBe('A4-7');
    expect(trace.threads['A']).toMatchObject({ completion: 11, turnaround: 10, blocked: 7, waiting: 0, response: 3 });
  });

  test('[ENG15] a device with one server serves one after the other', () => {
    const machine = { devices: { disk: { servers: 1 } } };
    const rows: Row[] = [
      [0, ['cpu', 1], ['io', 4, 'disk']],
      [0, ['cpu', 1], ['io', 4, 'disk']],
    ];
    const trace = run({ policy: { kind: 'fcfs' }, machine }, ...rows);
    expect([trace.threads['A']!.completion, trace.threads['B']!.completion]).toEqual([5, 9]);
    expect(trace.states['B']).toEqual([
      [0, 1, 'ready'],
      [1, 2, 'running'],
      [2, 9, 'blocked', 'io:disk'],
    ]);
  });

  test('[ENG16] a fork makes the child arrive at that tick; threads of one process switch for less', () => {
    const scenario = resolve({
      format: 'timeslice/scenario@1',
      policy: { kind: 'fcfs' },
      machine: { contextSwitch: { process: 3, thread: 1 } },
      processes: [
        {
          id: 'A',
          threads: [
            {
              id: 'T1',
              bursts: [
                ['cpu', 2],
                ['fork', 'B'],
                ['cpu', 2],
              ],
            },
            { id: 'T2', bursts: [['cpu', 1]] },
          ],
        },
        { id: 'B', forkedBy: 'A', bursts: [['cpu', 1]] },
      ],
    });
    const trace = simulate(scenario);
    expect(gantt(trace)).toBe('A.T10-4 A.T25-6 B9-10');
    expect(trace.threads['B']).toMatchObject({ turnaround: 8, waiting: 7 });
  });

  test('[ENG16] a process whose first act is a fork does it as soon as it has the CPU', () => {
    const scenario = resolve({
      format: 'timeslice/scenario@1',
      policy: { kind: 'fcfs' },
      processes: [
        {
          id: 'A',
          bursts: [
            ['fork', 'B'],
            ['io', 2],
          ],
        },
        { id: 'B', forkedBy: 'A', bursts: [['cpu', 1], ['exit']] },
      ],
    });
    const trace = simulate(scenario);
    expect(gantt(trace)).toBe('B0-1');
    expect(trace.threads['A']).toMatchObject({ firstRun: 2, completion: 2, blocked: 2, dispatches: 1 });
  });

  test('[ENG17] of two CPUs, the one whose thread is behind is preempted', () => {
    const trace = run(
      { policy: { kind: 'srtf' }, machine: { cpus: 2 } },
      [0, ['cpu', 3]],
      [0, ['cpu', 9]],
      [1, ['cpu', 4]],
    );
    expect(trace.timeline).toEqual([
      [0, 3, 'A', 0],
      [0, 1, 'B', 1],
      [1, 5, 'C', 1],
      [3, 11, 'B', 0],
    ]);
  });
});

describe('conventions', () => {
  test('[ENG21] the running thread has no advantage where runningWinsTies is false', () => {
    const rows: Row[] = [
      [2, ['cpu', 3]],
      [0, ['cpu', 5]],
    ];
    const conventions = { tie: ['id'], runningWinsTies: false } as const;
    expect(gantt(run({ policy: { kind: 'srtf' } }, ...rows))).toBe('B0-5 A5-8');
    expect(gantt(run({ policy: { kind: 'srtf' }, conventions }, ...rows))).toBe('B0-2 A2-5 B5-8');
  });

  test('[ENG23] of two that return at one instant the last in the file takes the CPU', () => {
    const io: Burst[] = [
      ['io', 2],
      ['cpu', 1],
    ];
    const conventions = { ioReturn: 'preempts' } as const;
    expect(gantt(run({ policy: { kind: 'fcfs' }, conventions }, [0, ['cpu', 4]], [0, ...io], [0, ...io]))).toBe(
      'A0-2 C2-3 B3-4 A4-6',
    );
  });

  test('[ENG23] a thread that returned and blocked again leaves no claim on the CPU to the next one', () => {
    const conventions = { ioReturn: 'preempts' } as const;
    const trace = run(
      { policy: { kind: 'srtf' }, conventions },
      [0, ['cpu', 1], ['lock', 'm'], ['io', 1], ['unlock', 'm'], ['lock', 'm'], ['unlock', 'm']],
      [0, ['cpu', 1], ['lock', 'm'], ['unlock', 'm'], ['cpu', 1]],
    );
    expect(trace.threads['A']).toMatchObject({ completion: 2, dispatches: 3 });
    expect(trace.threads['B']).toMatchObject({ completion: 3, dispatches: 3 });
  });

  test('[ENG24] a thread that holds its CPU goes on without a dispatch', () => {
    const trace = run(
      {
        policy: { kind: 'fcfs' },
        machine: { contextSwitch: { process: 1 } },
        conventions: { switchOnIo: false },
      },
      [0, ['cpu', 1], ['io', 2], ['cpu', 1]],
      [0, ['cpu', 1]],
    );
    expect(gantt(trace)).toBe('A0-1 A3-4 B5-6');
    expect(trace.cpus[0]).toMatchObject({ busy: 3, switching: 1, idle: 2 });
  });

  test('[ENG27] a waiting thread ages until it is urgent enough', () => {
    const scenario = (aging: { every: number; step: number; floor: number } | null) =>
      simulate(
        resolve({
          format: 'timeslice/scenario@1',
          policy: { kind: 'priority-preemptive' },
          conventions: { aging },
          processes: [
            { id: 'A', priority: 1, bursts: [['cpu', 9]] },
            { id: 'B', priority: 3, bursts: [['cpu', 2]] },
          ],
        }),
      );
    expect(gantt(scenario(null))).toBe('A0-9 B9-11');
    expect(gantt(scenario({ every: 2, step: 1, floor: 0 }))).toBe('A0-6 B6-8 A8-11');
    expect(gantt(scenario({ every: 2, step: 1, floor: 1 }))).toBe('A0-9 B9-11');
  });

  test('[ENG28] SJF by prediction runs what was short before', () => {
    const conventions = { sjfEstimate: { alpha: 0.5, first: 4 } } as const;
    const trace = run(
      { policy: { kind: 'sjf' }, conventions },
      [0, ['cpu', 8], ['io', 1], ['cpu', 1]],
      [0, ['cpu', 2], ['io', 7], ['cpu', 9]],
      [0, ['cpu', 9]],
    );
    expect(gantt(trace)).toBe('A0-8 B8-10 C10-19 B19-28 A28-29');
  });

  test('[ENG37] [ENG38] response and utilisation can be counted otherwise', () => {
    const rows: Row[] = [
      [0, ['cpu', 3]],
      [0, ['cpu', 1]],
    ];
    const response = (of: 'first-run' | 'first-slice-end' | 'completion') =>
      Object.values(run({ ...rr(2), conventions: { response: of } }, ...rows).threads).map((one) => one.response);
    expect([response('first-run'), response('first-slice-end'), response('completion')]).toEqual([
      [0, 2],
      [2, 3],
      [4, 3],
    ]);
    expect(run({ ...rr(2), conventions: { utilizationUntil: 8 } }, ...rows).cpus[0]!.utilization).toBe(0.5);
  });
});

const file: ScenarioFile = {
  format: 'timeslice/scenario@1',
  policy: { kind: 'rr', quantum: 2 },
  processes: [{ id: 'A', bursts: [['cpu', 1_000_000_000]] }],
};

test('[ENG3] what is not supported is refused by name', () => {
  const scenario = resolve({
    ...file,
    machine: { contextSwitch: { process: 4, thread: 0 } },
    conventions: { quantumClock: 'global' },
    processes: [...file.processes, { id: 'B', bursts: [['cpu', 1]] }],
  });
  expect(unsupported(scenario).map(({ path, value }) => [path, value])).toEqual([
    ['machine.contextSwitch.process', 4],
    ['policy.quantum', 2],
  ]);
  expect(() => simulate(scenario)).toThrow('machine.contextSwitch.process');
  expect(unsupported(resolve(file))).toEqual([
    { path: 'policy.quantum', value: 2, allowed: 'at least 200 for so much CPU time' },
  ]);

  const tasks = [7, 11, 13, 17, 19, 23].map((period) => ({ id: `T${period}`, period, wcet: 1 }));
  expect(unsupported(resolve({ format: 'timeslice/scenario@1', policy: { kind: 'rm' }, processes: tasks }))).toEqual([
    { path: 'processes[5].period', value: 23, allowed: 'periods with a common multiple of at most 100000 jobs' },
  ]);
});

test('presets are filled in below what the file says, and tie rules only where a policy compares', () => {
  const conventionsOf = (kind: 'fcfs' | 'sjf' | 'lrtf', conventions = {}) =>
    resolve({
      format: 'timeslice/scenario@1',
      preset: 'gate',
      policy: { kind },
      conventions,
      processes: [],
    }).conventions;
  expect(conventionsOf('sjf').tie).toEqual(['id']);
  expect(conventionsOf('fcfs').tie).toEqual(['fifo', 'id']);
  expect([conventionsOf('sjf').runningWinsTies, conventionsOf('lrtf').runningWinsTies]).toEqual([true, false]);
  expect(conventionsOf('sjf', { tie: ['arrival'] }).tie).toEqual(['arrival']);
});
