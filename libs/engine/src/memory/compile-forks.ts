import type { ForkBranches, ForkInstruction, ForkProgram, ForkStatement } from './fork-program';

const INDENT = '    ';

interface Output {
  readonly source: string[];
  readonly instructions: ForkInstruction[];
  /** Names for the counters of loops, outermost first. */
  readonly counters: readonly string[];
}

interface Place {
  /** Levels of braces around the statement. */
  readonly depth: number;
  /** Loops around it. */
  readonly loops: number;
}

/** The instructions of a `main` and its C source, which belong together by the numbers of lines. */
export function compileForks(
  code: readonly ForkStatement[],
  globals: Readonly<Record<string, number>>,
): Pick<ForkProgram, 'instructions' | 'source'> {
  const declared = Object.entries(globals).map(([name, value]) => `int ${name} = ${value};`);
  const counters = [...'ijkmnpqrstuvwxyz'].filter((name) => !(name in globals));
  const output: Output = { source: declared.length > 0 ? [...declared, ''] : [], instructions: [], counters };
  output.source.push('int main(void) {');
  emitAll(code, output, { depth: 1, loops: 0 });
  output.source.push(`${INDENT}return 0;`, '}');
  return { instructions: output.instructions, source: output.source };
}

function emitAll(code: readonly ForkStatement[], output: Output, place: Place): void {
  for (const statement of code) emit(statement, output, place);
}

function emit(statement: ForkStatement, output: Output, place: Place): void {
  const { source, instructions } = output;
  const line = source.length;
  const write = (text: string) => source.push(INDENT.repeat(place.depth) + text);
  switch (statement[0]) {
    case 'fork':
      emitFork(statement[1] ?? {}, output, place);
      return;
    case 'print': {
      const [, text, variable = null] = statement;
      write(printOf(text, variable));
      instructions.push({ op: 'print', line, text, variable });
      return;
    }
    case 'set':
      write(`${statement[1]} = ${statement[2]};`);
      instructions.push({ op: 'set', line, variable: statement[1], value: statement[2] });
      return;
    case 'add':
      write(statement[2] < 0 ? `${statement[1]} -= ${-statement[2]};` : `${statement[1]} += ${statement[2]};`);
      instructions.push({ op: 'add', line, variable: statement[1], value: statement[2] });
      return;
    case 'wait':
      write('wait(NULL);');
      instructions.push({ op: 'wait', line });
      return;
    case 'exit':
      write('exit(0);');
      instructions.push({ op: 'exit', line });
      return;
    case 'loop': {
      const [, times, body] = statement;
      const counter = output.counters[place.loops]!;
      write(`for (int ${counter} = 0; ${counter} < ${times}; ${counter}++) {`);
      const to = instructions.push({ op: 'loop', line });
      emitAll(body, output, { depth: place.depth + 1, loops: place.loops + 1 });
      write('}');
      instructions.push({ op: 'again', line, times, to });
    }
  }
}

function emitFork({ child, parent }: ForkBranches, output: Output, place: Place): void {
  const { source, instructions } = output;
  const line = source.length;
  const write = (text: string) => source.push(INDENT.repeat(place.depth) + text);
  const inner = { ...place, depth: place.depth + 1 };
  const at = instructions.length;
  if (!child && !parent) {
    write('fork();');
    instructions.push({ op: 'fork', line, child: at + 1, parent: at + 1 });
    return;
  }
  write(child ? 'if (fork() == 0) {' : 'if (fork() > 0) {');
  // Both targets are known only when the child's block has been emitted; its goto when the parent's has.
  instructions.push({ op: 'wait', line });
  emitAll(child ?? [], output, inner);
  const leave = instructions.push({ op: 'exit', line }) - 1;
  instructions[at] = { op: 'fork', line, child: at + 1, parent: leave + 1 };
  if (child && parent) write('} else {');
  emitAll(parent ?? [], output, inner);
  write('}');
  instructions[leave] = { op: 'goto', line, to: instructions.length };
}

function printOf(text: string, variable: string | null): string {
  const plain = text.replace(/[\\"]/g, '\\$&').replaceAll('%', '%%');
  return variable === null ? `printf("${plain}\\n");` : `printf("${plain}%d\\n", ${variable});`;
}
