import type { ForkStatement } from '../src/memory/fork-program';

/** A process and its children, as a recursion over the statements that are left finds them; knows no queue. */
export interface NaiveProcess {
  readonly prints: string[];
  readonly globals: Record<string, number>;
  readonly children: NaiveProcess[];
  /** Steps in order: what is printed, the number of a child, or a wait. */
  readonly steps?: (string | number | null)[];
}

export function naiveForks(
  code: readonly ForkStatement[],
  globals: Record<string, number>,
  withSteps = false,
): NaiveProcess {
  const process: NaiveProcess = {
    prints: [],
    globals: { ...globals },
    children: [],
    ...(withSteps ? { steps: [] } : {}),
  };
  let rest = [...code];
  while (rest.length > 0) {
    const [statement, ...after] = rest;
    rest = after;
    if (!statement || statement[0] === 'exit') break;
    if (statement[0] === 'print') {
      const [, text, name] = statement;
      const line = name === undefined ? text : `${text}${process.globals[name]}`;
      process.prints.push(line);
      process.steps?.push(`=${line}`);
    }
    if (statement[0] === 'set') process.globals[statement[1]] = statement[2];
    if (statement[0] === 'add') process.globals[statement[1]]! += statement[2];
    if (statement[0] === 'wait') process.steps?.push(null);
    if (statement[0] === 'loop') {
      const [, times, body] = statement;
      rest = [...Array.from({ length: times }, () => body).flat(), ...rest];
    }
    if (statement[0] === 'fork') {
      const { child = [], parent = [] } = statement[1] ?? {};
      process.steps?.push(process.children.length);
      process.children.push(naiveForks([...child, ...rest], process.globals, withSteps));
      rest = [...parent, ...rest];
    }
  }
  return process;
}

/** Every text that the processes can leave on the screen, by trying every order of single steps. */
export function everyForkOrder(root: NaiveProcess): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  type Live = { readonly process: NaiveProcess; readonly at: number; readonly reaped: number; readonly path: string };
  const go = (live: readonly Live[], printed: readonly string[]): void => {
    const key = JSON.stringify([live.map(({ path, at, reaped }) => [path, at, reaped]), printed]);
    if (seen.has(key)) return;
    seen.add(key);
    const hasEnded = ({ process, at }: Live) => at === process.steps!.length;
    if (live.every(hasEnded)) found.add(printed.join('\n'));
    live.forEach((one, index) => {
      if (hasEnded(one)) return;
      const step = one.process.steps![one.at]!;
      const replaced = (by: Partial<Live>) => live.with(index, { ...one, at: one.at + 1, ...by });
      if (typeof step === 'string') return go(replaced({}), [...printed, step.slice(1)]);
      if (typeof step === 'number') {
        const child = { process: one.process.children[step]!, at: 0, reaped: 0, path: `${one.path}.${step}` };
        return go([...replaced({}), child], printed);
      }
      const children = live.filter(
        ({ path }) => path.startsWith(`${one.path}.`) && !path.slice(one.path.length + 1).includes('.'),
      );
      if (one.reaped === children.length) return go(replaced({}), printed);
      if (children.filter(hasEnded).length > one.reaped) return go(replaced({ reaped: one.reaped + 1 }), printed);
    });
  };
  go([{ process: root, at: 0, reaped: 0, path: '0' }], []);
  return [...found];
}
