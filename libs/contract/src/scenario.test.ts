import { describe, expect, test } from '@jest/globals';
import { policyKinds, presets, suggestedPolicy, type PolicyKind } from '@timeslice/engine';
import { parseScenario } from './scenario';

const P1 = { id: 'P1', arrival: 0, bursts: [['cpu', 3]] };
const base = { format: 'timeslice/scenario@1', policy: { kind: 'rr', quantum: 4 }, processes: [P1] };

const problemsOf = (input: unknown) => {
  const parsed = parseScenario(input);
  return parsed.ok ? [] : parsed.problems.map(({ path, value }) => [path, value]);
};
const inProcess = (rest: object) => ({ ...base, processes: [{ ...P1, ...rest }] });

describe('a scenario that is accepted', () => {
  test('needs a format, a policy and processes only, and comes out as it went in', () => {
    expect(parseScenario(base)).toEqual({ ok: true, scenario: base });
  });

  test('may use every field', () => {
    const full = {
      ...base,
      title: 'Everything',
      preset: 'stallings',
      machine: {
        cpus: 2,
        contextSwitch: { process: 2, thread: 1, chargeFirst: true, chargeSame: true },
        devices: { disk: { servers: 1 } },
        cache: null,
        queues: 'central',
        steal: null,
      },
      conventions: {
        enqueueOrder: ['io', 'arrival', 'expired'],
        tie: ['arrival', 'id'],
        aging: { every: 5, step: 1, floor: 0 },
        sjfEstimate: { alpha: 0.5, first: 10 },
        utilizationUntil: 100,
      },
      processes: [
        {
          id: 'P1',
          priority: -1,
          tickets: 5,
          nice: -20,
          workingSet: 3,
          bursts: [
            ['io', 2, 'disk'],
            ['cpu', 3],
          ],
        },
        { id: 'P2', threads: [{ id: 'T1', bursts: [['cpu', 2], ['fork', 'P3'], ['exit']] }] },
        {
          id: 'P3',
          forkedBy: 'P2',
          bursts: [
            ['io', 2],
            ['cpu', 1],
          ],
        },
      ],
      seed: 7,
      draws: [1, 2],
    };
    expect(parseScenario(full)).toEqual({ ok: true, scenario: full });
  });

  test.each(Object.keys(policyKinds) as PolicyKind[])('may have the policy %s', (kind) => {
    const isRealTime = kind === 'edf' || kind === 'rm';
    const processes = isRealTime ? [{ id: 'P1', period: 4, wcet: 1 }] : base.processes;
    expect(problemsOf({ ...base, policy: suggestedPolicy(kind, ['P1']), processes })).toEqual([]);
  });

  test.each(presets)('may have the preset %s', (preset) => {
    expect(problemsOf({ ...base, preset })).toEqual([]);
  });
});

describe('a scenario that is refused names path, value and what is allowed', () => {
  test('an unknown policy is told which there are', () => {
    const kinds = `one of ${Object.keys(policyKinds)
      .map((kind) => `"${kind}"`)
      .join(', ')}`;
    expect(parseScenario({ ...base, policy: { kind: 'round-robin' } })).toEqual({
      ok: false,
      problems: [
        {
          path: 'policy.kind',
          value: 'round-robin',
          allowed: kinds,
          message: `policy.kind is "round-robin"; allowed: ${kinds}`,
        },
      ],
    });
  });

  test('a field that is missing, and one that nobody knows', () => {
    expect(problemsOf({ ...base, format: undefined, polcy: 1 })).toEqual([
      ['format', undefined],
      ['polcy', 1],
    ]);
  });

  const refused: readonly (readonly [what: string, input: unknown, path: string, value: unknown])[] = [
    ['no object', 7, '(file)', 7],
    ['an old format', { ...base, format: 'timeslice/scenario@0' }, 'format', 'timeslice/scenario@0'],
    ['no processes', { ...base, processes: [] }, 'processes', []],
    ['a quantum of 0', { ...base, policy: { kind: 'rr', quantum: 0 } }, 'policy.quantum', 0],
    ['a quantum for fcfs', { ...base, policy: { kind: 'fcfs', quantum: 2 } }, 'policy.quantum', 2],
    ['no quantum', { ...base, policy: { kind: 'rr' } }, 'policy.quantum', undefined],
    ['an unknown preset', { ...base, preset: 'windows' }, 'preset', 'windows'],
    ['an unknown convention', { ...base, conventions: { ties: ['id'] } }, 'conventions.ties', ['id']],
    ['half an order', { ...base, conventions: { enqueueOrder: ['io'] } }, 'conventions.enqueueOrder', ['io']],
    ['a tie key twice', { ...base, conventions: { tie: ['id', 'id'] } }, 'conventions.tie', ['id', 'id']],
    ['a wrong tie key', { ...base, conventions: { tie: ['pid'] } }, 'conventions.tie[0]', 'pid'],
    ['half a tick', inProcess({ bursts: [['cpu', 1.5]] }), 'processes[0].bursts[0][1]', 1.5],
    ['a negative arrival', inProcess({ arrival: -1 }), 'processes[0].arrival', -1],
    ['an unknown burst', inProcess({ bursts: [['sleep', 3]] }), 'processes[0].bursts[0]', ['sleep', 3]],
    ['no ticks', inProcess({ bursts: [['cpu']] }), 'processes[0].bursts[0]', ['cpu']],
    ['an unknown device', inProcess({ bursts: [['io', 3, 'tape']] }), 'processes[0].bursts[0][2]', 'tape'],
    [
      'a device without servers',
      { ...base, machine: { devices: { d: { servers: 0 } } } },
      'machine.devices.d.servers',
      0,
    ],
    ['no bursts', inProcess({ bursts: undefined }), 'processes[0].bursts', undefined],
    ['a name that objects cannot have', inProcess({ id: '__proto__' }), 'processes[0].id', '__proto__'],
    ['a fork of nobody', inProcess({ bursts: [['fork', 'P9']] }), 'processes[0].bursts[0][1]', 'P9'],
    ['a child that nobody forks', inProcess({ arrival: undefined, forkedBy: 'P9' }), 'processes[0].forkedBy', 'P9'],
    ['one id twice', { ...base, processes: [P1, P1] }, 'processes[1].id', 'P1'],
    ['a lock that is not held', inProcess({ bursts: [['unlock', 'm']] }), 'processes[0].bursts[0][1]', 'm'],
    ['a CPU that is not there', inProcess({ affinity: [0, 1] }), 'processes[0].affinity[1]', 1],
    ['edf without tasks', { ...base, policy: { kind: 'edf' } }, 'processes[0].period', undefined],
    ['a task without wcet', { ...base, processes: [{ id: 'P1', period: 3 }] }, 'processes[0].wcet', undefined],
    [
      'a task that arrives',
      { ...base, processes: [{ id: 'P1', period: 3, wcet: 1, arrival: 2 }] },
      'processes[0].arrival',
      2,
    ],
    ['a deadline without a task', inProcess({ deadline: 4 }), 'processes[0].deadline', 4],
    ['an order of nobody', { ...base, policy: { kind: 'fixed-order', order: ['P1', 'P7'] } }, 'policy.order[1]', 'P7'],
    [
      'a level that is not there',
      { ...base, policy: { kind: 'mlq', levels: [{ policy: { kind: 'fcfs' } }] }, processes: [{ ...P1, priority: 1 }] },
      'processes[0].priority',
      1,
    ],
    [
      'a level with a policy that it cannot have',
      { ...base, policy: { kind: 'mlq', levels: [{ policy: { kind: 'edf' } }] } },
      'policy.levels[0].policy.kind',
      'edf',
    ],
    ['a queue without a quantum', { ...base, policy: { kind: 'mlfq', quantum: [] } }, 'policy.quantum', []],
  ];
  test.each(refused)('%s', (_, input, path, value) => {
    expect(problemsOf(input)).toEqual([[path, value]]);
  });

  test('bursts and threads at once', () => {
    const threads = [{ id: 'T1', bursts: [['cpu', 1]] }];
    expect(problemsOf(inProcess({ threads }))).toEqual([['processes[0].threads', threads]]);
  });

  test('two threads of one name', () => {
    const T1 = { id: 'T1', bursts: [['cpu', 1]] };
    expect(problemsOf({ ...base, processes: [{ id: 'P1', threads: [T1, T1] }] })).toEqual([
      ['processes[0].threads[1].id', 'T1'],
    ]);
  });

  test.each(['idle', 'switch'])('[QST7] a process or a thread called %s, which is a value of timelines', (id) => {
    const T1 = { id: 'T1', bursts: [['cpu', 1]] };
    expect(problemsOf(inProcess({ id }))).toEqual([['processes[0].id', id]]);
    expect(problemsOf({ ...base, processes: [{ id: 'P1', threads: [T1, { ...T1, id }] }] })).toEqual([
      ['processes[0].threads[1].id', id],
    ]);
  });

  test('[QST7] two that a trace would call by one name', () => {
    const threads = (...ids: string[]) => ids.map((id) => ({ id, bursts: [['cpu', 1]] }));
    const beside = (...ids: string[]) => ({
      ...base,
      processes: [
        { ...P1, id: 'P1.T1' },
        { id: 'P1', threads: threads(...ids) },
      ],
    });
    expect(parseScenario(beside('T1', 'T2'))).toMatchObject({
      problems: [
        {
          path: 'processes[1].threads[0].id',
          value: 'T1',
          allowed: 'an id with which no other thread is called "P1.T1"',
        },
      ],
    });
    expect(problemsOf(beside('T1'))).toEqual([]);
  });

  test('a child that arrives by itself, one forked twice, and parents that wait for each other', () => {
    const child = { id: 'P2', forkedBy: 'P1', bursts: [['cpu', 1]] };
    const forks = (...children: string[]) => [...children.map((id) => ['fork', id]), ['cpu', 1]];
    expect(
      problemsOf({
        ...base,
        processes: [
          { ...P1, bursts: forks('P2') },
          { ...child, arrival: 3 },
        ],
      }),
    ).toEqual([['processes[1].arrival', 3]]);
    expect(problemsOf({ ...base, processes: [{ ...P1, bursts: forks('P2', 'P2') }, child] })).toEqual([
      ['processes[0].bursts[1][1]', 'P2'],
    ]);
    const loop = [
      { id: 'P1', forkedBy: 'P2', bursts: forks('P2') },
      { ...child, bursts: forks('P1') },
    ];
    expect(problemsOf({ ...base, processes: loop })).toEqual([
      ['processes[0].forkedBy', 'P2'],
      ['processes[1].forkedBy', 'P1'],
    ]);
  });
});
