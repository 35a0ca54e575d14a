import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { increments, programOf, threadsOf } from '../../test/program-of';
import { programFiles, switchLists } from '../../test/random-program';
import { outcomes } from './outcomes';
import { runOrder } from './run-order';
import { runProgram } from './run-program';

const twice = programOf({ shared: { x: 0 }, threads: threadsOf(increments(1), increments(1)) });
const locked = ['LOCK m', ...increments(1), 'UNLOCK m'];

describe('[ENG119] an order', () => {
  test('a lost update, chosen instruction by instruction', () => {
    const run = runOrder(twice, ['T1', 'T1', 'T2', 'T2', 'T2', 'T1']);
    expect(run.final).toEqual({ x: 1 });
    expect(run.end).toEqual({ kind: 'finished' });
    expect(run.hops).toEqual([
      [2, 'T1', 'T2', 'schedule'],
      [5, 'T2', 'T1', 'halt'],
    ]);
  });

  test('a thread that waits for a lock cannot be chosen, nor one that has finished', () => {
    const program = programOf({ shared: { x: 0 }, threads: threadsOf(locked, locked) });
    expect(runOrder(program, ['T1', 'T2'])).toMatchObject({
      steps: [['T1', 0, { x: 0 }]],
      end: null,
      refused: { is: 'waiting', thread: 'T2', lock: 'm', holder: 'T1' },
    });
    expect(runOrder(twice, ['T1', 'T1', 'T1', 'T1']).refused).toEqual({ is: 'finished', thread: 'T1' });
  });

  test('the order of any run gives that run again', () => {
    fc.assert(
      fc.property(programFiles, switchLists, (file, switchAfter) => {
        const program = programOf({ ...file, switchAfter });
        const trace = runProgram(program);
        const order = trace.steps.slice(0, 200).map(([thread]) => thread);
        const run = runOrder(program, order);
        expect(run.steps).toEqual(trace.steps.slice(0, 200));
        expect(run.refused).toBeNull();
        if (trace.end.kind === 'finished' || trace.end.kind === 'deadlock') expect(run.end).toEqual(trace.end);
      }),
      { numRuns: 200 },
    );
  });
});

test('[ENG120] what can still become of a program is what can become of it after each next instruction', () => {
  fc.assert(
    fc.property(programFiles, switchLists, fc.nat({ max: 6 }), (file, switchAfter, length) => {
      const program = programOf({ ...file, switchAfter });
      const order = runProgram(program)
        .steps.slice(0, length)
        .map(([thread]) => thread);
      const finals = (after: readonly string[]) => outcomes(program, { after }).finals.map(({ final }) => final);
      const next = program.threads
        .map(({ id }) => [...order, id])
        .filter((one) => runOrder(program, one).refused === null);
      fc.pre(next.length > 0);
      const together = new Set(next.flatMap(finals).map((one) => JSON.stringify(one)));
      expect(new Set(finals(order).map((one) => JSON.stringify(one)))).toEqual(together);
    }),
    { numRuns: 150 },
  );
});
