import { canRun, execute, haveAllFinished, machineOf } from './machine';
import type { Program } from './program';
import type { SharedValues } from './program-trace';
import { sharedIn } from './read-state';
import { StateTable } from './state-table';
import { threadNumber } from './run-order';

/** Orders of single instructions that bring all threads to an end with certain values, in no more than so many steps. */
export interface Ways {
  /** How many instructions are needed yet after these; null where the steps that are left are too few for any way. */
  readonly left: (order: readonly string[]) => number | null;
  /** One with as few instructions as any, which leaves a thread the CPU where it can; null where there is no way. */
  readonly shortest: readonly string[] | null;
}

interface Bounds {
  readonly steps: number;
  readonly states: number;
}

/** All ways to an end that is such; null for a program of more states than the bound within that many steps. */
export function waysTo(
  program: Program,
  isSuch: (final: SharedValues) => boolean,
  { steps, states }: Bounds,
): Ways | null {
  const machine = machineOf(program);
  const table = new StateTable(machine.start.length);
  const cameFrom: number[][] = [];
  const ends: number[] = [];
  const [before, row] = [machine.start.slice(), machine.start.slice()];
  table.numberOf(row);
  for (let depth = 0, first = 0; first < table.size; depth++) {
    const reached = table.size;
    for (let number = first; number < reached; number++) {
      table.copyTo(before, number);
      if (haveAllFinished(machine, before) && isSuch(sharedIn(machine, before))) ends.push(number);
      if (depth === steps) continue;
      for (const thread of machine.threads.keys()) {
        if (!canRun(machine, before, thread)) continue;
        row.set(before);
        execute(machine, row, thread);
        (cameFrom[table.numberOf(row)] ??= []).push(number);
      }
      if (table.size > states) return null;
    }
    first = reached;
  }

  const needed = new Map(ends.map((number) => [number, 0]));
  for (const [number, left] of needed) {
    for (const earlier of cameFrom[number] ?? []) if (!needed.has(earlier)) needed.set(earlier, left + 1);
  }

  const left = (order: readonly string[]): number | null => {
    const state = machine.start.slice();
    for (const id of order) {
      const thread = threadNumber(program, id);
      if (!canRun(machine, state, thread)) return null;
      execute(machine, state, thread);
    }
    const more = needed.get(table.numberOf(state));
    return more !== undefined && order.length + more <= steps ? more : null;
  };
  return { left, shortest: shortestBy(program, left) };
}

function shortestBy({ threads }: Program, left: Ways['left']): readonly string[] | null {
  const length = left([]);
  if (length === null) return null;
  const order: string[] = [];
  while (order.length < length) {
    const last = threads.findIndex(({ id }) => id === order.at(-1));
    const inTurn = [...threads.slice(Math.max(0, last)), ...threads.slice(0, Math.max(0, last))];
    order.push(inTurn.find(({ id }) => left([...order, id]) === length - order.length - 1)!.id);
  }
  return order;
}
