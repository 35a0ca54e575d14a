import { describe, expect, test } from '@jest/globals';
import { resolve } from './resolve';
import type { Burst, PolicySpec, ProcessFile, ScenarioFile } from './scenario';
import { simulate } from './simulate';
import type { Trace } from './trace';

type Rest = Pick<ScenarioFile, 'machine' | 'conventions' | 'draws' | 'preset'>;

const run = (policy: PolicySpec, processes: readonly ProcessFile[], rest: Rest = {}): Trace =>
  simulate(resolve({ format: 'timeslice/scenario@1', policy, processes, ...rest }));
const line = ({ timeline }: Trace) => timeline.map(([start, end, thread]) => `${thread} ${start}-${end}`).join(', ');
const order = ({ decisions }: Trace) => decisions.map(({ chosen }) => chosen).join('');

const cpu = (n: number): Burst => ['cpu', n];
const io = (n: number): Burst => ['io', n];
/** Processes A, B, C, ... with one CPU burst each, one arriving after the other. */
const jobs = (...bursts: readonly number[]): ProcessFile[] =>
  bursts.map((n, index) => ({ id: 'ABCDE'[index]!, arrival: index, bursts: [cpu(n)] }));
const together = (...all: readonly Omit<ProcessFile, 'id'>[]): ProcessFile[] =>
  all.map((one, index) => ({ id: 'ABCDE'[index]!, ...one }));

describe('order and ties', () => {
  test('[ENG18] quanta that end together on two CPUs join in file order; with the global clock in the order of the CPUs', () => {
    const processes = together(
      { affinity: [1], bursts: [cpu(4)] },
      { affinity: [0], bursts: [cpu(4)] },
      { arrival: 1, bursts: [cpu(2)] },
      { arrival: 1, bursts: [cpu(2)] },
    );
    const queueAtTwo = (quantumClock: 'dispatch' | 'global') =>
      run({ kind: 'rr', quantum: 2 }, processes, {
        machine: { cpus: 2 },
        conventions: { quantumClock },
      }).decisions.find(({ at }) => at === 2)!.ready;
    expect(queueAtTwo('dispatch')).toEqual(['C', 'D', 'A', 'B']);
    expect(queueAtTwo('global')).toEqual(['C', 'D', 'B', 'A']);
  });

  test('[ENG20] the policy compares first, then the keys of tie in turn', () => {
    const equal = together(
      { arrival: 2, bursts: [cpu(2)] },
      { arrival: 1, bursts: [cpu(2)] },
      { arrival: 0, bursts: [cpu(3)] },
    );
    expect(order(run({ kind: 'sjf' }, equal))).toBe('CBA');
    expect(order(run({ kind: 'sjf' }, equal, { conventions: { tie: ['id'] } }))).toBe('CAB');
  });

  test('[ENG22] the preempted one keeps its old place with head, and goes behind its equals with tail', () => {
    const processes = together(
      { arrival: 0, priority: 2, bursts: [cpu(3)] },
      { arrival: 1, priority: 2, bursts: [cpu(2)] },
      { arrival: 2, priority: 1, bursts: [cpu(1)] },
    );
    const placed = (preemptedPlace: 'head' | 'tail') =>
      line(run({ kind: 'priority-preemptive' }, processes, { conventions: { preemptedPlace } }));
    expect(placed('head')).toBe('A 0-2, C 2-3, A 3-4, B 4-6');
    expect(placed('tail')).toBe('A 0-2, C 2-3, B 3-5, A 5-6');
  });

  test('[ENG25] after I/O the rest of the quantum is left with remaining, and a fresh one where nothing is left', () => {
    const processes = together({ bursts: [cpu(1), io(1), cpu(4)] }, { bursts: [cpu(6)] });
    const after = (quantumAfterIo: 'fresh' | 'remaining') =>
      line(run({ kind: 'rr', quantum: 2 }, processes, { conventions: { quantumAfterIo } }));
    expect(after('fresh')).toBe('A 0-1, B 1-3, A 3-5, B 5-7, A 7-9, B 9-11');
    expect(after('remaining')).toBe('A 0-1, B 1-3, A 3-4, B 4-6, A 6-8, B 8-10, A 10-11');
  });

  test('[ENG26] with the global clock whoever runs at a multiple of the quantum expires', () => {
    const conventions = { quantumClock: 'global' } as const;
    expect(line(run({ kind: 'rr', quantum: 3 }, jobs(2, 4, 2), { conventions }))).toBe('A 0-2, B 2-3, C 3-5, B 5-8');
  });

  test('[ENG29] who pays for a switch', () => {
    const costs = (contextSwitch: NonNullable<ScenarioFile['machine']>['contextSwitch']) => {
      const threads = [
        { id: 'T1', bursts: [cpu(1)] },
        { id: 'T2', bursts: [cpu(1), io(1), cpu(1)] },
      ];
      const trace = run(
        { kind: 'fcfs' },
        [
          { id: 'A', threads },
          { id: 'B', bursts: [cpu(1)] },
        ],
        { machine: { contextSwitch } },
      );
      return trace.switches.map(([start, end, , to]) => `${to} ${end - start}`).join(', ');
    };
    expect(costs({ process: 3, thread: 1 })).toBe('A.T1 0, A.T2 1, B 3, A.T2 3');
    expect(costs({ process: 3, thread: 1, chargeFirst: true })).toBe('A.T1 3, A.T2 1, B 3, A.T2 3');
    const again = run({ kind: 'fcfs' }, [{ id: 'A', bursts: [cpu(1), io(2), cpu(1)] }], {
      machine: { contextSwitch: { process: 3, thread: 1, chargeSame: true } },
    });
    expect(again.switches).toEqual([
      [0, 0, null, 'A', 0, 'start'],
      [3, 4, 'A', 'A', 0, 'io'],
    ]);
  });
});

describe('policies', () => {
  test('[ENG50] within a slice or a burst, only preemptive policies are interrupted', () => {
    const processes = together(
      { arrival: 0, priority: 5, bursts: [cpu(4)] },
      { arrival: 1, priority: 1, bursts: [cpu(1)] },
    );
    const preempting = {
      srtf: true,
      'priority-preemptive': true,
      sjf: false,
      priority: false,
      fcfs: false,
      hrrn: false,
    } as const;
    for (const [kind, preempts] of Object.entries(preempting)) {
      expect([kind, line(run({ kind } as PolicySpec, processes))]).toEqual([
        kind,
        preempts ? 'A 0-1, B 1-2, A 2-5' : 'A 0-4, B 4-5',
      ]);
    }
    expect(line(run({ kind: 'cfs', schedLatency: 8, minGranularity: 1 }, processes))).toBe('A 0-4, B 4-5');
    expect(line(run({ kind: 'mlfq', quantum: [1, 4] }, processes))).toBe('A 0-1, B 1-2, A 2-5');
  });

  test('[ENG51] lrtf: as soon as a ready one has more left, it takes the CPU', () => {
    expect(line(run({ kind: 'lrtf' }, jobs(5, 3)))).toBe('A 0-3, B 3-5, A 5-7, B 7-8');
  });

  test('[ENG52] hrrn: waiting counts for more with a short burst', () => {
    expect(order(run({ kind: 'hrrn' }, jobs(6, 5, 2)))).toBe('ACB');
    expect(order(run({ kind: 'hrrn' }, [...jobs(9, 5), { id: 'C', arrival: 8, bursts: [cpu(2)] }]))).toBe('ABC');
  });

  describe('[ENG53] lottery', () => {
    const three = together({ tickets: 75, bursts: [cpu(2)] }, { tickets: 25, bursts: [cpu(3)] });

    test('a number falls among the tickets in file order; who has ended holds none', () => {
      expect(order(run({ kind: 'lottery', quantum: 1 }, three, { draws: [74, 75, 3, 99, 50] }))).toBe('ABAB');
    });

    test('a whole quantum is charged where less was left, unless the file says exact', () => {
      const whole = run({ kind: 'lottery', quantum: 2 }, three, { draws: [0, 0, 0] });
      expect([line(whole), whole.threads['B']!.cpu]).toEqual(['A 0-2, B 2-6', 4]);
      expect(line(run({ kind: 'lottery', quantum: 2, partial: 'exact' }, three, { draws: [0, 0, 0] }))).toBe(
        'A 0-2, B 2-5',
      );
    });

    test('without draws the seed decides, the same everywhere', () => {
      const seeded = run({ kind: 'lottery', quantum: 1 }, three);
      expect(seeded.generator).toMatchObject({ name: 'pure-rand/xoroshiro128plus', seed: 1 });
      expect(order(seeded)).toBe(order(run({ kind: 'lottery', quantum: 1 }, three)));
    });

    test('with no tickets at all the first of the file is taken', () => {
      const none = together({ tickets: 0, bursts: [cpu(1)] }, { tickets: 0, bursts: [cpu(1)] });
      expect(order(run({ kind: 'lottery', quantum: 1 }, none, { draws: [7, 7] }))).toBe('AB');
    });
  });

  test('[ENG54] stride: OSTEP figure 9.3, and a newcomer starts at the lowest pass', () => {
    const shares = [100, 50, 250].map((tickets) => ({ tickets, bursts: [cpu(9)] }));
    const conventions = { tie: ['id'] } as const;
    expect(order(run({ kind: 'stride', quantum: 1 }, together(...shares), { conventions })).slice(0, 8)).toBe(
      'ABCCCACC',
    );
    const late = run({ kind: 'stride', quantum: 1 }, together({ bursts: [cpu(6)] }, { arrival: 4, bursts: [cpu(2)] }));
    expect(line(late)).toBe('A 0-4, B 4-5, A 5-6, B 6-7, A 7-8');
  });

  test('[ENG55] cfs: slices by weight of the nice levels, the lowest vruntime runs', () => {
    const niced = together({ nice: -5, bursts: [cpu(72)] }, { nice: 0, bursts: [cpu(24)] });
    expect(line(run({ kind: 'cfs', schedLatency: 48, minGranularity: 6 }, niced))).toBe(
      'A 0-36, B 36-48, A 48-84, B 84-96',
    );
  });

  test('[ENG56] eevdf: of the eligible, the earliest virtual deadline; a heavy one has its deadlines sooner', () => {
    expect(order(run({ kind: 'eevdf', slice: 2 }, together({ bursts: [cpu(4)] }, { bursts: [cpu(4)] })))).toBe('ABAB');
    const heavy = run(
      { kind: 'eevdf', slice: 2 },
      together({ nice: 0, bursts: [cpu(4)] }, { nice: -5, bursts: [cpu(4)] }),
    );
    expect(order(heavy)).toBe('BABA');
    expect(heavy.decisions[0]!.rule).toBe('earliest-virtual-deadline');
    expect(heavy.decisions.map(({ rule }) => rule)).toContain('eligible');
  });

  test('[ENG57] fair-share: two processes share evenly, however many threads they have', () => {
    const threads = ['T1', 'T2', 'T3'].map((id) => ({ id, bursts: [cpu(2)] }));
    const trace = run({ kind: 'fair-share' }, [
      { id: 'A', threads },
      { id: 'B', bursts: [cpu(6)] },
    ]);
    const upTo = (t: number) => trace.timeline.filter(([start, , thread]) => start < t && thread === 'B').length;
    expect([upTo(4), upTo(8), upTo(12)]).toEqual([2, 4, 6]);
    expect(trace.threads['A.T1']!.firstRun).toBeLessThan(trace.threads['A.T2']!.firstRun);
  });

  test('[ENG58] next-id goes round the file; a fixed order waits for whoever is next', () => {
    const processes = together({ bursts: [cpu(1), io(1), cpu(1)] }, { bursts: [cpu(2)] }, { bursts: [cpu(1)] });
    expect(order(run({ kind: 'next-id' }, processes))).toBe('ABCA');
    const fixed = run({ kind: 'fixed-order', order: ['C', 'A', 'A'] }, processes);
    expect(line(fixed)).toBe('C 0-1, A 1-2, A 3-4, B 4-6');
  });

  test('[ENG61] mlq: the priority is the number of the level, and the higher level takes the CPU', () => {
    const levels = [{ policy: { kind: 'rr', quantum: 1 } as const }, { policy: { kind: 'fcfs' } as const }];
    const processes = together(
      { arrival: 0, priority: 1, bursts: [cpu(4)] },
      { arrival: 1, priority: 0, bursts: [cpu(2)] },
      { arrival: 1, priority: 0, bursts: [cpu(1)] },
    );
    expect(line(run({ kind: 'mlq', levels }, processes))).toBe('A 0-1, B 1-2, C 2-3, B 3-4, A 4-7');
    expect(line(run({ kind: 'mlq', levels, rule: 'nonpreemptive' }, processes))).toBe('A 0-4, B 4-5, C 5-6, B 6-7');
    const high = { conventions: { priorityOrder: 'high' } } as const;
    expect(line(run({ kind: 'mlq', levels }, processes, high))).toBe('A 0-4, B 4-6, C 6-7');
  });

  test('[ENG62] the tie rules of a preset do not apply where the order of joining, the level or the file is the queue', () => {
    const tieOf = (policy: PolicySpec) =>
      resolve({ format: 'timeslice/scenario@1', preset: 'gate', policy, processes: jobs(1) }).conventions.tie;
    expect(tieOf({ kind: 'srtf' })).toEqual(['id']);
    for (const policy of [{ kind: 'rr', quantum: 1 }, { kind: 'mlfq', quantum: [1] }, { kind: 'next-id' }] as const) {
      expect(tieOf(policy)).toEqual(['fifo', 'id']);
    }
  });
});
