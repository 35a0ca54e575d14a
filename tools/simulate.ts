import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseScenario, type ScenarioProblem } from '@timeslice/contract';
import { resolve, simulate, type Scenario } from '@timeslice/engine';
import { table } from './simulate-table';

const usage = `Usage: npm run -s simulate -- [--table] FILE...
       npm run -s simulate -- --ndjson < scenarios.ndjson

Prints one trace for each scenario as a line of JSON; with --table, a Gantt chart and the metrics.
--ndjson reads one scenario per line; a bad one gets a line {"error": {...}} and the run goes on.`;

const OK = 0;
const BAD_INPUT = 2;
const SHOWN = 80;

type Read = { readonly scenario: Scenario } | { readonly problems: readonly ScenarioProblem[] };

function read(text: string): Read {
  const json = parseJson(text);
  if ('problem' in json) return { problems: [json.problem] };
  const parsed = parseScenario(json.value);
  return parsed.ok ? { scenario: resolve(parsed.scenario) } : { problems: parsed.problems };
}

function parseJson(text: string): { readonly value: unknown } | { readonly problem: ScenarioProblem } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const value = text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text;
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: { path: '(file)', value, allowed: 'JSON', message: `(file) is not JSON: ${reason}` } };
  }
}

async function write(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** `problems` has them all, the other fields are those of the first. */
const errorLine = (problems: readonly ScenarioProblem[]) => JSON.stringify({ error: { ...problems[0], problems } });

async function simulateLines(): Promise<number> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const result = read(line);
    await write('problems' in result ? errorLine(result.problems) : JSON.stringify(simulate(result.scenario)));
  }
  return OK;
}

async function simulateFiles(files: readonly string[], show: (scenario: Scenario) => string): Promise<number> {
  let code = OK;
  for (const file of files) {
    const result = await readScenario(file);
    if ('scenario' in result) {
      await write(show(result.scenario));
      continue;
    }
    code = BAD_INPUT;
    for (const { message } of result.problems) console.error(`${file}: ${message}`);
  }
  return code;
}

async function readScenario(file: string): Promise<Read> {
  try {
    return read(await readFile(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { problems: [{ path: '(file)', value: file, allowed: 'a file that can be read', message: error.message }] };
  }
}

/** Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const options = new Set(args.filter((arg) => arg.startsWith('--')));
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = [...options].filter((option) => !['--ndjson', '--table', '--help'].includes(option));
  if (options.has('--help')) {
    console.log(usage);
    return OK;
  }
  if (unknown.length > 0 || options.has('--ndjson') !== (files.length === 0)) {
    console.error(unknown.length > 0 ? `unknown option ${unknown.join(', ')}\n\n${usage}` : usage);
    return BAD_INPUT;
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(OK);
    throw error;
  });
  if (options.has('--ndjson')) return simulateLines();
  return simulateFiles(files, options.has('--table') ? showTable : (scenario) => JSON.stringify(simulate(scenario)));
}

const showTable = (scenario: Scenario) =>
  table({
    scenario,
    trace: simulate(scenario),
    width: process.stdout.columns ?? 100,
    language: /^ko/.test(process.env['LC_ALL'] || process.env['LANG'] || '') ? 'ko' : 'en',
  });
