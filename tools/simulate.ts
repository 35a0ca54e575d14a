import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { jsonSchema, type ScenarioProblem } from '@timeslice/contract';
import { outcomes, runProgram, RunTooLarge, simulate } from '@timeslice/engine';
import { taskOf, type Options } from './simulate-options';
import { outcomesJson } from './simulate-outcomes';
import { paintFor } from './simulate-paint';
import { programExplanation, programTable } from './simulate-program';
import { read, type Read, type Work } from './simulate-read';
import { explanation, table } from './simulate-table';
import type { Terminal } from './simulate-terminal';
import { help, usage } from './simulate-usage';

const OK = 0;
const FAILED = 1;
const BAD_INPUT = 2;

/** Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(OK);
    throw error;
  });
  const task = taskOf(args);
  switch (task.do) {
    case 'help':
      await write(help);
      return OK;
    case 'json-schema':
      await write(JSON.stringify(jsonSchema(), null, 2));
      return OK;
    case 'lines':
      return simulateLines(task.options);
    case 'files':
      return simulateFiles(task.options);
    case 'refuse':
      console.error(`${task.why}\n${usage}\n--help tells more.`);
      return BAD_INPUT;
  }
}

async function write(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** A line for each line that is not blank, in order. */
async function simulateLines(options: Options): Promise<number> {
  let number = 0;
  let code = OK;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    try {
      const result = read(line);
      await write(result.ok ? traceLine(result.work, options) : errorLine(result.problems, number));
    } catch (error) {
      if (!(error instanceof RunTooLarge)) code = FAILED;
      await write(errorLine([fault(error, `line ${number}`)], number));
    }
  }
  return code;
}

/** `problems` has them all, the other fields are those of the first; `value` is null where there was none. */
function errorLine(problems: readonly ScenarioProblem[], line: number): string {
  const all = problems.map((problem) => ({ ...problem, value: problem.value ?? null }));
  return JSON.stringify({ error: { ...all[0], line, problems: all } });
}

/** Something that is good and cannot be shown: this program is wrong, or its trace is too long for a text. */
function fault(error: unknown, where: string): ScenarioProblem {
  if (error instanceof RunTooLarge) {
    return { path: '(file)', value: null, allowed: 'a run of a size that can be shown', message: error.message };
  }
  console.error(`${where}:`, error);
  const reason = error instanceof Error ? error.message : String(error);
  return { path: '(file)', value: null, allowed: 'what this program can show', message: `(file) failed: ${reason}` };
}

function traceLine(work: Work, options: Options): string {
  if (work.is === 'scenario') return JSON.stringify(simulate(work.scenario));
  const { program } = work;
  const trace = runProgram(program, options.schedule ?? program.schedule);
  return JSON.stringify(options.outcomes ? { ...trace, outcomes: outcomesJson(outcomes(program)) } : trace);
}

async function simulateFiles(options: Options): Promise<number> {
  let code = OK;
  const terminal = terminalOf(process.stdout);
  for (const [index, file] of options.files.entries()) {
    const result = await readFrom(file);
    if (!result.ok) {
      code = BAD_INPUT;
      for (const { message } of result.problems) console.error(`${file}: ${message}`);
      continue;
    }
    if (index > 0 && options.show !== 'json') await write('');
    try {
      await write(shown(result.work, options, terminal));
    } catch (error) {
      code = FAILED;
      fault(error, file);
    }
  }
  return code;
}

async function readFrom(file: string): Promise<Read> {
  try {
    return read(file === '-' ? await text(process.stdin) : await readFile(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const problem = { path: '(file)', value: file, allowed: 'a file that can be read', message: error.message };
    return { ok: false, problems: [problem] };
  }
}

function shown(work: Work, options: Options, terminal: Terminal): string {
  if (options.show === 'json') return traceLine(work, options);
  const isTable = options.show === 'table';
  if (work.is === 'scenario') return isTable ? table(work.scenario, terminal) : explanation(work.scenario, terminal);
  const program = { ...work.program, schedule: options.schedule ?? work.program.schedule };
  if (!isTable) return programExplanation(program, terminal);
  return programTable({ program, file: work.file(), withOutcomes: options.outcomes }, terminal);
}

const WIDTH = 100;

function terminalOf(stdout: NodeJS.WriteStream): Terminal {
  const { env } = process;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return {
    width: stdout.columns ?? (Number(env['COLUMNS']) || WIDTH),
    language: /^ko/i.test(locale) ? 'ko' : 'en',
    paint: paintFor(stdout, env),
  };
}
