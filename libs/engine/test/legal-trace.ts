import { expect } from '@jest/globals';
import { snapshotAt } from '../src/snapshot';
import type { StateSegment, ThreadState, Trace } from '../src/trace';

type Span = readonly [start: number, end: number, ...rest: unknown[]];

const sum = (spans: readonly Span[]) => spans.reduce((total, [start, end]) => total + end - start, 0);

function expectDisjoint(spans: readonly Span[]): void {
  const sorted = spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  sorted.forEach(([start, end], index) => {
    expect(start).toBeLessThanOrEqual(end);
    if (index > 0) expect(start).toBeGreaterThanOrEqual(sorted[index - 1]![1]);
  });
}

const stateAt = (segments: readonly StateSegment[], t: number): ThreadState | undefined =>
  segments.find(([start, end]) => start <= t && t < end)?.[2];

/** The laws of scenario.md section 6, and that events, states and timeline tell the same story. */
export function expectLegal(trace: Trace): void {
  const { timeline, switches, threads, states, cpus, makespan, events } = trace;
  cpus.forEach(({ busy, switching, idle }, cpu) => {
    const runs = timeline.filter((one) => one[3] === cpu);
    expectDisjoint([...runs, ...switches.filter((one) => one[4] === cpu && one[0] < one[1])]);
    expect(busy).toBe(sum(runs));
    expect(busy + switching + idle).toBe(makespan);
  });
  expect(Object.keys(threads)).toEqual(Object.keys(states));
  for (const [name, one] of Object.entries(threads)) {
    expect(one.turnaround).toBe(one.cpu + one.waiting + one.blocked);
    expect(one.turnaround).toBeGreaterThanOrEqual(0);
    const runs = timeline.filter(([, , thread]) => thread === name);
    expectDisjoint(runs);
    expect(sum(runs)).toBe(one.cpu);
    const segments = states[name]!;
    segments.forEach(([start, end], index) => {
      expect(start).toBe(index === 0 ? 0 : segments[index - 1]![1]);
      expect(end).toBeGreaterThan(start);
    });
    expect(segments.at(-1)?.[1] ?? 0).toBe(makespan);
    if (one.completion !== null && one.completion < makespan) {
      expect(segments.at(-1)!.slice(0, 3)).toEqual([one.completion, makespan, 'terminated']);
    }
  }
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted((a, b) => a - b));
  for (const part of [0, 0.3, 0.5, 0.8, 1]) {
    if (makespan === 0) return;
    const t = Math.floor(part * (makespan - 1));
    const snapshot = snapshotAt(trace, t, cpus.length);
    for (const name of Object.keys(states)) {
      expect([t, name, snapshot.threads[name]]).toEqual([t, name, stateAt(states[name]!, t)]);
    }
    const running = timeline
      .filter(([start, end]) => start <= t && t < end)
      .map(([, , thread, cpu]) => `${cpu} ${thread}`);
    const seen = snapshot.cpus.flatMap((cpu, index) => (cpu.is === 'running' ? [`${index} ${cpu.thread}`] : []));
    expect(seen).toEqual(running.toSorted());
  }
}
