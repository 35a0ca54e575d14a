import { expect, test } from '@jest/globals';
import { lastStanding, type RegradeChange } from './index';

const changes = (...list: RegradeChange[]) => list.map((change) => ({ change }));
const open: RegradeChange = { type: 'open', conventions: [] };
const weights: RegradeChange = { type: 'weights', weights: {} };
const withdraw = (regrading: number): RegradeChange => ({ type: 'withdraw', regrading });

test('[SES103] the last change that stands is the last one that was not undone', () => {
  expect(lastStanding([])).toBeUndefined();
  expect(lastStanding(changes(open, weights))).toBe(1);
  expect(lastStanding(changes(open, weights, withdraw(1)))).toBe(0);
  expect(lastStanding(changes(open, weights, withdraw(1), weights))).toBe(3);
  expect(lastStanding(changes(open, weights, withdraw(1), weights, withdraw(3)))).toBe(0);
  expect(lastStanding(changes(open, weights, withdraw(1), withdraw(0)))).toBeUndefined();
});
