import { expect, test } from '@jest/globals';
import type { HostScene } from '@timeslice/contract';
import { stepsOf } from './next-steps';

const inPhase = (phase: HostScene['phase'], hasNext = true) => ({ phase, hasNext }) as HostScene;
const primary = (scene: HostScene) => stepsOf(scene, null)[0]?.does.type;

test('each phase has one obvious thing to do next, and a session that has ended has none', () => {
  expect(primary(inPhase('lobby'))).toBe('start');
  expect(primary(inPhase('brief'))).toBe('open-predictions');
  expect(primary(inPhase('predict'))).toBe('lock');
  expect(primary(inPhase('locked'))).toBe('reveal');
  expect(primary(inPhase('reveal'))).toBe('explain');
  expect(primary(inPhase('explain'))).toBe('next');
  expect(primary(inPhase('explain', false))).toBe('end');
  expect(primary(inPhase('ended'))).toBeUndefined();
});

test('no key stands for two things, and none for the end', () => {
  for (const phase of ['lobby', 'brief', 'predict', 'locked', 'reveal', 'explain', 'ended'] as const) {
    const keys = stepsOf(inPhase(phase, false), null).flatMap(({ key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  }
  expect(stepsOf(inPhase('explain', false), null)[0]?.key).toBeNull();
});

test('the time limit that was chosen goes out with the question', () => {
  expect(stepsOf(inPhase('brief'), 60)[0]?.does).toEqual({ type: 'open-predictions', timeLimit: 60 });
});
