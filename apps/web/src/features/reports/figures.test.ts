import { expect, test } from '@jest/globals';
import { hardestOf, participationOf } from './figures';

interface Figures {
  readonly meanPercent: number;
  readonly marked: number;
  readonly truth: object | null;
}
const asked = (meanPercent: number, marked: number): Figures => ({ meanPercent, marked, truth: {} });
const skipped: Figures = { meanPercent: 0, marked: 0, truth: null };
const withPeople = (questions: Figures[], removed: boolean[]) => ({
  questions,
  students: removed.map((gone) => ({ removed: gone })),
});

test('the hardest question is the one with the lowest mean, among those that somebody answered', () => {
  const hard = asked(20, 3);
  expect(hardestOf([asked(80, 3), hard, skipped])).toBe(hard);
});

test('no question is the hardest where two are equally hard, or only one was asked', () => {
  expect(hardestOf([asked(50, 3), asked(50, 3)])).toBeNull();
  expect(hardestOf([asked(50, 3), skipped])).toBeNull();
});

test('participation is the share of answers that could have been given by those who stayed', () => {
  expect(participationOf(withPeople([asked(0, 2), asked(0, 1), skipped], [false, false, true]))).toBe(75);
});

test('participation of nobody, or in nothing, is unknown', () => {
  expect(participationOf(withPeople([asked(0, 0)], []))).toBeNull();
  expect(participationOf(withPeople([skipped], [false]))).toBeNull();
});
