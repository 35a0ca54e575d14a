import { expect, test } from '@jest/globals';
import { answerText, problemOf } from '@timeslice/questions';
import { expectedAnswers } from '@timeslice/questions/keys';
import { cases, drawings, pairOf, STUDENTS } from './classes';

test.each(Object.keys(cases))('%s: 300 answers that fit, no two the same, and several models that speak', (name) => {
  const pair = pairOf(name);
  const answers = drawings(pair);
  expect(new Set(answers.map((answer) => answerText(answer))).size).toBe(STUDENTS);
  expect(answers.filter((answer) => problemOf(pair.prompt, answer))).toEqual([]);
  expect(expectedAnswers(pair).length).toBeGreaterThan(3);
  expect(pair.prompt.length).toBeGreaterThanOrEqual(20);
});
