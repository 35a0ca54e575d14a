import { expect, test } from '@jest/globals';
import { SignInBudget } from './sign-in-budget';

test('ten attempts in five minutes for one e-mail and address, then a wait that ends', () => {
  let now = 0;
  const budget = new SignInBudget(() => now);
  const tries = Array.from({ length: 10 }, () => budget.take('ada@example.org', '10.0.0.1'));
  expect(tries).toEqual(Array(10).fill(0));
  now = 60_000;
  expect(budget.take(' Ada@example.org', '10.0.0.1')).toBe(240);
  expect(budget.take('ada@example.org', '10.0.0.2')).toBe(0);
  expect(budget.take('grace@example.org', '10.0.0.1')).toBe(0);
  now = 300_000;
  expect(budget.take('ada@example.org', '10.0.0.1')).toBe(0);
});

test('the right password gives the whole budget back', () => {
  const budget = new SignInBudget(() => 0);
  for (let attempt = 0; attempt < 10; attempt += 1) budget.take('ada@example.org', '10.0.0.1');
  budget.forget('ada@example.org', '10.0.0.1');
  expect(budget.take('ada@example.org', '10.0.0.1')).toBe(0);
});

test('a flood of names does not fill the memory', () => {
  const budget = new SignInBudget(() => 0);
  for (let name = 0; name < 30_000; name += 1) budget.take(`${name}@example.org`, '10.0.0.1');
  expect(budget.size).toBeLessThanOrEqual(10_000);
});
