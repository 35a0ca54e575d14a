import { describe, expect, test } from '@jest/globals';
import { outcomes, readProgram, type Program, type ProgramFile } from '@timeslice/engine';
import * as fc from 'fast-check';
import { programFiles } from '../../test/random-program';
import { depthsOf } from './atomic';
import { modelIds, type Way } from './model';
import { possibleIn, valuesUnder } from './values';

const add = ['LOAD ax,x', 'ADD ax,1', 'STORE x,ax'];
const times = (n: number) => Array.from({ length: n }, () => add).flat();

function programOf(codes: readonly (readonly string[])[], more: Partial<ProgramFile> = {}): Program {
  const threads = codes.map((code, index) => ({ id: `T${index + 1}`, code }));
  const read = readProgram({ format: 'timeslice/program@1', shared: { x: 0 }, threads, ...more });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.program;
}

function under(model: Way, program: Program, variable = 'x') {
  const possible = possibleIn(outcomes(program), variable);
  return valuesUnder(model, { program, variable, possible });
}

const twice = (n: number, more: Partial<ProgramFile> = {}) => programOf([times(n), times(n)], more);
const only = (...values: number[]) => ({ values, mayHang: false });

describe('[RMD1] a shared variable for somebody with a wrong model', () => {
  test('T06: x = x + 1 is one step, so that nothing is lost', () => {
    expect(under('T06-atomic-increment', twice(1))).toEqual(only(2));
    expect(under('T06-atomic-increment', twice(3))).toEqual(only(6));
    const loop = [...add, 'SUB bx,1', 'TEST bx,0', 'JGT 0'];
    const threads = ['T1', 'T2'].map((id) => ({ id, registers: { bx: 10 }, code: loop }));
    expect(under('T06-atomic-increment', programOf([], { threads }))).toEqual(only(20));
  });

  test('T06: a write between reading and writing still gets lost where it is no increment', () => {
    const program = programOf([add, ['SETM x,5']]);
    expect(possibleIn(outcomes(program), 'x')).toEqual(only(1, 5, 6));
    expect(under('T06-atomic-increment', program)).toEqual(only(5, 6));
  });

  test('T07: the updates of one thread are always left, or all but one; nothing where that is true', () => {
    expect(under('T07-one-lost-update', twice(3))).toEqual(only(3, 4, 5, 6));
    expect(under('T07-all-but-one', twice(3))).toEqual(only(5, 6));
    expect(possibleIn(outcomes(twice(2)), 'x')).toEqual(only(2, 3, 4));
    expect(under('T07-all-but-one', twice(2))).toEqual(only(3, 4));
    expect(under('T07-one-lost-update', twice(2))).toBeNull();
    expect(under('T07-one-lost-update', programOf([times(1), ['SETM x,7']]))).toBeNull();
  });

  test('T08: only what no order of whole threads gives', () => {
    expect(under('T08-always-wrong', twice(1))).toEqual(only(1));
    const locked = ['LOCK m', ...add, 'UNLOCK m'];
    expect(under('T08-always-wrong', programOf([locked, locked]))).toBeNull();
  });

  test('T09: two locks exclude each other as one does', () => {
    const by = (lock: string) => [`LOCK ${lock}`, ...add, `UNLOCK ${lock}`];
    const program = programOf([by('a'), by('b')]);
    expect(possibleIn(outcomes(program), 'x')).toEqual(only(1, 2));
    expect(under('T09-any-lock', program)).toEqual(only(2));
    expect(under('T09-any-lock', programOf([by('a'), by('a')]))).toBeNull();
  });

  test('T09 and T10: no deadlock of two locks in opposite orders', () => {
    const nested = (one: string, two: string, value: number) => [
      `LOCK ${one}`,
      `LOCK ${two}`,
      `SETM x,${value}`,
      `UNLOCK ${two}`,
      `UNLOCK ${one}`,
    ];
    const program = programOf([nested('a', 'b', 1), nested('b', 'a', 2)]);
    expect(possibleIn(outcomes(program), 'x')).toEqual({ values: [1, 2], mayHang: true });
    expect(under('T09-any-lock', program)).toEqual(only(1, 2));
    expect(under('T10-lock-stops-scheduler', program)).toEqual(only(1, 2));
  });

  test('T10: nobody interrupts who holds a lock, not even a thread that takes none', () => {
    const program = programOf([['LOCK m', ...add, 'UNLOCK m'], add]);
    expect(possibleIn(outcomes(program), 'x')).toEqual(only(1, 2));
    // the one without a lock can itself be interrupted
    expect(under('T10-lock-stops-scheduler', program)).toEqual(only(1, 2));
    const writer = programOf([['LOCK m', ...add, 'UNLOCK m'], ['SETM x,5']]);
    expect(possibleIn(outcomes(writer), 'x')).toEqual(only(1, 5, 6));
    expect(under('T10-lock-stops-scheduler', writer)).toEqual(only(5, 6));
    expect(under('T10-lock-stops-scheduler', twice(1))).toBeNull();
  });

  test('T13 speaks of programs in Python alone: a statement is one step', () => {
    expect(under('T13-gil-atomic', twice(1))).toBeNull();
    expect(under('T13-gil-atomic', twice(1, { title: 'Python: count += 1' }))).toEqual(only(2));
  });
});

test('[RMD2] a race model only leaves out what can be: T06, T08 and T13 add no final value', () => {
  fc.assert(
    fc.property(programFiles, (file) => {
      const read = readProgram({ ...file, title: 'Python' });
      if (!read.ok) throw new Error('a random program can be read');
      const possible = possibleIn(outcomes(read.program), 'x');
      for (const model of ['T06-atomic-increment', 'T08-always-wrong', 'T13-gil-atomic'] as const) {
        const believed = valuesUnder(model, { program: read.program, variable: 'x', possible });
        for (const value of believed?.values ?? []) expect(possible.values).toContain(value);
      }
    }),
    { numRuns: 150 },
  );
});

test('[RMD2] every other model says nothing about a race', () => {
  const speaking = modelIds.filter((id) => under(id, twice(3, { title: 'Python' })) !== null);
  expect(speaking).toEqual(['T06-atomic-increment', 'T07-one-lost-update', 'T08-always-wrong', 'T13-gil-atomic']);
});

test('[RMD3] how many locks a thread holds is told only where every way there has the same number', () => {
  const depths = (...code: string[]) => depthsOf(programOf([code], { shared: { x: 0 } }).threads[0]!);
  expect(depths('LOCK a', 'LOCK b', 'UNLOCK b', 'UNLOCK a')).toEqual([0, 1, 2, 1]);
  expect(depths('LOCK a', 'TEST ax,0', 'JNE 0', 'UNLOCK a')).toBeNull();
  expect(depths('LOCK a', 'HALT')).toBeNull();
});
