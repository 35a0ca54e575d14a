import {
  memoryModels,
  memoryParts,
  memoryRules,
  type MemoryModel,
  type MemoryPart,
  type MemoryProgram,
  type MemoryRun,
  runMemory,
  storedParts,
  type StoredPart,
  valueFor,
} from '@timeslice/engine';
import { GONE, type MemoryAsk, type MemoryCell } from './public';

/** Two threads, and how the second came to be beside the first. */
export interface Neighbours {
  readonly pair: readonly [string, string];
  readonly relation: 'threads-of-one-process' | 'fork' | 'processes';
}

/** The cells of every thing asked, in its order. None of them depends on what is right. */
export function cellsOf(program: MemoryProgram, asks: readonly MemoryAsk[]): MemoryCell[] {
  const valuesOf = valuesByVariable(program);
  const crashes = program.steps.some(([, does]) => does === 'crash');
  const leaving = new Set(
    program.steps.filter(([, does]) => does === 'crash' || does === 'exit').map(([actor]) => actor),
  );
  const staying = threadsOf(program).filter((thread) => !leaving.has(thread));
  const optionsOf = (variable: string) => [...valuesOf(variable), ...(crashes ? [GONE] : [])];
  const cellsFor: { readonly [A in MemoryAsk]: () => MemoryCell[] } = {
    values: () =>
      staying.flatMap((thread) =>
        variablesOf(program)
          .filter((variable) => valuesOf(variable).length > 1)
          .map((variable) => ({ ask: 'values', thread, variable, options: optionsOf(variable) }) as const),
      ),
    reads: () =>
      program.steps.flatMap((action, step): MemoryCell[] => {
        if (action[1] !== 'read') return [];
        const [thread, ask, variable] = [action[0], 'reads' as const, action[2]];
        const options = optionsOf(variable);
        return options.length > 1 ? [{ ask, thread, variable, step, options }] : [];
      }),
    survivors: () => staying.map((thread) => ({ ask: 'survivors', thread, options: ['alive', 'ended'] })),
    shared: () =>
      neighbours(program).flatMap(({ pair, relation }) =>
        // code is only read: after fork() it may be one copy or two, and nobody can tell
        memoryParts
          .filter((part) => part !== 'code' || relation === 'threads-of-one-process')
          .map((part) => ({ ask: 'shared', pair, part, options: ['shared', 'separate'] }) as const),
      ),
  };
  return asks.flatMap((ask) => cellsFor[ask]());
}

/** What stands in each cell by the rules, or for somebody with a wrong model. */
export function fill(program: MemoryProgram, cells: readonly MemoryCell[], model: MemoryModel | null): string[] {
  const run = runMemory(program, model);
  const end = run.steps.at(-1)?.state ?? run.start;
  return cells.map((cell) => {
    switch (cell.ask) {
      case 'values':
        return String(valueFor(end, cell.thread, cell.variable) ?? GONE);
      case 'reads':
        return String(run.steps[cell.step]?.value ?? GONE);
      case 'survivors':
        return end.threads.some(({ id, alive }) => id === cell.thread && alive) ? 'alive' : 'ended';
      case 'shared':
        return shares(program, cell, model) ? 'shared' : 'separate';
    }
  });
}

function shares(
  program: MemoryProgram,
  { pair, part }: { pair: readonly [string, string]; part: MemoryPart },
  model: MemoryModel | null,
): boolean {
  const { relation } = neighbours(program).find((one) => one.pair.join() === pair.join())!;
  if (relation === 'processes') return false;
  if (part === 'code') return true;
  const { thread, fork } = memoryRules(model);
  const rule = relation === 'fork' ? fork : thread;
  if (isStored(part)) return rule[part] === 'shared';
  // who takes the stack for shared takes the registers, with which it is used, for shared too
  return relation === 'threads-of-one-process' && rule.stack === 'shared';
}

const isStored = (part: MemoryPart): part is StoredPart => storedParts.some((one) => one === part);

export const variablesOf = ({ variables }: MemoryProgram): string[] =>
  storedParts.flatMap((part) => Object.keys(variables[part]));

/** Every thread that the program names, in the order of their making. */
export const threadsOf = ({ processes, steps }: MemoryProgram): string[] => [
  ...processes.flatMap(({ threads }) => threads),
  ...steps.flatMap((action) => (action[1] === 'thread' ? [action[2]] : action[1] === 'fork' ? [action[3]] : [])),
];

/** The first two threads of each relation. */
export function neighbours({ processes, steps }: MemoryProgram): Neighbours[] {
  const found: Neighbours[] = [];
  const together = processes.find(({ threads }) => threads.length > 1)?.threads;
  const made = steps.find((action) => action[1] === 'thread');
  const pair = together
    ? ([together[0]!, together[1]!] as const)
    : made?.[1] === 'thread'
      ? ([made[0], made[2]] as const)
      : null;
  if (pair) found.push({ pair, relation: 'threads-of-one-process' });
  const forked = steps.find((action) => action[1] === 'fork');
  if (forked?.[1] === 'fork') found.push({ pair: [forked[0], forked[3]], relation: 'fork' });
  const [one, other] = processes;
  if (one && other) found.push({ pair: [one.threads[0]!, other.threads[0]!], relation: 'processes' });
  return found;
}

/** Every value that a variable ever has anywhere, by the rules or for anybody with a wrong model, in ascending order. */
function valuesByVariable(program: MemoryProgram): (variable: string) => string[] {
  const runs = [null, ...memoryModels].map((model) => runMemory(program, model));
  const states = runs.flatMap(({ start, steps }: MemoryRun) => [start, ...steps.map(({ state }) => state)]);
  const stores = states.flatMap((state) => state.stores);
  return (variable) => {
    const values = stores.flatMap(({ values: held }) => (Object.hasOwn(held, variable) ? [held[variable]!] : []));
    return [...new Set(values)].toSorted((one, other) => one - other).map(String);
  };
}
