import { expect, test } from '@jest/globals';
import type { RegradeChange } from '@timeslice/contract';
import { isWithdrawable } from './withdrawable';

const changes = (...list: RegradeChange[]) => list.map((change) => ({ change }));
const open: RegradeChange = { type: 'open', conventions: [] };
const weights: RegradeChange = { type: 'weights', weights: {} };
const withdraw: RegradeChange = { type: 'withdraw' };

test('[SES103] what stands can be withdrawn, as often as something does', () => {
  expect(isWithdrawable([], null)).toBe(false);
  expect(isWithdrawable(changes(open, weights), null)).toBe(true);
  expect(isWithdrawable(changes(open, weights, withdraw), null)).toBe(true);
  expect(isWithdrawable(changes(open, weights, withdraw, withdraw), null)).toBe(false);
});

test('[SES103] a second press before the first withdrawal is shown takes nothing back', () => {
  const before = changes(open, weights);
  expect(isWithdrawable(before, before.length)).toBe(false);
  expect(isWithdrawable(changes(open, weights, withdraw), before.length)).toBe(true);
});
