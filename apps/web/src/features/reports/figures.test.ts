import { expect, test } from '@jest/globals';
import type { QuestionReport, Report } from '@timeslice/contract';
import { hardestOf, participationOf } from './figures';

const asked = (meanPercent: number, marked: number) =>
  ({ meanPercent, marked, truth: {} }) as unknown as QuestionReport;
const skipped = { meanPercent: 0, marked: 0, truth: null } as unknown as QuestionReport;
const withPeople = (questions: QuestionReport[], removed: boolean[]) =>
  ({ questions, students: removed.map((gone) => ({ removed: gone })) }) as unknown as Report;

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
