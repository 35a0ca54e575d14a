import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { naiveOutcomes } from '../../test/naive-program';
import { increments, programOf, threadsOf } from '../../test/program-of';
import { outcomes } from './outcomes';
import type { Program } from './program';
import { runProgram } from './run-program';

interface RaceCase {
  readonly id: string;
  readonly threads?: readonly (readonly string[])[];
  readonly expected: { readonly possible: readonly number[] };
}
interface Counted {
  readonly min: number;
  readonly max: number;
  readonly statesExplored: number;
}
const text = readFileSync(new URL('../../gold/textbook.json', import.meta.url), 'utf8');
const { cases }: { readonly cases: readonly (RaceCase & { readonly kind?: string })[] } = JSON.parse(text);
const gold = (id: string): RaceCase => cases.find((one) => one.id === id)!;
/** The same file, whose cases of Ben-Ari have counts where others have values. */
const counted: {
  readonly cases: readonly { readonly id: string; readonly expected: Readonly<Record<string, Counted>> }[];
} = JSON.parse(text);
const benAri = counted.cases.find(({ id }) => id === 'race-benari-min2')!.expected;

const finalsOf = (program: Program, variable: string) => outcomes(program).values[variable];

describe('[ENG101] the published races', () => {
  test('a producer and a consumer share a count (Silberschatz 6.1)', () => {
    const { threads = [], expected } = gold('race-producer-consumer');
    const program = programOf({ shared: { count: 5 }, threads: threadsOf(...threads) });
    expect(finalsOf(program, 'count')).toEqual(expected.possible);
  });

  test('two threads increment 50; a timer interrupts between add and store (OSTEP, figure 26.7)', () => {
    const threads = threadsOf(increments(1), increments(1));
    const program = programOf({ shared: { x: 50 }, threads, switchAfter: [2] });
    expect(runProgram(program).final).toEqual({ x: 51 });
    expect(finalsOf(program, 'x')).toEqual(gold('race-ostep-counter').expected.possible);
  });

  test('C = B - 1; B = 2 * C beside D = 2 * B; B = D - 1, doubling by addition (GATE 2015)', () => {
    const threads = threadsOf(
      ['LOAD c,B', 'SUB c,1', 'ADD c,c', 'STORE B,c'],
      ['LOAD d,B', 'ADD d,d', 'SUB d,1', 'STORE B,d'],
    );
    expect(finalsOf(programOf({ shared: { B: 2 }, threads }), 'B')).toEqual(gold('race-gate-2015').expected.possible);
  });

  test.each(Object.entries(benAri))('two threads of %s increments each (Ben-Ari)', (n, { min, max }) => {
    const all = Array.from({ length: max - min + 1 }, (_, at) => min + at);
    const straight = increments(Number(n));
    const loop = [...increments(1), 'SUB bx,1', 'TEST bx,0', 'JGT 0', 'HALT'];
    const looping = threadsOf(loop, loop).map((thread) => ({ ...thread, registers: { bx: Number(n) } }));
    expect(finalsOf(programOf({ shared: { x: 0 }, threads: threadsOf(straight, straight) }), 'x')).toEqual(all);
    expect(finalsOf(programOf({ shared: { x: 0 }, threads: looping }), 'x')).toEqual(all);
  });

  test('no other race stands among the gold cases', () => {
    expect(cases.filter(({ kind }) => kind === 'race')).toHaveLength(4);
  });
});

test.each(['1', '2', '3'])('[ENG109] unpruned, %s increments have the states that the gold file counts', (n) => {
  const threads = threadsOf(increments(Number(n)), increments(Number(n)));
  const counted = naiveOutcomes({ format: 'timeslice/program@1', shared: { x: 0 }, threads }, 1000);
  expect(counted?.states).toBe(benAri[n]!.statesExplored);
});

test('[ENG114] pruned, ten increments have less than a third of those', () => {
  const threads = threadsOf(increments(10), increments(10));
  const { complete, states } = outcomes(programOf({ shared: { x: 0 }, threads }));
  expect(complete).toBe(true);
  expect(states).toBeLessThan(benAri['10']!.statesExplored / 3);
});
