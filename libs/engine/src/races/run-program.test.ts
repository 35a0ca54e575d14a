import { describe, expect, test } from '@jest/globals';
import { increments, programOf, threadsOf } from '../../test/program-of';
import { partialProgramTrace, programTimeline } from './partial-program-trace';
import type { ProgramFile } from './program';
import { programSnapshot } from './program-snapshot';
import { runProgram, STEPS_MAX } from './run-program';

const once = [...increments(1), 'HALT'];
const loop = [...increments(1), 'SUB bx,1', 'TEST bx,0', 'JGT 0', 'HALT'];
const run = (file: Omit<ProgramFile, 'format'>) => runProgram(programOf(file));
/** Who executed, as the numbers of the threads T1, T2, ... */
const order = (file: Omit<ProgramFile, 'format'>) =>
  run(file)
    .steps.map(([thread]) => thread.slice(1))
    .join('');

describe('[ENG100] a given schedule', () => {
  test('the whole trace', () => {
    const trace = run({ shared: { x: 0 }, threads: threadsOf(once, once), switchAfter: [2] });
    expect(trace).toEqual({
      format: 'timeslice/program-trace@1',
      engine: expect.any(String),
      steps: [
        ['T1', 0, { x: 0 }],
        ['T1', 1, { x: 0 }],
        ['T2', 0, { x: 0 }],
        ['T2', 1, { x: 0 }],
        ['T2', 2, { x: 1 }],
        ['T2', 3, { x: 1 }],
        ['T1', 2, { x: 1 }],
        ['T1', 3, { x: 1 }],
      ],
      final: { x: 1 },
      hops: [
        [2, 'T1', 'T2', 'schedule'],
        [6, 'T2', 'T1', 'halt'],
      ],
      end: { kind: 'finished' },
    });
    expect(programTimeline(trace)).toEqual([
      [0, 2, 'T1'],
      [2, 6, 'T2'],
      [6, 8, 'T1'],
    ]);
  });

  const two = ['SET a,1', 'HALT'];
  test.each([
    ['no switches', [], '112233'],
    ['round robin', [1, 2, 3], '123123'],
    ['past those that have finished', [1, 4], '122313'],
    ['a HALT goes on to the next, a switch after it once more', [2], '113322'],
    ['twice after 1: two threads on', [1, 1], '133122'],
    ['before the first instruction', [0], '223311'],
    ['the order of the list does not count', [3, 1], '122133'],
    ['a switch with nobody else left, and one after the end', [5, 6, 99], '112233'],
  ])('%s', (_, switchAfter, who) => {
    expect(order({ threads: threadsOf(two, two, two), switchAfter })).toBe(who);
  });

  test('[ENG103] a thread ends after its last instruction, without a HALT too', () => {
    const threads = threadsOf(['SET a,1'], ['SET a,1', 'SET a,2'], two);
    expect(order({ threads, switchAfter: [1] })).toBe('13322');
  });
});

// The results of OSTEP's x86.py with looping-race-nolock.s -t 2 -a bx=3 -M 2000 -i n, and its published ones for bx=100.
test.each([
  [1, 3, 3],
  [2, 3, 3],
  [3, 3, 6],
  [4, 3, 5],
  [5, 3, 6],
  [7, 3, 4],
  [4, 100, 150],
  [5, 100, 160],
])('[ENG102] an interrupt every %d instructions, %d loops: %d, as in OSTEP', (every, bx, value) => {
  const threads = threadsOf(loop, loop).map((thread) => ({ ...thread, registers: { bx } }));
  expect(run({ shared: { x: 0 }, threads, every }).final).toEqual({ x: value });
});

describe('[ENG104] a lock', () => {
  const guarded = ['LOCK m', 'SET a,1', 'UNLOCK m', 'HALT'];

  test('that is taken lets its LOCK wait, which does not count, and the CPU go on', () => {
    const trace = run({ threads: threadsOf(guarded, guarded, ['SET a,1', 'SET a,2']), switchAfter: [2] });
    expect(trace.steps.map(([thread, index]) => `${thread.slice(1)}:${index}`).join(' ')).toBe(
      '1:0 1:1 3:0 3:1 1:2 1:3 2:0 2:1 2:2 2:3',
    );
    expect(trace.hops).toEqual([
      [2, 'T1', 'T2', 'schedule'],
      [2, 'T2', 'T3', 'lock'],
      [4, 'T3', 'T1', 'halt'],
      [6, 'T1', 'T2', 'halt'],
    ]);
  });

  test('goes to whoever gets the CPU first once it is free', () => {
    const again = ['LOCK m', 'UNLOCK m', 'LOCK m', 'UNLOCK m'];
    expect(order({ threads: threadsOf(again, again), switchAfter: [1] })).toBe('11112222');
  });

  test('is not released by who does not hold it', () => {
    const trace = run({ threads: threadsOf(guarded, ['UNLOCK m', 'LOCK m']), switchAfter: [2] });
    expect(trace.steps.map(([thread]) => thread.slice(1)).join('')).toBe('112112');
  });
});

describe('[ENG105] a deadlock ends the run and names who waits for whom', () => {
  test.each([
    [
      'two locks in two orders',
      [
        ['LOCK a', 'LOCK b', 'UNLOCK b', 'UNLOCK a'],
        ['LOCK b', 'LOCK a', 'UNLOCK a', 'UNLOCK b'],
      ],
      [
        { thread: 'T1', lock: 'b', holder: 'T2' },
        { thread: 'T2', lock: 'a', holder: 'T1' },
      ],
    ],
    ['a lock taken twice', [['LOCK a', 'LOCK a']], [{ thread: 'T1', lock: 'a', holder: 'T1' }]],
    ['a lock that was never released', [['LOCK a'], ['LOCK a']], [{ thread: 'T2', lock: 'a', holder: 'T1' }]],
  ])('%s', (_, codes, waits) => {
    expect(run({ threads: threadsOf(...codes), switchAfter: [1] })).toMatchObject({ end: { kind: 'deadlock', waits } });
  });
});

describe('[ENG106] a run that does not end', () => {
  const spin = ['LOAD a,flag', 'TEST a,1', 'JNE 0'];

  test('is told apart by coming back to where it was', () => {
    const trace = run({ shared: { flag: 0 }, threads: threadsOf(spin, ['SETM flag,1']) });
    expect([trace.end, trace.steps.length]).toEqual([{ kind: 'endless', from: 3 }, 6]);
  });

  test('is one only if the schedule does not help either', () => {
    const threads = threadsOf(spin, ['SETM flag,1']);
    expect(run({ shared: { flag: 0 }, threads, switchAfter: [50] }).end).toEqual({ kind: 'finished' });
    expect(run({ shared: { flag: 0 }, threads, every: 7 }).end).toEqual({ kind: 'finished' });
    expect(run({ shared: { flag: 0 }, threads: threadsOf(spin, spin), every: 7 }).end).toMatchObject({
      kind: 'endless',
    });
  });

  test('and never comes back either is cut off', () => {
    const trace = run({ threads: threadsOf(['ADD a,1', 'TEST a,0', 'JNE 0']) });
    expect([trace.end, trace.steps.length]).toEqual([{ kind: 'cut', after: STEPS_MAX }, STEPS_MAX]);
  });
});

describe('[ENG107] values', () => {
  test('are 32-bit integers that wrap around', () => {
    const code = ['LOAD a,x', 'ADD a,1', 'STORE x,a', 'SUB a,1', 'STORE y,a'];
    expect(run({ shared: { x: 2 ** 31 - 1, y: 0 }, threads: threadsOf(code) }).final).toEqual({
      x: -(2 ** 31),
      y: 2 ** 31 - 1,
    });
  });

  test('of registers are private and start with 0; before any TEST no jump is taken', () => {
    const code = ['JGT 0', 'JNE 0', 'ADD a,1', 'STORE x,a'];
    expect(run({ shared: { x: 9 }, threads: threadsOf(code, code) }).final).toEqual({ x: 1 });
  });

  test('compare by sign', () => {
    const code = [
      'TEST -2,1',
      'JGT 3',
      'SETM x,1',
      'TEST 3,a',
      'JGT 6',
      'SETM x,2',
      'XCHG b,x',
      'STORE y,b',
      'SET c,b',
    ];
    expect(run({ shared: { x: 0, y: 0 }, threads: threadsOf(code) }).final).toEqual({ x: 0, y: 1 });
  });
});

describe('[ENG116] what may be seen', () => {
  const program = programOf({
    shared: { x: 0 },
    threads: threadsOf(['LOCK m', ...increments(1), 'TEST ax,0', 'UNLOCK m'], ['LOCK m', 'SETM x,7', 'HALT']),
    switchAfter: [5],
  });
  const trace = runProgram(program);

  test('a snapshot has what a switch saves of each thread, and what all share', () => {
    expect(programSnapshot(program, trace, 5)).toEqual({
      after: 5,
      shared: { x: 1 },
      locks: { m: 'T1' },
      threads: [
        {
          id: 'T1',
          is: 'running',
          next: 5,
          registers: { ax: 1 },
          flags: { greater: true, different: true },
          waitsFor: null,
        },
        { id: 'T2', is: 'waiting', next: 0, registers: {}, flags: { greater: false, different: false }, waitsFor: 'm' },
      ],
    });
    expect(programSnapshot(program, trace, 99).threads.map(({ is, next }) => [is, next])).toEqual([
      ['finished', null],
      ['finished', null],
    ]);
  });

  test('a snapshot of what may be seen is that of the whole run; its end is not told before', () => {
    for (let after = 0; after <= trace.steps.length; after++) {
      const seen = partialProgramTrace(trace, after);
      expect(programSnapshot(program, seen, after)).toEqual(programSnapshot(program, trace, after));
      expect(seen.steps).toHaveLength(after);
      expect(seen.end).toEqual(after === trace.steps.length ? { kind: 'finished' } : null);
    }
  });
});
