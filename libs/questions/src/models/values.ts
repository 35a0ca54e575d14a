import { outcomes, runProgram, type Outcomes, type Program, type ProgramTrace } from '@timeslice/engine';
import { increments, statements, withAtoms, withOneLock, withUninterruptedLocks } from './atomic';
import type { Way } from './model';

/** What somebody believes can become of a shared variable. */
export interface Possible {
  /** Ascending. */
  readonly values: readonly number[];
  /** Whether it may come to no end: threads that wait for each other for ever. */
  readonly mayHang: boolean;
}

/** More states than this are not explored for a question. */
export const STATES = 60_000;

/** Everything that can become of a program; null where there is more than can be explored. */
export function exploredOf(program: Program): Outcomes | null {
  const found = outcomes(program, { states: STATES });
  return found.complete ? found : null;
}

export const possibleIn = ({ values, deadlocks, endless }: Outcomes, variable: string): Possible => ({
  values: values[variable] ?? [],
  mayHang: deadlocks.length > 0 || endless !== null,
});

interface Question {
  readonly program: Program;
  readonly variable: string;
  /** What is true. */
  readonly possible: Possible;
}

/**
 * What can become of the variable for somebody with this wrong model: T06 to T10 and T13 of docs/models.md; null where
 * the model says nothing about such a program.
 */
export function valuesUnder(model: Way, question: Question): Possible | null {
  const { program, variable } = question;
  const explored = (changed: Program | null): Possible | null => {
    const found = changed && exploredOf(changed);
    return found && possibleIn(found, variable);
  };
  switch (model) {
    case 'T06-atomic-increment':
      return explored(withAtoms(program, increments));
    case 'T07-one-lost-update':
      return fewLost(question, ({ least }) => least);
    case 'T07-all-but-one':
      return fewLost(question, ({ all }) => all - 1);
    case 'T08-always-wrong':
      return alwaysWrong(question);
    case 'T09-any-lock':
      return locksOf(program).size > 1 ? explored(withOneLock(program)) : null;
    case 'T10-lock-stops-scheduler':
      return locksOf(program).size > 0 ? explored(withUninterruptedLocks(program)) : null;
    case 'T13-gil-atomic':
      return isPython(program) ? explored(withAtoms(program, statements)) : null;
    default:
      return null;
  }
}

/** A program has no field for its language: its title tells. */
const isPython = ({ title }: Program) => /python|파이썬|\bGIL\b/i.test(title);

const locksOf = ({ threads }: Program) =>
  new Set(threads.flatMap(({ code }) => code.flatMap((one) => (one.op === 'LOCK' ? [one.lock] : []))));

/** One thread after another, in every order of the threads. */
export function serialRuns(program: Program): readonly ProgramTrace[] {
  return permutations(program.threads)
    .map((threads) => runProgram({ ...program, threads }, { kind: 'none' }))
    .filter(({ end }) => end.kind === 'finished');
}

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

const finalsOf = (runs: readonly ProgramTrace[], variable: string): readonly number[] => [
  ...new Set(runs.map(({ final }) => final[variable]!)),
];

/** Only results that no order of whole threads gives. */
function alwaysWrong({ program, variable, possible }: Question): Possible | null {
  const serial = finalsOf(serialRuns(program), variable);
  const values = possible.values.filter((value) => !serial.includes(value));
  return values.length === 0 ? null : { ...possible, values };
}

/** How many updates a thread makes that makes the fewest, and how many all make. */
interface Updates {
  readonly least: number;
  readonly all: number;
}

/**
 * Equal updates, of which so many at least are thought to be left: those of the thread with the fewest, as nobody could
 * lose more than what the others did, or all but one. Null where that is the truth.
 */
function fewLost({ program, variable, possible }: Question, leftOf: (updates: Updates) => number): Possible | null {
  const runs = serialRuns(program);
  const [run] = runs;
  if (!run) return null;
  const updates = updatesOf(program, run, variable);
  const by = updates[0]?.by ?? 0;
  if (by === 0 || updates.some((update) => update.by !== by)) return null;
  if (runs.some((other) => other.final[variable] !== run.final[variable])) return null;
  const counts = program.threads.map(({ id }) => updates.filter(({ thread }) => thread === id).length);
  const least = Math.min(...counts.filter((count) => count > 0));
  if (least === updates.length) return null;
  const start = program.shared[variable] ?? 0;
  const left = leftOf({ least, all: updates.length });
  const values = Array.from({ length: updates.length - left + 1 }, (_, more) => start + by * (left + more)).toSorted(
    (one, other) => one - other,
  );
  const isTrue = values.length === possible.values.length && values.every((value, at) => value === possible.values[at]);
  return isTrue ? null : { values, mayHang: false };
}

/** Every write to the variable in a run: who wrote, and by how much it changed. */
function updatesOf(program: Program, { steps }: ProgramTrace, variable: string) {
  let before = program.shared[variable] ?? 0;
  const codeOf = new Map(program.threads.map(({ id, code }) => [id, code]));
  return steps.flatMap(([thread, index, shared]) => {
    const instruction = codeOf.get(thread)?.[index];
    const by = shared[variable]! - before;
    before = shared[variable]!;
    const writes = instruction && 'variable' in instruction && instruction.op !== 'LOAD';
    return writes && instruction.variable === variable ? [{ thread, by }] : [];
  });
}
