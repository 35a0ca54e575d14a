import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { naiveOutcomes, naiveRun } from '../../test/naive-program';
import { increments, programOf, threadsOf } from '../../test/program-of';
import { programFiles, switchLists } from '../../test/random-program';
import { outcomes } from './outcomes';
import { runProgram } from './run-program';
import { scheduleOfText, scheduleText } from './schedule-text';

const STATES = 2_000;
const LIMIT = 2_000;
const small = programFiles.map((file) => ({ file, program: programOf(file) }));
const switchesIn = (text: string) => (text === 'none' ? 0 : text.split('-').length);

test('[ENG100] under any schedule a program does what the simple machine does', () => {
  fc.assert(
    fc.property(programFiles, switchLists, (file, switchAfter) => {
      const { steps, end } = runProgram(programOf({ ...file, switchAfter }));
      if (end.kind === 'cut') return;
      const naive = naiveRun({ ...file, switchAfter }, steps.length);
      expect(steps).toEqual(naive.steps);
      expect(end.kind === 'endless' ? 'cut' : end.kind).toBe(naive.end);
    }),
    { numRuns: 500 },
  );
});

test('[ENG102] every n is a switch after each multiple of n', () => {
  fc.assert(
    fc.property(programFiles, fc.integer({ min: 1, max: 6 }), (file, every) => {
      const trace = runProgram(programOf({ ...file, every }));
      if (trace.end.kind !== 'finished') return;
      const switchAfter = trace.steps.map((_, at) => at + 1).filter((k) => k % every === 0);
      const explicit = runProgram(programOf({ ...file, switchAfter }));
      expect(explicit).toEqual(trace);
    }),
  );
});

test('[ENG106] a run that is called endless is still going on long after', () => {
  fc.assert(
    fc.property(programFiles, switchLists, (file, switchAfter) => {
      const { end, steps } = runProgram(programOf({ ...file, switchAfter }));
      if (end.kind !== 'endless') return;
      const naive = naiveRun({ ...file, switchAfter }, steps.length * 3);
      expect(naive.end).toBe('cut');
      const round = steps.length - end.from;
      expect(naive.steps[steps.length]).toEqual(naive.steps[steps.length - round]);
    }),
    { numRuns: 500 },
  );
});

describe('all outcomes', () => {
  test('[ENG109] [ENG110] are those of every interleaving of single instructions, with the fewest switches', () => {
    let compared = 0;
    fc.assert(
      fc.property(small, ({ file, program }) => {
        const naive = naiveOutcomes(file, STATES);
        if (!naive) return;
        compared++;
        const { complete, finals, deadlocks, endless } = outcomes(program);
        expect(complete).toBe(true);
        const found = finals.map(({ final, schedule }) => [JSON.stringify(final), switchesIn(scheduleText(schedule))]);
        expect(new Map(found as [string, number][])).toEqual(naive.finals);
        const dead = deadlocks.map(({ waits, schedule }) => [
          JSON.stringify(waits),
          switchesIn(scheduleText(schedule)),
        ]);
        expect(new Map(dead as [string, number][])).toEqual(naive.deadlocks);
        expect(endless !== null).toBe(naive.canBeDoomed);
      }),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  test('[ENG110] the witness of each leads there', () => {
    fc.assert(
      fc.property(programFiles, (file) => {
        const program = programOf(file);
        const { finals, deadlocks, endless } = outcomes(program, { states: LIMIT });
        for (const { final, schedule } of finals) {
          expect(runProgram(program, schedule)).toMatchObject({ final, end: { kind: 'finished' } });
        }
        for (const { waits, schedule } of deadlocks) {
          expect(runProgram(program, schedule).end).toEqual({ kind: 'deadlock', waits });
        }
        if (endless) expect(['endless', 'cut']).toContain(runProgram(program, endless.schedule).end.kind);
      }),
      { numRuns: 500 },
    );
  });

  test('[ENG111] no schedule leads anywhere else', () => {
    fc.assert(
      fc.property(programFiles, switchLists, (file, switchAfter) => {
        const program = programOf({ ...file, switchAfter });
        const { end, final } = runProgram(program);
        const { complete, finals, deadlocks } = outcomes(program, { states: LIMIT });
        if (!complete) return;
        if (end.kind === 'finished') expect(finals.map((one) => one.final)).toContainEqual(final);
        if (end.kind === 'deadlock') expect(deadlocks.map((one) => one.waits)).toContainEqual(end.waits);
      }),
      { numRuns: 500 },
    );
  });

  test('[ENG113] critical sections under one lock leave what some order of the threads leaves', () => {
    const own = fc.constantFrom('LOAD a,x', 'LOAD a,y', 'ADD a,1', 'ADD a,a', 'STORE x,a', 'STORE y,a', 'SETM x,5');
    const body = fc.array(own, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(body, { minLength: 2, maxLength: 3 }), (bodies) => {
        const shared = { x: 1, y: 2 };
        const guarded = bodies.map((code) => ['LOCK m', ...code, 'UNLOCK m']);
        const { finals } = outcomes(programOf({ shared, threads: threadsOf(...guarded) }));
        const inTurn = orders(guarded).map((codes) => runProgram(programOf({ shared, threads: threadsOf(...codes) })));
        expect(new Set(finals.map(({ final }) => JSON.stringify(final)))).toEqual(
          new Set(inTurn.map(({ final }) => JSON.stringify(final))),
        );
      }),
    );
  });

  test('[ENG113] so with equal threads there is one outcome, and without the lock there are more', () => {
    const guarded = ['LOCK m', ...increments(1), 'UNLOCK m'];
    const valuesOf = (code: readonly string[]) =>
      outcomes(programOf({ shared: { x: 0 }, threads: threadsOf(code, code, code) })).values;
    expect([valuesOf(guarded), valuesOf(increments(1))]).toEqual([{ x: [3] }, { x: [1, 2, 3] }]);
  });

  test('[ENG112] cut short they say so, and what they list is true', () => {
    const program = programOf({ shared: { x: 0 }, threads: threadsOf(increments(6), increments(6)) });
    const { complete, finals, endless } = outcomes(program, { states: 500 });
    expect([complete, endless]).toEqual([false, null]);
    expect(finals.length).toBeGreaterThan(0);
    for (const { final, schedule } of finals) expect(runProgram(program, schedule).final).toEqual(final);
    const counting = programOf({
      shared: { x: 0 },
      threads: threadsOf(['ADD a,1', 'TEST a,0', 'JNE 0'], ['SETM x,1']),
    });
    expect(outcomes(counting)).toMatchObject({ complete: false, finals: [] });
  });

  test('[ENG109] endless loops: a lock by XCHG always ends, a forgotten one never', () => {
    const spin = ['SET a,1', 'XCHG a,m', 'TEST a,0', 'JNE 0'];
    const code = [...spin, ...increments(1), 'SETM m,0'];
    const outcomesFrom = (m: number) => outcomes(programOf({ shared: { m, x: 0 }, threads: threadsOf(code, code) }));
    expect(outcomesFrom(0)).toMatchObject({ complete: true, values: { m: [0], x: [2] }, endless: null });
    expect(outcomesFrom(1)).toMatchObject({ complete: true, finals: [], endless: { schedule: { kind: 'none' } } });
  });
});

const orders = <T>(all: readonly T[]): T[][] =>
  all.length < 2 ? [[...all]] : all.flatMap((one, at) => orders(all.toSpliced(at, 1)).map((rest) => [one, ...rest]));

describe('[ENG115] a schedule as a text', () => {
  test('comes back as it was', () => {
    const schedules = fc.oneof(
      fc.constant({ kind: 'none' } as const),
      fc.record({ kind: fc.constant('every' as const), every: fc.integer({ min: 1, max: 999_999_999 }) }),
      switchLists.filter((list) => list.length > 0).map((switchAfter) => ({ kind: 'after' as const, switchAfter })),
    );
    fc.assert(
      fc.property(schedules, (schedule) => {
        const text = scheduleText(schedule);
        expect(text).toMatch(/^[a-z0-9-]+$/);
        expect(scheduleOfText(text)).toEqual(schedule);
      }),
    );
  });

  test.each(['', '4-', '8-4', 'every-0', 'every', '4,8', '-4', 'NONE', '4 8'])('%j is none', (text) => {
    expect(scheduleOfText(text)).toBeNull();
  });
});
