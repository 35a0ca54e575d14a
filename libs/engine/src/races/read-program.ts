import { isRegisterName, isVariableName, readInstruction } from './instruction';
import type { Instruction, Program, ProgramFile, ProgramThreadFile, Schedule } from './program';

export interface ProgramProblem {
  /** Of the field, e.g. `['threads', 0, 'code', 2]`. */
  readonly path: readonly (string | number)[];
  readonly allowed: string;
}

export type ReadProgram =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly problems: readonly ProgramProblem[] };

/** A file of the right shape with its code read, or everything that is wrong in it. */
export function readProgram(file: ProgramFile): ReadProgram {
  const { title = '', shared = {}, threads } = file;
  const variables = new Set(Object.keys(shared));
  const problems: ProgramProblem[] = [
    ...[...variables]
      .filter((name) => !isVariableName(name))
      .map((name) => ({ path: ['shared', name], allowed: 'a name of letters, digits and _' })),
    ...scheduleProblems(file),
    ...repeatedIds(threads),
    ...threads.flatMap(({ registers = {} }, thread) => registerProblems(registers, variables, thread)),
  ];
  const codes = threads.map(({ code }, thread) =>
    code.flatMap((text, index): Instruction[] => {
      const read = readInstruction(text, { variables, length: code.length });
      if (read.ok) return [read.instruction];
      problems.push({ path: ['threads', thread, 'code', index], allowed: read.allowed });
      return [];
    }),
  );
  if (problems.length > 0) return { ok: false, problems };
  const read = threads.map(({ id, registers = {} }, thread) => ({ id, registers, code: codes[thread]! }));
  return { ok: true, program: { title, shared, threads: read, schedule: scheduleOf(file) } };
}

function scheduleOf({ switchAfter, every }: ProgramFile): Schedule {
  if (every !== undefined) return { kind: 'every', every };
  if (switchAfter === undefined || switchAfter.length === 0) return { kind: 'none' };
  return { kind: 'after', switchAfter: switchAfter.toSorted((a, b) => a - b) };
}

const scheduleProblems = ({ switchAfter, every }: ProgramFile): ProgramProblem[] =>
  switchAfter !== undefined && every !== undefined ? [{ path: ['every'], allowed: 'either switchAfter or every' }] : [];

const repeatedIds = (threads: readonly ProgramThreadFile[]): ProgramProblem[] =>
  threads
    .map(({ id }, index) => ({ id, path: ['threads', index, 'id'] }))
    .filter(({ id }, index) => threads.findIndex((one) => one.id === id) < index)
    .map(({ path }) => ({ path, allowed: 'an id that no other thread has' }));

const registerProblems = (
  registers: Readonly<Record<string, number>>,
  variables: ReadonlySet<string>,
  thread: number,
): ProgramProblem[] =>
  Object.keys(registers)
    .filter((name) => !isRegisterName(name) || variables.has(name))
    .map((name) => ({
      path: ['threads', thread, 'registers', name],
      allowed: 'a name of letters, digits and _ that starts with no digit and is not that of a shared variable',
    }));
