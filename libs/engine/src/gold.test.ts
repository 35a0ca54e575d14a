import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { checkGold } from '../test/check-gold';
import type { Textbook } from '../test/gold-cases';
import { notExpressible, scenarioOf } from '../test/gold-scenarios';
import { oracle } from '../test/oracle';
import { comparable } from '../test/oracle/compare';
import { resolve } from './resolve';
import { simulate } from './simulate';

const textbook: Textbook = JSON.parse(readFileSync(new URL('../gold/textbook.json', import.meta.url), 'utf8'));
const table = textbook.cases.filter(({ id }) => !(id in notExpressible));
const rows = table.map((one) => [one.id, one.source, one] as const);

test.each(rows)('[ENG1] %s: %s', (_, __, gold) => {
  const trace = simulate(resolve(scenarioOf(gold)));
  expect(checkGold(gold, comparable(trace))).not.toEqual([]);
  for (const [name, wanted] of Object.entries(gold.expected.avg ?? {})) {
    expect(trace.averages[name as keyof typeof trace.averages] / (gold.integerScale ?? 1)).toBeCloseTo(wanted, 3);
  }
  if (gold.expected.simulatedSteadyState !== undefined) {
    expect(trace.cpus[0]!.utilization).toBeCloseTo(gold.expected.simulatedSteadyState, 3);
  }
});

test.each(rows)('[ENG2] the plain simulator also gives what is published: %s', (_, __, gold) => {
  const run = oracle(resolve(scenarioOf(gold)), { longest: 50_000 });
  expect(run ? checkGold(gold, run) : []).not.toEqual([]);
});

test('[ENG1] every gold case is in the table or said not to be expressible', () => {
  expect(textbook.cases).toHaveLength(90);
  expect(table.length + Object.keys(notExpressible).length).toBe(textbook.cases.length);
  expect(table).toHaveLength(78);
});
