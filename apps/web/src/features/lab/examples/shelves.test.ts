import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseScenario } from '@timeslice/contract';
import { resolve, simulate } from '@timeslice/engine';
import { shelves } from './shelves';

const examples = shelves.flatMap((shelf) => shelf.examples);

interface GoldCase {
  readonly id: string;
  readonly expected: { readonly completion?: Readonly<Record<string, number>> };
}
const gold: { readonly cases: readonly GoldCase[] } = JSON.parse(
  readFileSync(new URL('../../../../../../libs/engine/gold/textbook.json', import.meta.url), 'utf8'),
);

/** Which case of the gold file an example is. */
const caseOf: Readonly<Record<string, string>> = {
  'osc-fcfs': 'osc-fcfs-1',
  'osc-rr': 'osc-rr-q4',
  'osc-srtf': 'osc-srtf',
  'osc-priority-rr': 'osc-priority-rr',
  'osc-turnaround': 'osc-fig-tat-q1',
  'stallings-rr': 'stallings-rr1',
  'stallings-hrrn': 'stallings-hrrn',
  'stallings-feedback': 'stallings-fb2i',
  'tanenbaum-sjf': 'tan-sjf-24111',
  'ostep-overlap': 'ostep-7.9',
  'ostep-mlfq': 'ostep-8.3',
  'gate-2006-lrtf': 'gate-2006-lrtf',
  'gate-2006-io': 'gate-2006-srtf-io',
  'gate-2012': 'gate-2012',
};

describe.each(examples)('example $id', ({ id, file, source }) => {
  test('is a scenario that runs', () => {
    const parsed = parseScenario(file);
    expect(parsed).toMatchObject({ ok: true });
    const trace = simulate(resolve(file));
    expect(trace.makespan).toBeGreaterThan(0);
    expect(trace.deadlock !== null).toBe(id === 'deadlock');
  });

  test('comes out as its source has it', () => {
    const expected = gold.cases.find((one) => one.id === caseOf[id])?.expected.completion;
    if (!expected) return;
    expect(source).not.toBeNull();
    const { threads } = simulate(resolve(file));
    const completions = Object.fromEntries(Object.entries(threads).map(([name, { completion }]) => [name, completion]));
    const named = Object.fromEntries(
      Object.entries(expected).map(([name, at]) => [/^\d+$/.test(name) ? `P${name}` : name, at]),
    );
    expect(completions).toEqual(named);
  });
});

test('every example has an id of its own', () => {
  const ids = examples.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
