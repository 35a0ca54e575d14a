import { expect, test } from '@jest/globals';
import { detailText } from './detail-text';

test.each([
  'nothing that changes the question while it is being answered: close the answers first',
  'none: choice asks about no scenario',
  'none: the key of gantt is worked out; that of choice, number, text is written',
  'a whole answer',
  'at most 50 answers',
  'conventions under which there are at most 200 runs: state the tie rule, or use a scenario with fewer ties, or a shorter one',
  'conventions under which it can be asked: the run has more than 5000 instants: give it shorter bursts',
  'conventions under which it can be asked: 1 to 13, the end of the run',
  'conventions under which it can be asked: a decision at t = 4',
  'none other: what the question gives of its run would not be so',
  '["id"], ["arrival","id"]: what the question gives of its run would not be so',
])('what is allowed is said in both languages: %s', (allowed) => {
  expect(detailText(allowed, 'en')).toBe(allowed);
  expect(detailText(allowed, 'ko')).toMatch(/[가-힣]/);
  expect(detailText(allowed, 'ko')).not.toMatch(/run|would|question/);
});

test('names and numbers stand as they are', () => {
  expect(detailText('P1, P2, P3, idle', 'ko')).toBe('P1, P2, P3, idle');
});
