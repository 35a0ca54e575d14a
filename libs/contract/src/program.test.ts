import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { parseProgram, programFile } from './program';

const T1 = { id: 'T1', registers: { bx: 3 }, code: ['LOAD ax,x', 'ADD ax,1', 'STORE x,ax', 'HALT'] };
const base = { format: 'timeslice/program@1', shared: { x: 0 }, threads: [T1] };
const withCode = (...code: readonly string[]) => ({ ...base, threads: [{ ...T1, code }] });

const problemsOf = (input: unknown) => {
  const parsed = parseProgram(input);
  return parsed.ok ? [] : parsed.problems.map(({ path, value }) => [path, value]);
};
const allowedFor = (input: unknown) => {
  const parsed = parseProgram(input);
  return parsed.ok ? [] : parsed.problems.map(({ allowed }) => allowed);
};

describe('[ENG108] a program that is accepted', () => {
  test('comes out read: its instructions, its schedule, what it did not say filled in', () => {
    const code = ['LOAD ax,x', ' add  bx , -1', 'STORE x,ax', 'TEST bx,0', 'JGT 0', 'LOCK m', 'HALT'];
    expect(parseProgram({ ...base, threads: [{ id: 'T1', code }], switchAfter: [8, 4, 8] })).toEqual({
      ok: true,
      program: {
        title: '',
        shared: { x: 0 },
        threads: [
          {
            id: 'T1',
            registers: {},
            code: [
              { op: 'LOAD', register: 'ax', variable: 'x' },
              { op: 'ADD', register: 'bx', value: -1 },
              { op: 'STORE', variable: 'x', value: 'ax' },
              { op: 'TEST', left: 'bx', right: 0 },
              { op: 'JGT', to: 0 },
              { op: 'LOCK', lock: 'm' },
              { op: 'HALT' },
            ],
          },
        ],
        schedule: { kind: 'after', switchAfter: [4, 8, 8] },
      },
    });
  });

  test('needs a format and threads only', () => {
    expect(problemsOf({ format: base.format, threads: [{ id: 'T1', code: ['HALT'] }] })).toEqual([]);
  });

  test('may call its variables by addresses, as OSTEP does', () => {
    expect(problemsOf({ ...withCode('LOAD ax,2000', 'HALT'), shared: { '2000': 0 } })).toEqual([]);
  });

  test('is described by a JSON schema', () => {
    expect(z.toJSONSchema(programFile)).toMatchObject({ type: 'object', required: ['format', 'threads'] });
  });
});

describe('[ENG108] a program that is refused names path, value and what is allowed', () => {
  test('in a sentence', () => {
    expect(parseProgram(withCode('LOAD ax,x', 'JGT 7'))).toEqual({
      ok: false,
      problems: [
        {
          path: 'threads[0].code[1]',
          value: 'JGT 7',
          allowed: 'JGT index, where index is that of an instruction of this thread, from 0 to 1',
          message:
            'threads[0].code[1] is "JGT 7"; allowed: JGT index, where index is that of an instruction of this thread, from 0 to 1',
        },
      ],
    });
  });

  const refused: readonly (readonly [what: string, input: unknown, path: string, value: unknown])[] = [
    ['no object', 7, '(file)', 7],
    ['an old format', { ...base, format: 'timeslice/program@0' }, 'format', 'timeslice/program@0'],
    ['a field that nobody knows', { ...base, sheduls: [4] }, 'sheduls', [4]],
    ['no threads', { ...base, threads: [] }, 'threads', []],
    ['no code', withCode(), 'threads[0].code', []],
    ['half a value', { ...base, shared: { x: 0.5 } }, 'shared.x', 0.5],
    ['a value of more than 32 bits', { ...base, shared: { x: 2 ** 31 } }, 'shared.x', 2 ** 31],
    ['a strange name', { ...base, shared: { x: 0, 'a b': 0 } }, 'shared.a b', 0],
    [
      'a register called like a variable',
      { ...base, threads: [{ ...T1, registers: { x: 1 } }] },
      'threads[0].registers.x',
      1,
    ],
    ['a negative switch', { ...base, switchAfter: [-1] }, 'switchAfter[0]', -1],
    ['a switch after every 0', { ...base, every: 0 }, 'every', 0],
    ['two schedules', { ...base, switchAfter: [4], every: 3 }, 'every', 3],
    ['one id twice', { ...base, threads: [T1, T1] }, 'threads[1].id', 'T1'],
    ['an unknown instruction', withCode('LOD ax,x'), 'threads[0].code[0]', 'LOD ax,x'],
    ['an operand too few', withCode('ADD ax'), 'threads[0].code[0]', 'ADD ax'],
    ['an operand too many', withCode('HALT 1'), 'threads[0].code[0]', 'HALT 1'],
    ['a variable that is not shared', withCode('LOAD ax,y'), 'threads[0].code[0]', 'LOAD ax,y'],
    ['arithmetic in memory', withCode('ADD x,1'), 'threads[0].code[0]', 'ADD x,1'],
    ['a variable read without LOAD', withCode('ADD ax,x'), 'threads[0].code[0]', 'ADD ax,x'],
    ['a number too large', withCode('SET ax,2147483648'), 'threads[0].code[0]', 'SET ax,2147483648'],
    ['a jump to nowhere', withCode('JNE -1'), 'threads[0].code[0]', 'JNE -1'],
  ];
  test.each(refused)('%s', (_, input, path, value) => {
    expect(problemsOf(input)).toEqual([[path, value]]);
  });

  test('an unknown instruction is told which there are, a wrong variable which are shared', () => {
    expect(allowedFor(withCode('MOV ax,x'))).toEqual([
      'an instruction: LOAD register,variable; ADD register,value; SUB register,value; STORE variable,value; TEST value,value; JGT index; JNE index; HALT; SET register,value; XCHG register,variable; SETM variable,value; LOCK lock; UNLOCK lock',
    ]);
    expect(allowedFor(withCode('LOAD ax,y'))).toEqual([
      'LOAD register,variable, where variable is one of "shared": "x"',
    ]);
    expect(allowedFor({ ...withCode('LOAD ax,y'), shared: undefined })).toEqual([
      'LOAD register,variable, where variable is one of "shared", which names none',
    ]);
  });

  test('all that is wrong is told at once', () => {
    expect(problemsOf({ ...withCode('LOD ax,x', 'HALT', 'JGT 3'), every: 2, switchAfter: [1] })).toEqual([
      ['every', 2],
      ['threads[0].code[0]', 'LOD ax,x'],
      ['threads[0].code[2]', 'JGT 3'],
    ]);
  });
});
