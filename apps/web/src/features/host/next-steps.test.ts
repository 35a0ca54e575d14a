import { expect, test } from '@jest/globals';
import { type HostScene, phases } from '@timeslice/contract';
import { stepsOf } from './next-steps';

const unlimited = { answering: null, discussion: null };
const inPhase = (phase: HostScene['phase'], { hasNext = true, kind = 'gantt', round = 1 } = {}) =>
  ({ phase, hasNext, round, question: { prompt: { kind } } }) as unknown as HostScene;
const primary = (scene: HostScene) => stepsOf(scene, unlimited)[0]?.does.type;
const words = (scene: HostScene) => stepsOf(scene, unlimited).map((step) => step.words);

test('each phase has one obvious thing to do next, and a session that has ended has none', () => {
  expect(primary(inPhase('lobby'))).toBe('start');
  expect(primary(inPhase('brief'))).toBe('open-predictions');
  expect(primary(inPhase('predict'))).toBe('lock');
  expect(primary(inPhase('locked'))).toBe('reveal');
  expect(primary(inPhase('reveal'))).toBe('explain');
  expect(primary(inPhase('explain'))).toBe('next');
  expect(primary(inPhase('explain', { hasNext: false }))).toBe('end');
  expect(primary(inPhase('ended'))).toBeUndefined();
});

test('no key stands for two things, and none for the end', () => {
  for (const phase of phases) {
    const keys = stepsOf(inPhase(phase, { hasNext: false }), unlimited).flatMap(({ key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  }
  expect(stepsOf(inPhase('explain', { hasNext: false }), unlimited)[0]?.key).toBeNull();
});

test.each(['brief', 'discuss'] as const)('the time limit that was chosen goes out with the question: %s', (phase) => {
  expect(stepsOf(inPhase(phase), { ...unlimited, answering: 60 })[0]?.does).toEqual({
    type: 'open-predictions',
    timeLimit: 60,
  });
});

test('the time that was chosen for the discussion goes out with it, and none where none was', () => {
  const discussed = (discussion: number | null) =>
    stepsOf(inPhase('locked'), { ...unlimited, discussion }).find((step) => step.words === 'discuss')?.does;
  expect(discussed(120)).toEqual({ type: 'discuss', seconds: 120 });
  expect(discussed(null)).toEqual({ type: 'discuss' });
  expect(words(inPhase('locked', { round: 2 }))).not.toContain('discuss');
});

test.each([
  ['gantt', 'reveal', 'again'],
  ['interleaving', 'reveal', 'again'],
  ['choice', 'revealAnswer', 'againAnswer'],
  ['number', 'revealAnswer', 'againAnswer'],
  ['fork-tree', 'revealAnswer', 'againAnswer'],
])('what is revealed has its name: %s', (kind, reveal, again) => {
  expect(words(inPhase('locked', { kind }))).toContain(reveal);
  expect(words(inPhase('discuss', { kind }))).toContain(reveal);
  expect(words(inPhase('explain', { kind }))).toContain(again);
});
