import * as fc from 'fast-check';
import type { ProgramFile } from '@timeslice/engine';

const register = fc.constantFrom('a', 'b');
const variable = fc.constantFrom('x', 'y');
const lock = fc.constantFrom('m', 'n');
const number = fc.integer({ min: -1, max: 2 }).map(String);
const value = fc.oneof(number, register);

const text = (op: string, ...operands: fc.Arbitrary<string>[]) =>
  fc.tuple(...operands).map((parts) => `${op} ${parts.join(',')}`.trim());

const instruction = (length: number): fc.Arbitrary<string> => {
  const index = fc.integer({ min: 0, max: length - 1 }).map(String);
  return fc.oneof(
    { weight: 3, arbitrary: text('LOAD', register, variable) },
    { weight: 3, arbitrary: text('STORE', variable, value) },
    { weight: 2, arbitrary: text('ADD', register, value) },
    { weight: 1, arbitrary: text('SUB', register, value) },
    { weight: 1, arbitrary: text('SET', register, value) },
    { weight: 1, arbitrary: text('SETM', variable, value) },
    { weight: 2, arbitrary: text('XCHG', register, variable) },
    { weight: 2, arbitrary: text('TEST', value, value) },
    { weight: 1, arbitrary: text('JGT', index) },
    { weight: 1, arbitrary: text('JNE', index) },
    { weight: 2, arbitrary: text('LOCK', lock) },
    { weight: 2, arbitrary: text('UNLOCK', lock) },
    { weight: 1, arbitrary: text('HALT') },
  );
};

const code = fc
  .integer({ min: 1, max: 5 })
  .chain((length) => fc.array(instruction(length), { minLength: length, maxLength: length }));

/** Up to three threads of up to five instructions: loops, deadlocks and unlocked locks among them. */
export const programFiles: fc.Arbitrary<ProgramFile> = fc
  .record({
    shared: fc.record({ x: fc.integer({ min: 0, max: 2 }), y: fc.integer({ min: 0, max: 1 }) }),
    threads: fc.array(fc.record({ code, a: fc.integer({ min: 0, max: 2 }) }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ shared, threads }) => ({
    format: 'timeslice/program@1',
    shared,
    threads: threads.map(({ code: lines, a }, thread) => ({ id: `T${thread + 1}`, registers: { a }, code: lines })),
  }));
