import { storedParts, type MemoryAction, type MemoryFile, type MemoryProgram } from './memory-program';

export interface MemoryProblem {
  /** Of the field, e.g. `['steps', 3, 2]`. */
  readonly path: readonly (string | number)[];
  readonly allowed: string;
}

export type ReadMemory =
  | { readonly ok: true; readonly program: MemoryProgram }
  | { readonly ok: false; readonly problems: readonly MemoryProblem[] };

const THREADS_MAX = 16;

/** A file of the right shape checked, or everything that is wrong in it. */
export function readMemory(file: MemoryFile): ReadMemory {
  const { title = '', globals = {}, heap = {}, locals = {}, processes, steps } = file;
  const variables = { data: globals, heap, stack: locals };
  const problems = [...variableProblems(variables), ...new NamesOf(file).problems()];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, program: { title, variables, processes, steps } };
}

const fieldOf = { data: 'globals', heap: 'heap', stack: 'locals' } as const;

function variableProblems(variables: MemoryProgram['variables']): MemoryProblem[] {
  const seen = new Set<string>();
  return storedParts.flatMap((part) =>
    Object.keys(variables[part]).flatMap((name): MemoryProblem[] => {
      const path = [fieldOf[part], name];
      if (!/^(?!__)[A-Za-z_]\w{0,19}$/.test(name)) return [{ path, allowed: 'a name of letters, digits and _' }];
      if (seen.has(name)) return [{ path, allowed: 'a name that no other variable has' }];
      seen.add(name);
      return [];
    }),
  );
}

/** Who is there at each step, if no crash had ended anybody. */
class NamesOf {
  private readonly processes = new Set<string>();
  private readonly threads = new Set<string>();
  private readonly gone = new Set<string>();
  private readonly variables: ReadonlySet<string>;

  constructor(private readonly file: MemoryFile) {
    this.variables = new Set(Object.keys({ ...file.globals, ...file.heap, ...file.locals }));
  }

  problems(): MemoryProblem[] {
    const { processes, steps } = this.file;
    return [
      ...processes.flatMap(({ id, threads }, index) => [
        ...this.process(id, ['processes', index, 'id']),
        ...threads.flatMap((name, place) => this.thread(name, ['processes', index, 'threads', place])),
      ]),
      ...steps.flatMap((action, index) => this.action(action, ['steps', index])),
    ];
  }

  private action(action: MemoryAction, path: readonly (string | number)[]): MemoryProblem[] {
    const [actor, does] = action;
    const here = this.threads.has(actor) && !this.gone.has(actor);
    const problems = here
      ? []
      : [{ path: [...path, 0], allowed: 'a thread that was made before and has not ended itself' }];
    switch (does) {
      case 'fork':
        return [...problems, ...this.process(action[2], [...path, 2]), ...this.thread(action[3], [...path, 3])];
      case 'thread':
        return [...problems, ...this.thread(action[2], [...path, 2])];
      case 'write':
      case 'add':
      case 'read': {
        const known = this.variables.has(action[2]);
        return known ? problems : [...problems, { path: [...path, 2], allowed: 'the name of a variable of this file' }];
      }
      case 'crash':
      case 'exit':
        this.gone.add(actor);
        return problems;
    }
  }

  private process(id: string, path: readonly (string | number)[]): MemoryProblem[] {
    if (this.processes.has(id)) return [{ path, allowed: 'an id that no other process has' }];
    this.processes.add(id);
    return [];
  }

  private thread(name: string, path: readonly (string | number)[]): MemoryProblem[] {
    if (this.threads.has(name)) return [{ path, allowed: 'a name that no other thread has' }];
    this.threads.add(name);
    return this.threads.size > THREADS_MAX ? [{ path, allowed: `at most ${THREADS_MAX} threads in all` }] : [];
  }
}
