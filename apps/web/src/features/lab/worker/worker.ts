import { parseProgram, parseScenario, problem, programFile, type ScenarioProblem } from '@timeslice/contract';
import {
  outcomes,
  resolve,
  runProgram,
  RunTooLarge,
  sensitivity,
  sweep,
  STATES_MAX,
  sweepable,
  type PolicySpec,
  type Program,
  type ProgramFile,
  type Scenario,
} from '@timeslice/engine';
import type { AnyPoint, Jobs, JobType, Possible, Reply } from './protocol';
import { readingOf } from './reading';
import { partOf } from './recording';
import { traced } from './traced';
import { request, type ParsedRequest } from './requests';

/** The engine, off the page: what takes long here holds nothing up there, and is ended by ending the worker. */
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  try {
    start(request.parse(data));
  } catch (fault) {
    answer({ type: 'failed', why: fault instanceof Error ? fault.message : String(fault) });
  }
});

function start(asked: ParsedRequest): void {
  switch (asked.type) {
    case 'run':
      return done<'run'>(
        withScenario(asked.input, (scenario) => ({ scenario, ...traced(scenario), sweepable: sweepable(scenario) })),
      );
    case 'check': {
      const parsed = parseScenario(asked.input);
      return done<'check'>(parsed.ok ? { ok: true, file: parsed.scenario } : parsed);
    }
    case 'check-program':
      return done<'check-program'>(withProgram(asked.input, (_, file) => ({ file })));
    case 'read':
      return done<'read'>(readingOf(asked.text));
    case 'focus':
      return done<'focus'>(partOf(asked.text, asked.wish));
    case 'sweep':
      return done<'sweep'>(withScenario(asked.input, (scenario) => ({ points: swept(scenario, asked) })));
    case 'sensitivity':
      return done<'sensitivity'>(
        withScenario(asked.input, (scenario) => ({ effects: sensitivity(scenario, tell<'sensitivity'>) })),
      );
    case 'program':
      return done<'program'>(
        withProgram(asked.input, (program, file) => ({ file, program, trace: runProgram(program) })),
      );
    case 'outcomes':
      return done<'outcomes'>(
        withProgram(asked.input, (program) => ({
          outcomes: outcomes(program, { tell: (states) => tell<'outcomes'>(states, STATES_MAX) }),
        })),
      );
  }
}

function answer<J extends JobType>(reply: Reply<J>): void {
  postMessage(reply);
}

const tell = <J extends 'sensitivity' | 'outcomes'>(done: number, of: number) =>
  answer<J>({ type: 'progress', done, of, sofar: null });
const done = <J extends JobType>(result: Jobs[J]['done']) => answer<J>({ type: 'done', result });
const refused = (problems: readonly ScenarioProblem[]) => ({ ok: false, problems }) as const;

function withScenario<T>(input: unknown, run: (scenario: Scenario) => T): Possible<T> {
  const parsed = parseScenario(input);
  if (!parsed.ok) return refused(parsed.problems);
  try {
    return { ok: true, ...run(resolve(parsed.scenario)) };
  } catch (fault) {
    if (fault instanceof RunTooLarge) return refused([problem(fault.refusal)]);
    throw fault;
  }
}

function withProgram<T>(input: unknown, run: (program: Program, file: ProgramFile) => T): Possible<T> {
  const parsed = parseProgram(input);
  return parsed.ok ? { ok: true, ...run(parsed.program, programFile.parse(input)) } : refused(parsed.problems);
}

type Sweeping = Extract<ParsedRequest, { type: 'sweep' }>;

/** The curve grows on the page while it is computed. */
function swept(scenario: Scenario, asked: Sweeping): readonly AnyPoint[] {
  const points: AnyPoint[] = [];
  const coming =
    asked.parameter === 'policy' ? underPolicies(scenario, asked) : sweep(scenario, asked.parameter, asked.values);
  for (const point of coming) {
    points.push(point);
    answer<'sweep'>({ type: 'progress', done: points.length, of: asked.values.length, sofar: points });
  }
  return points;
}

/** Each policy is parsed with the scenario that it is to schedule. */
function* underPolicies(scenario: Scenario, { input, values }: Extract<Sweeping, { parameter: 'policy' }>) {
  for (const value of values) {
    const parsed = parseScenario({ ...Object(input), policy: value });
    const [refusal] = parsed.ok ? [] : parsed.problems;
    if (parsed.ok) yield* sweep(scenario, 'policy', [parsed.scenario.policy]);
    else if (refusal) yield { value: value as PolicySpec, refusal }; // shown by its kind, and never run
  }
}
