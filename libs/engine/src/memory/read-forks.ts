import { compileForks } from './compile-forks';
import type { ForkFile, ForkProgram, ForkStatement } from './fork-program';
import { runForks, type ForkResult } from './run-forks';

export interface ForkProblem {
  /** Of the field, e.g. `['code', 2, 1]`. */
  readonly path: readonly (string | number)[];
  readonly allowed: string;
}

export type ReadForks =
  | { readonly ok: true; readonly program: ForkProgram }
  | { readonly ok: false; readonly problems: readonly ForkProblem[] };

const NESTING_MAX = 6;
const ROUNDS_MAX = 200;

/** Words that mean something in the C source or would not compile there. */
const reserved = new Set(
  (
    'auto break case char const continue default do double else enum extern float for goto if inline int long register ' +
    'restrict return short signed sizeof static struct switch typedef union unsigned void volatile while ' +
    'fork wait exit printf main NULL'
  ).split(' '),
);

/** A file of the right shape compiled, or everything that is wrong in it. A program that is too large is refused. */
export function readForks(file: ForkFile): ReadForks {
  const { title = '', globals = {}, code } = file;
  const problems: ForkProblem[] = Object.keys(globals)
    .filter((name) => !isVariable(name))
    .map((name) => ({ path: ['globals', name], allowed: 'a name of letters, digits and _ that is no word of C' }));
  problems.push(...problemsIn(code, { path: ['code'], names: new Set(Object.keys(globals)), depth: 0 }));
  if (problems.length > 0) return { ok: false, problems };

  const program = { title, globals, ...compileForks(code, globals) };
  const tooLarge = sizeProblem(runForks(program));
  return tooLarge ? { ok: false, problems: [tooLarge] } : { ok: true, program };
}

const isVariable = (name: string) => /^(?!__)[A-Za-z_]\w{0,19}$/.test(name) && !reserved.has(name);

interface Around {
  readonly path: readonly (string | number)[];
  readonly names: ReadonlySet<string>;
  readonly depth: number;
}

function problemsIn(code: readonly ForkStatement[], { path, names, depth }: Around): ForkProblem[] {
  if (depth > NESTING_MAX) return [{ path, allowed: `at most ${NESTING_MAX} blocks inside each other` }];
  return code.flatMap((statement, index): ForkProblem[] => {
    const here = [...path, index];
    const within = (inner: readonly ForkStatement[], ...further: (string | number)[]) =>
      problemsIn(inner, { path: [...here, ...further], names, depth: depth + 1 });
    const known = (name: string, place: number): ForkProblem[] =>
      names.has(name) ? [] : [{ path: [...here, place], allowed: 'the name of a variable in globals' }];
    switch (statement[0]) {
      case 'fork': {
        const { child, parent } = statement[1] ?? {};
        if (statement[1] && !child && !parent) return [{ path: [...here, 1], allowed: 'child, parent or both' }];
        return [...(child ? within(child, 1, 'child') : []), ...(parent ? within(parent, 1, 'parent') : [])];
      }
      case 'print': {
        const [, text, variable] = statement;
        const bad = /\p{Cc}/u.test(text) ? [{ path: [...here, 1], allowed: 'a text of one line' }] : [];
        return variable === undefined ? bad : [...bad, ...known(variable, 2)];
      }
      case 'set':
      case 'add':
        return known(statement[1], 1);
      case 'wait':
      case 'exit':
        return [];
      case 'loop': {
        const [, times, body] = statement;
        const ok = Number.isInteger(times) && times >= 1 && times <= ROUNDS_MAX;
        return [...(ok ? [] : [{ path: [...here, 1], allowed: `1 to ${ROUNDS_MAX} rounds` }]), ...within(body, 2)];
      }
    }
  });
}

function sizeProblem(result: ForkResult): ForkProblem | null {
  if (result.is === 'run') return null;
  const what = result.is === 'too-large' ? result.what : 'processes';
  const allowed = {
    processes: 'a program that makes at most 64 processes',
    lines: 'a program that prints at most 200 lines',
    steps: 'a program of at most 20,000 instructions in all',
  }[what];
  return { path: ['code'], allowed };
}
