import type { ProgramFile } from '@timeslice/engine';
import type { Random } from './random';

/** Shared variables begin below this, constants that are added or subtracted are at most this. */
const START_MAX = 9;
const STEP_MAX = 4;

const arithmetic = /^(\s*(?:ADD|SUB)\s+(\w+)\s*,\s*)(\d+)(\s*)$/i;
const test = /^\s*TEST\s+(\w+)\s*,\s*(\w+)/i;

/**
 * The same program with other numbers: what each shared variable begins with, and what is added or subtracted; equal
 * numbers stay equal. Jumps, tests, what is tested, and locks stay as they are: they decide how it runs at all.
 */
export function varyProgram(file: ProgramFile, random: Random): ProgramFile {
  const steps = new Map<string, number>();
  const stepFor = (number: string): number => {
    const step = steps.get(number) ?? random.int(1, STEP_MAX);
    steps.set(number, step);
    return step;
  };
  const shared = Object.fromEntries(Object.keys(file.shared ?? {}).map((name) => [name, random.int(0, START_MAX)]));
  const isTested = file.threads.some(({ code }) => code.some((line) => /TEST/i.test(line)));
  return {
    ...file,
    title: undefined,
    // a variable that is tested is a flag or a limit: its value at the start is part of the program
    ...(file.shared && { shared: isTested ? file.shared : shared }),
    threads: file.threads.map((thread) => {
      const tested = new Set(thread.code.flatMap((line) => test.exec(line)?.slice(1) ?? []));
      return {
        ...thread,
        code: thread.code.map((line) =>
          line.replace(arithmetic, (whole, before: string, register: string, number: string, after: string) =>
            tested.has(register) ? whole : `${before}${stepFor(number)}${after}`,
          ),
        ),
      };
    }),
  };
}
