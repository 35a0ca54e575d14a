import { describe, expect, test } from '@jest/globals';
import { TokenBucket } from './token-bucket';

describe('the budget of a socket', () => {
  test('is twenty at once, and ten more a second', () => {
    const bucket = new TokenBucket(0);
    const taken = (count: number, now: number) =>
      Array.from({ length: count }, () => bucket.take(now)).filter((how) => how === 'taken').length;
    expect([taken(30, 0), taken(30, 1_000), taken(30, 60_000)]).toEqual([20, 10, 20]);
  });

  test('two hundred beyond it within ten seconds are a flood, over a lesson they are not', () => {
    const [flood, lesson] = [new TokenBucket(0), new TokenBucket(0)];
    for (let n = 0; n < 220; n++) expect(flood.take(0)).not.toBe('flood');
    expect(flood.take(0)).toBe('flood');
    for (let second = 0; second < 600; second++) {
      for (let n = 0; n < 11; n++) expect(lesson.take(second * 1_000)).not.toBe('flood');
    }
  });
});
