import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { policySpecs, randomScenario } from '../test/random-scenario';
import { cpu, io, lines, run, runOn } from '../test/runs';
import { resolve } from './resolve';
import type { Burst, PolicyKind } from './scenario';
import { simulate } from './simulate';
import { unsupported } from './unsupported';

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
