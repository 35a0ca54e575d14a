import { describe, expect, test } from '@jest/globals';
import { CodeBudget } from './code-budget';

const hall = '192.0.2.1';
const codeOf = (n: number) => String(n).padStart(6, '0');
const minutes = (count: number) => count * 60_000;

function budgetAt(start = 0) {
  const clock = { now: start };
  const budget = new CodeBudget(() => clock.now);
  const tries = (from: number, count: number, network = hall) =>
    Array.from({ length: count }, (_, n) => budget.take(codeOf(from + n), network));
  return { clock, budget, tries };
}

describe('trying codes', () => {
  test('two hundred different wrong ones in ten minutes, then a wait that ends one by one', () => {
    const { clock, budget, tries } = budgetAt();
    expect(tries(0, 100)).toEqual(Array(100).fill(0));
    clock.now = minutes(4);
    expect(tries(100, 100)).toEqual(Array(100).fill(0));
    expect(budget.take(codeOf(200), hall)).toBe(6 * 60);
    clock.now = minutes(10);
    expect(tries(200, 101).filter((wait) => wait === 0)).toHaveLength(100);
    expect(budget.take(codeOf(301), hall)).toBe(4 * 60);
  });

  test('a thousand who read the same old code, or the right one, are one try', () => {
    const { budget, tries } = budgetAt();
    for (let student = 0; student < 1_000; student++) expect(budget.take('111111', hall)).toBe(0);
    for (let student = 0; student < 1_000; student++) {
      expect(budget.take('222222', hall)).toBe(0);
      budget.wasRight('222222', hall);
    }
    expect(tries(0, 199)).toEqual(Array(199).fill(0));
    expect(budget.take(codeOf(199), hall)).toBeGreaterThan(0);
  });

  test('somebody in the hall who tries codes shuts nobody out there who has the right one', () => {
    const { budget, tries } = budgetAt();
    budget.take('222222', hall);
    budget.wasRight('222222', hall);
    tries(0, 300);
    expect(budget.take('222222', hall)).toBe(0);
    expect(budget.take('333333', hall)).toBeGreaterThan(0);
    expect(budget.take('333333', '192.0.2.2')).toBe(0);
  });

  test('from many addresses at once each has less, and those who were let in have not', () => {
    const { clock, budget, tries } = budgetAt();
    budget.take('222222', hall);
    budget.wasRight('222222', hall);
    for (let network = 0; network < 15; network++) tries(network * 200, 200, `198.51.100.${network}`);
    expect(tries(5_000, 21, '203.0.113.1').filter((wait) => wait === 0)).toHaveLength(20);
    expect(budget.take('222222', hall)).toBe(0);
    clock.now = minutes(10);
    expect(tries(6_000, 200, '203.0.113.2')).toEqual(Array(200).fill(0));
  });
});

test('the door of a code: more at once than a room takes, then a hundred a second of one network', () => {
  const { clock, budget } = budgetAt();
  const letIn = (count: number, network: string) =>
    Array.from({ length: count }, () => budget.mayKnock('222222', network)).filter(Boolean).length;
  expect(letIn(7_000, hall)).toBe(6_000);
  clock.now = 1_000;
  expect(letIn(1_000, hall)).toBe(100);
  expect(letIn(6_000, '192.0.2.2')).toBe(6_000);
  expect(letIn(6_000, '192.0.2.3')).toBeLessThan(300);
});
