import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { increments, programOf, threadsOf } from '../../test/program-of';
import { programFiles } from '../../test/random-program';
import type { Program } from './program';
import { runOrder, scheduleOfOrder } from './run-order';
import { runProgram } from './run-program';
import { waysTo } from './ways';

const STEPS = 6;

/** Every order of at most so many steps that can be followed, with what it leaves in x where all threads have ended. */
function ordersOf(program: Program, steps: number): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  const open: string[][] = [[]];
  for (const order of open) {
    const run = runOrder(program, order);
    if (run.refused) continue;
    found.set(order.join(), run.end?.kind === 'finished' ? run.final['x']! : null);
    if (order.length < steps) open.push(...program.threads.map(({ id }) => [...order, id]));
  }
  return found;
}

/** A lock made of a load and a store. */
const spins = ['LOAD ax,lock', 'TEST ax,0', 'JNE 0', 'SETM lock,1', ...increments(1), 'SETM lock,0'];

describe('[ENG121] the ways to an end', () => {
  test('take as many more instructions as the shortest of all orders of that many steps', () => {
    let ways = 0;
    fc.assert(
      fc.property(programFiles, fc.integer({ min: 0, max: 2 }), (file, x) => {
        const program = programOf(file);
        const orders = ordersOf(program, STEPS);
        const goals = [...orders].flatMap(([order, final]) => (final === x ? [order] : []));
        const found = waysTo(program, (final) => final['x'] === x, { steps: STEPS, states: 100_000 })!;
        const lengthOf = (order: string) => (order === '' ? 0 : order.split(',').length);
        for (const order of orders.keys()) {
          const longer = goals.filter((goal) => goal === order || order === '' || goal.startsWith(`${order},`));
          const least = Math.min(...longer.map(lengthOf));
          expect(found.left(order === '' ? [] : order.split(','))).toBe(
            longer.length === 0 ? null : least - lengthOf(order),
          );
        }
        expect(found.shortest === null).toBe(goals.length === 0);
        if (!found.shortest) return;
        ways++;
        expect(orders.get(found.shortest.join())).toBe(x);
        expect(found.shortest.length).toBe(found.left([]));
      }),
      { numRuns: 40, seed: 121 },
    );
    expect(ways).toBeGreaterThan(5);
  });

  test('both threads come through a lock made of a load and a store', () => {
    const program = programOf({ shared: { x: 0, lock: 0 }, threads: threadsOf(spins, spins) });
    const to = (x: number) => waysTo(program, (final) => final['x'] === x, { steps: 64, states: 10_000 })!;
    expect(to(1).shortest).toHaveLength(16);
    // T1 has the lock: each round of T2 costs three instructions and brings nothing nearer
    const entered = ['T1', 'T1', 'T1', 'T1'];
    expect(to(2).left(entered)).toBe(12);
    expect(to(2).left([...entered, 'T2', 'T2', 'T2'])).toBe(12);
    expect(to(1).left(entered)).toBeNull();
    expect(to(2).left(['T1', 'T1', 'T2', 'T2', 'T2', 'T2'])).toBe(10);
    expect(to(3).shortest).toBeNull();
  });

  test('more states than the bound are not explored', () => {
    const program = programOf({ shared: { x: 0, lock: 0 }, threads: threadsOf(spins, spins) });
    expect(waysTo(program, () => true, { steps: 64, states: 20 })).toBeNull();
  });
});

test('[ENG122] an order is a schedule under which the program runs in it', () => {
  fc.assert(
    fc.property(programFiles, fc.array(fc.nat({ max: 2 }), { maxLength: 20 }), (file, picks) => {
      const program = programOf(file);
      const order: string[] = [];
      for (const pick of picks) {
        const { id } = program.threads[pick % program.threads.length]!;
        if (runOrder(program, [...order, id]).refused === null) order.push(id);
      }
      const { steps, end } = runProgram(program, scheduleOfOrder(program, order));
      // a run that comes round is told once
      const told = end.kind === 'endless' ? order.slice(0, steps.length) : order;
      expect(steps.slice(0, order.length).map(([thread]) => thread)).toEqual(told);
    }),
    { numRuns: 300 },
  );
});
