import { expect, test } from '@jest/globals';
import { type ClockSample, offsetOf, sampleOf, withSample } from './server-clock';

const known = (...samples: ClockSample[]) => samples.reduce<readonly ClockSample[]>(withSample, []);

test('without a round trip our clock is all there is', () => {
  expect(offsetOf([])).toBe(0);
});

test('the quickest round trip tells the offset', () => {
  const slow = sampleOf(0, 300_900, 1_000);
  const quick = sampleOf(5_000, 305_020, 5_040);
  expect(offsetOf(known(slow, quick))).toBe(300_000);
  expect(offsetOf(known(quick, slow))).toBe(300_000);
});

test('a clock that was set voids what was known', () => {
  const before = sampleOf(0, 20, 40);
  const after = sampleOf(60_000, 360_100, 60_200);
  expect(offsetOf(known(before, after))).toBe(300_000);
});
