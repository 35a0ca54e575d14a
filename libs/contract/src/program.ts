import { readProgram, type Program, type ProgramFile } from '@timeslice/engine';
import { between, record } from '@timeslice/questions';
import { z } from 'zod';
import { problemsOf, type ScenarioProblem } from './scenario-problem';

const THREADS_MAX = 16;
const CODE_MAX = 1_000;
const VARIABLES_MAX = 64;
const SWITCHES_MAX = 100_000;
const COUNT_MAX = 1_000_000_000;
const WORD_MIN = -(2 ** 31);
const WORD_MAX = 2 ** 31 - 1;

const text = (least: number, most: number) => {
  const error = `a text of ${least} to ${most} characters`;
  return z.string({ error }).min(least, { error }).max(most, { error });
};
const listOf = <T extends z.ZodType>(of: T, what: string, { least, most }: { least: number; most: number }) => {
  const error = `a list of ${least} to ${most} ${what}`;
  return z.array(of, { error }).min(least, { error }).max(most, { error });
};

const values = (what: string) => {
  const error = `an object of up to ${VARIABLES_MAX} ${what} and their values, e.g. { "x": 0 }`;
  return z
    .record(z.string(), between(WORD_MIN, WORD_MAX, 'a whole number of 32 bits'), { error })
    .refine((named) => Object.keys(named).length <= VARIABLES_MAX, { error });
};

const thread = record({
  id: text(1, 64),
  registers: values('registers').optional(),
  code: listOf(text(1, 200), 'instructions', { least: 1, most: CODE_MAX }),
});

const shape: z.ZodType<ProgramFile> = record({
  format: z.literal('timeslice/program@1', { error: '"timeslice/program@1"' }),
  title: text(0, 200).optional(),
  shared: values('shared variables').optional(),
  threads: listOf(thread, 'threads', { least: 1, most: THREADS_MAX }),
  switchAfter: listOf(between(0, COUNT_MAX, 'a number of executed instructions'), 'numbers', {
    least: 0,
    most: SWITCHES_MAX,
  }).optional(),
  every: between(1, COUNT_MAX, 'a number of executed instructions').optional(),
});

type Refinement = Pick<z.core.$RefinementCtx<ProgramFile>, 'addIssue'>;

/** The program of a file; what is wrong in its code goes into the issues. */
function readInto(file: ProgramFile, context: Refinement): Program | null {
  const read = readProgram(file);
  if (read.ok) return read.program;
  for (const { path, allowed } of read.problems) {
    context.addIssue({ code: 'custom', path: [...path], message: allowed, input: file });
  }
  return null;
}

/** A program file whose code can be read. */
export const programFile: z.ZodType<ProgramFile> = shape.superRefine((file, context) => void readInto(file, context));

const program = shape.transform((file, context): Program => readInto(file, context) ?? z.NEVER);

export type ParsedProgram =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] };

/** A program that the engine can run, or everything that stands in its way. */
export function parseProgram(input: unknown): ParsedProgram {
  const parsed = program.safeParse(input);
  if (parsed.success) return { ok: true, program: parsed.data };
  return { ok: false, problems: problemsOf(parsed.error.issues, input) };
}
