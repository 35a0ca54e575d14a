import { describe, expect, test } from '@jest/globals';
import { simulate } from '@timeslice/engine';
import { meets, type Aim } from './aims';
import { countsOf } from './count-events';
import { slope } from './growth';
import { HeapLoop } from './heap-loop';
import { median } from './rounds';
import { cases, scenariosOf } from './workloads';

describe('what is measured', () => {
  test.each(Object.entries(cases))('%s: events are counted as the trace lists them', (_, one) => {
    for (const size of [6, 50] as const) {
      const [scenario] = scenariosOf(one, size);
      expect(countsOf(scenario!).events).toBe(simulate(scenario!).events.length);
    }
  });

  test.each(Object.entries(cases))('%s: a classroom has about 60 events', (_, one) => {
    const events = scenariosOf(one, 6).map((scenario) => countsOf(scenario).events);
    const mean = events.reduce((sum, count) => sum + count, 0) / events.length;
    expect(mean).toBeGreaterThan(45);
    expect(mean).toBeLessThan(90);
  });

  test('most processes are ready most of the time', () => {
    const [scenario] = scenariosOf(cases['fcfs']!, 1_000);
    expect(countsOf(scenario!).ready).toBeGreaterThan(600);
  });

  test('the heap loop handles its events in the order of time', () => {
    const loop = new HeapLoop(50);
    const times = Array.from({ length: 1_000 }, () => loop.run(1));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});

describe('how it is judged', () => {
  test('the slope of a line is its exponent', () => {
    const points = [50, 1_000, 50_000].map((n) => [Math.log(n), Math.log(7 * n ** 0.4)] as const);
    expect(slope(points)).toBeCloseTo(0.4);
  });

  test('the median is in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 7])).toBe(6);
  });

  test('a limit is met at the limit', () => {
    const aim: Aim = { text: '', limit: 3, is: 'most', reached: [] };
    expect([meets(aim, 3), meets(aim, 3.01)]).toEqual([true, false]);
    expect([meets({ ...aim, is: 'least' }, 3), meets({ ...aim, is: 'least' }, 2.99)]).toEqual([true, false]);
  });
});
