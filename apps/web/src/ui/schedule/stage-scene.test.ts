import { describe, expect, test } from '@jest/globals';
import type { PartialTrace } from '@timeslice/engine';
import { beatAt } from './beat';
import { sceneAt } from './stage-scene';
import { executedAtSave, executedBefore } from './stage-values';
import { tickAt } from './use-playhead';

/** Round robin, quantum 4: P1 is done with its slice, P3 has come at 2, so that P2 is next. */
const partial: PartialTrace = {
  until: 4,
  complete: false,
  timeline: [[0, 4, 'P1', 0]],
  switches: [
    [0, 0, null, 'P1', 0, 'start'],
    [4, 4, 'P1', 'P2', 0, 'quantum'],
  ],
  states: {},
  decisions: [
    {
      at: 0,
      cpu: 0,
      event: 'start',
      ready: ['P1', 'P2'],
      chosen: 'P1',
      rule: 'queue-order',
      over: 'P2',
      rules: ['queue-order'],
    },
    {
      at: 4,
      cpu: 0,
      event: 'quantum',
      ready: ['P2', 'P3', 'P1'],
      chosen: 'P2',
      rule: 'queue-order',
      over: 'P3',
      rules: ['queue-order', 'queue-order'],
    },
  ],
  events: [
    { type: 'arrive', at: 0, thread: 'P1' },
    { type: 'arrive', at: 0, thread: 'P2' },
    { type: 'dispatch', at: 0, thread: 'P1', cpu: 0, decision: 0 },
    { type: 'arrive', at: 2, thread: 'P3' },
    { type: 'expire', at: 4, thread: 'P1', cpu: 0, stays: false },
    { type: 'dispatch', at: 4, thread: 'P2', cpu: 0, decision: 1 },
  ],
};
const names = ['P1', 'P2', 'P3'];

describe('the scene on the stage', () => {
  test('while a switch takes time, the chosen one stands before all others and nobody runs', () => {
    const costly: PartialTrace = {
      ...partial,
      events: [...partial.events, { type: 'switch', at: 4, from: 'P1', to: 'P2', cpu: 0, until: 6, cause: 'quantum' }],
      queue: [
        [0, ['P2']],
        [2, ['P2', 'P3']],
        [4, ['P3', 'P1']],
      ],
    };
    const scene = sceneAt(costly, names, 5, null);
    expect([scene.running, scene.ready]).toEqual([null, ['P2', 'P3', 'P1']]);
  });

  test('before an arrival a process is new', () => {
    const scene = sceneAt(partial, names, 1.5, null);
    expect([scene.running, scene.ready, scene.states.get('P3')]).toEqual(['P1', ['P2'], 'new']);
  });

  test('after the switch the new one runs and the old one waits at the end', () => {
    const scene = sceneAt(partial, names, 4, null);
    expect([scene.running, scene.ready]).toEqual(['P2', ['P3', 'P1']]);
  });

  test.each([
    ['save', 'P1', ['P2', 'P3']],
    ['choose', null, ['P2', 'P3', 'P1']],
    ['restore', 'P2', ['P3', 'P1']],
  ] as const)('while it is switched: %s', (beat, running, ready) => {
    const scene = sceneAt(partial, names, 4, beat);
    expect([scene.running, scene.ready]).toEqual([running, ready]);
  });
});

test('a control block holds what was there when its process left the CPU', () => {
  expect(executedBefore(partial, 'P1', 2)).toBe(2);
  expect(executedAtSave(partial, 'P1', 2)).toBe(0);
  expect(executedAtSave(partial, 'P1', 4)).toBe(4);
});

test('a switch of three ticks takes a tick for each beat, one without cost a part of the next tick', () => {
  const slow = [[4, 7, 'P1', 'P2', 0, 'quantum']] as const;
  expect([3.9, 4, 5.5, 6.9, 7].map((t) => beatAt(slow, t))).toEqual([null, 'save', 'choose', 'restore', null]);
  expect([4, 4.3, 4.6, 4.8].map((t) => beatAt(partial.switches, t))).toEqual(['save', 'choose', 'restore', null]);
});

test('a playing cursor moves with the server clock and stops at its end', () => {
  const cursor = { at: 0, playing: { from: 2, to: 6, startedAt: 1_000, ticksPerSecond: 2 } };
  expect([0, 1_000, 2_000, 9_000].map((now) => tickAt(cursor, now))).toEqual([2, 2, 4, 6]);
  expect(tickAt({ at: 5, playing: null }, 9_000)).toBe(5);
});
