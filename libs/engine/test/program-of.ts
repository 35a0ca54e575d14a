import type { Program, ProgramFile, ProgramThreadFile } from '../src/races/program';
import { readProgram } from '../src/races/read-program';

/** A program of a test; its code is known to be right. */
export function programOf(file: Omit<ProgramFile, 'format'>): Program {
  const read = readProgram({ format: 'timeslice/program@1', ...file });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.program;
}

/** Threads T1, T2, ... of these codes. */
export const threadsOf = (...codes: readonly (readonly string[])[]): ProgramThreadFile[] =>
  codes.map((code, index) => ({ id: `T${index + 1}`, code }));

/** x = x + 1, unprotected, so many times. */
export const increments = (n: number) =>
  Array.from({ length: n }, () => ['LOAD ax,x', 'ADD ax,1', 'STORE x,ax']).flat();
