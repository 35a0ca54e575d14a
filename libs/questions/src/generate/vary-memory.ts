import type { ForkFile, ForkStatement, MemoryAction, MemoryFile } from '@timeslice/engine';
import type { Random } from './random';

/** Values at the start, and those that are written or added. */
const START_MAX = 9;
const WRITTEN_MAX = 9;
const ROUNDS_MAX = 3;

const starts = (values: Readonly<Record<string, number>> | undefined, random: Random) =>
  values && Object.fromEntries(Object.keys(values).map((name) => [name, random.int(0, START_MAX)]));

/** How many plain forks one after the other there may be; a question has at most 24 processes. */
const FORKS_MAX = 4;

/**
 * The same program with other numbers; who forks where stays, the rounds of a loop do not. One without numbers has its
 * forks and lines of output in another order, and a fork more or less.
 */
export function varyForks(file: ForkFile, random: Random): ForkFile {
  const globals = starts(file.globals, random);
  const code = isPlain(file.code) ? reorder(file.code, random) : varyCode(file.code, random);
  return { ...file, title: undefined, ...(globals && { globals }), code };
}

/** Forks and output alone, and no number anywhere: in any order it is a program like this one. */
const isPlain = (code: readonly ForkStatement[]): boolean =>
  code.every((statement) => statement[0] === 'fork' || statement[0] === 'print') && !code.some(hasNumber);

function hasNumber(statement: ForkStatement): boolean {
  switch (statement[0]) {
    case 'fork':
      return [...(statement[1]?.child ?? []), ...(statement[1]?.parent ?? [])].some(hasNumber);
    case 'print':
      return statement.length === 3;
    case 'set':
    case 'add':
    case 'loop':
      return true;
    case 'wait':
    case 'exit':
      return false;
  }
}

const isFork = (statement: ForkStatement) => statement[0] === 'fork' && statement.length === 1;

/** Lines of output keep their order, so that they are read from the top; what forks comes anywhere between them. */
function reorder(code: readonly ForkStatement[], random: Random): ForkStatement[] {
  const plain = code.filter(isFork).length;
  // who executes the second fork is what is asked: no fewer than two where there are two
  const fewest = Math.min(plain, Math.max(2, plain - 1));
  const forks = plain === 0 ? 0 : random.int(fewest, Math.min(FORKS_MAX, plain + 1));
  const others = code.filter((statement) => statement[0] === 'fork' && !isFork(statement));
  const prints = code.filter((statement) => statement[0] === 'print');
  const places = random.shuffled([
    ...Array.from({ length: forks }, (): ForkStatement => ['fork']),
    ...others,
    ...prints.map(() => null),
  ]);
  let next = 0;
  return places.map((statement) => statement ?? prints[next++]!);
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
