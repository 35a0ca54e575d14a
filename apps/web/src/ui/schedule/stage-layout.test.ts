import { describe, expect, test } from '@jest/globals';
import type { PartialTrace } from '@timeslice/engine';
import { placesOf, stagePlan, type Box } from './stage-layout';
import { cpuInFocus, sceneAt } from './stage-scene';

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.w - 1e-9 && b.x < a.x + a.w - 1e-9 && a.y < b.y + b.h - 1e-9 && b.y < a.y + a.h - 1e-9;

describe.each([
  ['wide', true],
  ['tall', false],
])('the %s plan', (_, isWide) => {
  test.each([1, 2, 3, 4, 5, 8])('has room for %d CPUs: no two boxes lie on each other, and all lie inside', (count) => {
    const plan = stagePlan(isWide, count);
    const { cpu: _around, ...areas } = plan.boxes;
    const boxes = [...Object.values(areas), ...plan.cpus, ...plan.pcbs];
    expect(plan.cpus).toHaveLength(count);
    boxes.forEach((one, n) => {
      expect(one.x + one.w).toBeLessThanOrEqual(plan.width + 1e-9);
      expect(one.y + one.h).toBeLessThanOrEqual(plan.height + 1e-9);
      for (const other of boxes.slice(n + 1)) expect(overlap(one, other)).toBe(false);
    });
  });
});

/** Two CPUs: P1 and P2 run, P3 waits, and at 4 CPU 1 goes from P2 to P3. */
const partial: PartialTrace = {
  until: 6,
  complete: false,
  timeline: [
    [0, 6, 'P1', 0],
    [0, 4, 'P2', 1],
    [4, 6, 'P3', 1],
  ],
  switches: [
    [0, 0, null, 'P1', 0, 'start'],
    [0, 0, null, 'P2', 1, 'start'],
    [4, 4, 'P2', 'P3', 1, 'quantum'],
  ],
  states: {},
  decisions: [],
  events: [
    { type: 'arrive', at: 0, thread: 'P1' },
    { type: 'arrive', at: 0, thread: 'P2' },
    { type: 'dispatch', at: 0, thread: 'P1', cpu: 0, decision: 0 },
    { type: 'dispatch', at: 0, thread: 'P2', cpu: 1, decision: 1 },
    { type: 'arrive', at: 1, thread: 'P3' },
    { type: 'expire', at: 4, thread: 'P2', cpu: 1, stays: false },
    { type: 'dispatch', at: 4, thread: 'P3', cpu: 1, decision: 2 },
  ],
};
const names = ['P1', 'P2', 'P3'];
const at = (t: number, beat: 'save' | 'choose' | 'restore' | null) =>
  sceneAt(partial, names, t, beat, { cpu: cpuInFocus(partial.switches, t), count: 2 });

describe('several CPUs', () => {
  test('the CPU that switched last is in focus, the first of those that did at one instant', () => {
    expect([0, 3, 4, 5].map((t) => cpuInFocus(partial.switches, t))).toEqual([0, 0, 1, 1]);
  });

  test('a switch on one of them leaves the others as they are', () => {
    expect(at(3, null).runners).toEqual(['P1', 'P2']);
    expect([at(4, 'save').runners, at(4, 'choose').runners, at(4, 'restore').runners]).toEqual([
      ['P1', 'P2'],
      ['P1', null],
      ['P1', 'P3'],
    ]);
    expect(at(4, 'choose').ready).toEqual(['P3', 'P2']);
  });

  test('each runner stands in its own CPU', () => {
    const plan = stagePlan(true, 2);
    const places = placesOf(at(3, null), plan);
    for (const [name, cpu] of [
      ['P1', 0],
      ['P2', 1],
    ] as const) {
      const box = plan.cpus[cpu];
      const place = places.get(name);
      expect(place && box && place.y >= box.y && place.y + place.side <= box.y + box.h).toBe(true);
    }
  });
});
