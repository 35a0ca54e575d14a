import type { ForkFile, ForkStatement, MemoryAction, MemoryFile } from '@timeslice/engine';
import type { Random } from './random';

/** Values at the start, and those that are written or added. */
const START_MAX = 9;
const WRITTEN_MAX = 9;
const ROUNDS_MAX = 3;

const starts = (values: Readonly<Record<string, number>> | undefined, random: Random) =>
  values && Object.fromEntries(Object.keys(values).map((name) => [name, random.int(0, START_MAX)]));

/** The same program with other numbers; who forks where stays, the rounds of a loop do not. */
export function varyForks(file: ForkFile, random: Random): ForkFile {
  const globals = starts(file.globals, random);
  return { ...file, title: undefined, ...(globals && { globals }), code: varyCode(file.code, random) };
}

const varyCode = (code: readonly ForkStatement[], random: Random): ForkStatement[] =>
  code.map((statement) => varyStatement(statement, random));

function varyStatement(statement: ForkStatement, random: Random): ForkStatement {
  switch (statement[0]) {
    case 'fork': {
      const branches = statement[1];
      if (!branches) return statement;
      const { child, parent } = branches;
      return [
        'fork',
        { ...(child && { child: varyCode(child, random) }), ...(parent && { parent: varyCode(parent, random) }) },
      ];
    }
    case 'set':
    case 'add':
      return [statement[0], statement[1], random.int(1, WRITTEN_MAX)];
    case 'loop':
      return ['loop', random.int(1, ROUNDS_MAX), varyCode(statement[2], random)];
    case 'print':
    case 'wait':
    case 'exit':
      return statement;
  }
}

/** The same steps over other numbers. */
export function varyMemory(file: MemoryFile, random: Random): MemoryFile {
  const globals = starts(file.globals, random);
  const heap = starts(file.heap, random);
  const locals = starts(file.locals, random);
  return {
    ...file,
    title: undefined,
    ...(globals && { globals }),
    ...(heap && { heap }),
    ...(locals && { locals }),
    steps: file.steps.map((step): MemoryAction => {
      const [thread, does, variable] = step;
      return does === 'write' || does === 'add' ? [thread, does, variable, random.int(1, WRITTEN_MAX)] : step;
    }),
  };
}
