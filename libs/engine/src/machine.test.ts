import { describe, expect, test } from '@jest/globals';
import { cpu, io, lines, run, runOn } from '../test/runs';

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
