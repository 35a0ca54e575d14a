import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { expectLegal } from '../../test/legal-trace';
import { policySpecs, randomScenario } from '../../test/random-scenario';
import { resolve } from '../resolve';
import { simulate } from '../simulate';
import type { Trace } from '../trace';
import { unsupported } from '../unsupported';
import { focus } from './focus';
import { readPerfSched } from './read-perf-sched';
import { perfSchedSample } from './sample';

const sample = readPerfSched(perfSchedSample);
if (!sample.ok) throw new Error('the sample cannot be read');
const { trace } = sample;

const someTrace: fc.Arbitrary<Trace> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(trace) },
  {
    weight: 3,
    arbitrary: randomScenario({ policy: policySpecs.rr, cpus: fc.integer({ min: 1, max: 3 }) })
      .map(resolve)
      .filter((scenario) => unsupported(scenario).length === 0)
      .map(simulate),
  },
);
/** The times of a task are sums over its jobs. */
const hasTasks = ({ states }: Trace) =>
  Object.values(states)
    .flat()
    .some(([, , , on]) => on === 'release');
const part = fc.double({ min: 0, max: 1, noNaN: true });
interface Wish {
  readonly threads: number | undefined;
  readonly ends: readonly [number, number] | undefined;
  readonly width: number | undefined;
}
const wish: fc.Arbitrary<Wish> = fc.record({
  threads: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
  ends: fc.option(fc.tuple(part, part), { nil: undefined }),
  width: fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined }),
});

describe('[ENG139] a piece of a trace', () => {
  test('is a legal trace, and not wider than it was asked to be', () => {
    const law = (whole: Trace, { threads, ends, width }: Wish) => {
      const [from, to] = (ends ?? [0, 1]).map((one) => Math.floor(one * whole.makespan)).toSorted((a, b) => a - b);
      const piece = focus(whole, { threads, from, to, width });
      expectLegal(piece.trace);
      expect(piece.trace.makespan).toBe(Math.ceil((piece.to - piece.from) / piece.step));
      if (width !== undefined) expect(piece.trace.makespan).toBeLessThanOrEqual(width);
      if (threads !== undefined)
        expect(Object.keys(piece.trace.threads).length).toBeLessThanOrEqual(threads + piece.others.length);
    };
    fc.assert(fc.property(someTrace, wish, law), { numRuns: 200 });
  });

  test('of everything is the same timeline, states and times', () => {
    fc.assert(
      fc.property(someTrace, (whole) => {
        fc.pre(Object.values(whole.threads).every(({ turnaround }) => turnaround > 0) && !hasTasks(whole));
        const { trace: same, others } = focus(whole);
        expect(others).toEqual([]);
        expect([same.timeline, same.states, same.makespan]).toEqual([whole.timeline, whole.states, whole.makespan]);
        for (const [name, { cpu, waiting, blocked, turnaround, completion }] of Object.entries(whole.threads)) {
          expect(same.threads[name]).toMatchObject({ cpu, waiting, blocked, turnaround, completion });
        }
        expect(same.cpus.map(({ busy, switching, idle }) => [busy, switching, idle])).toEqual(
          whole.cpus.map(({ busy, switching, idle }) => [busy, switching, idle]),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('the sample in sixty ticks is what is read by the millisecond', () => {
    const { trace: small, step } = focus(trace, { to: 60_000, width: 60 });
    const read = readPerfSched(perfSchedSample, { ticksPerSecond: 1_000 });
    if (!read.ok) throw new Error('the sample cannot be read');
    expect(step).toBe(1_000);
    expect(small.timeline).toEqual(read.trace.timeline);
    expect(small.events).toEqual(read.trace.events);
  });

  test('keeps the busiest threads of the window; the others share a name on each CPU', () => {
    const piece = focus(trace, { threads: 2, from: 0, to: 20_000, width: 20 });
    expect(piece.others).toEqual(['others/0', 'others/1']);
    expect(piece.trace.timeline).toEqual([
      [0, 4, 'encode', 0],
      [0, 8, 'others/1', 1],
      [4, 7, 'others/0', 0],
      [7, 14, 'encode', 0],
      [8, 20, 'cc1', 1],
      [14, 17, 'others/0', 0],
      [17, 20, 'encode', 0],
    ]);
    expect(piece.trace.events.filter(({ at }) => at === 4)).toEqual([
      { type: 'unblock', at: 4, thread: 'others/0', from: 'io' },
      { type: 'preempt', at: 4, thread: 'encode', by: 'others/0', cpu: 0 },
      { type: 'run', at: 4, thread: 'others/0', cpu: 0 },
    ]);
    expect(piece.trace.averages.waiting).toBe((6 + 2) / 2);
  });

  test('by name, in a window in the middle', () => {
    const piece = focus(trace, { threads: ['cc1'], from: 26_000, to: 50_000, width: 24 });
    expect(piece.trace.states['cc1']).toEqual([
      [0, 3, 'ready'],
      [3, 7, 'running'],
      [7, 11, 'ready'],
      [11, 15, 'running'],
      [15, 19, 'ready'],
      [19, 22, 'running'],
      [22, 24, 'terminated'],
    ]);
    expect(piece.trace.threads['cc1']).toMatchObject({ completion: 22, waiting: 11, cpu: 11 });
  });
});
