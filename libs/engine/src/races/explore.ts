import { BLOCK_MAX, blocksOf } from './blocks';
import { canRun, hasFinished, nextThread, type Machine } from './machine';
import { StateTable } from './state-table';
import type { State } from './step';

/** No more instructions than this are executed: threads may pass the time in long loops of their own. */
const WORK_MAX = 20_000_000;
const TELL_EVERY = 10_000;

export interface Explored {
  /** False when there was more to do than the limits allow. */
  readonly complete: boolean;
  /** Of states that were told apart. */
  readonly states: number;
  /** Numbers of states in which no thread can run: all have finished, or a deadlock. Those with fewest switches first. */
  readonly ends: readonly number[];
  /** The state before each, on the way with the fewest switches; the first has none, -1. */
  readonly cameFrom: readonly number[];
  /** So many switches were due there; then the thread whose turn it was, or the next that could run, did a block. */
  readonly cameBy: readonly number[];
  /** In the order in which they were settled: those with fewest switches first. */
  readonly settled: readonly number[];
  /** From one state to another, in pairs. */
  readonly edges: readonly number[];
  readonly read: (state: number) => State;
}

/**
 * All states that any interleaving can reach, in the order of the number of switches that they need (Dijkstra, with a
 * bucket for each number). The thread that has the CPU is part of a state, since switches are counted from there.
 */
export function explore(machine: Machine, limit: number, tell: (states: number) => void): Explored {
  const { threads, current } = machine;
  const blocks = blocksOf(machine);
  const table = new StateTable(machine.start.length);
  const costs: number[] = [];
  const cameFrom: number[] = [];
  const cameBy: number[] = [];
  const buckets: number[][] = [];
  const edges: number[] = [];
  const ends: number[] = [];
  const settled: number[] = [];
  const isSettled: boolean[] = [];
  let complete = true;
  let work = 0;

  const arrive = (row: State, from: number, hops: number) => {
    const number = table.numberOf(row);
    const cost = from < 0 ? 0 : costs[from]! + hops;
    if (from >= 0) edges.push(from, number);
    if (cost >= (costs[number] ?? Infinity)) return;
    costs[number] = cost;
    cameFrom[number] = from;
    cameBy[number] = hops;
    (buckets[cost] ??= []).push(number);
  };

  const row = machine.start.slice();
  const before = machine.start.slice();
  threads.forEach((_, thread) => blocks.forget(row, thread));
  arrive(row, -1, 0);
  for (let cost = 0; cost < buckets.length; cost++) {
    for (const number of buckets[cost] ?? []) {
      if (isSettled[number]) continue;
      isSettled[number] = true;
      settled.push(number);
      if (settled.length % TELL_EVERY === 0) tell(table.size);
      table.copyTo(before, number);
      const runs = (thread: number) => canRun(machine, before, thread);
      const isUnfinished = (thread: number) => !hasFinished(machine, before, thread);
      if (nextThread(machine, 0, runs) === null) {
        ends.push(number);
        continue;
      }
      const tried = new Set<number>();
      let at = before[current]!;
      for (let hops = 0; hops < threads.length; hops++) {
        const thread = runs(at) ? at : nextThread(machine, at, runs)!;
        at = nextThread(machine, at, isUnfinished)!;
        if (tried.has(thread)) continue;
        tried.add(thread);
        row.set(before);
        const count = blocks.run(row, thread);
        work += count ?? BLOCK_MAX;
        if (count === null) {
          complete = false;
          continue;
        }
        blocks.forget(row, thread);
        row[current] = turnAfter(machine, row, thread);
        arrive(row, number, hops);
      }
      if (table.size > limit || work > WORK_MAX) return result(false);
    }
  }
  return result(complete);

  function result(isComplete: boolean): Explored {
    const read = (state: number) => {
      const copy = machine.start.slice();
      table.copyTo(copy, state);
      return copy;
    };
    return { complete: isComplete, states: table.size, ends, cameFrom, cameBy, settled, edges, read };
  }
}

/** The thread that has the CPU after a block: a finished one leaves it to the next, as after a HALT. */
function turnAfter(machine: Machine, state: State, thread: number): number {
  if (!hasFinished(machine, state, thread)) return thread;
  return nextThread(machine, thread, (other) => !hasFinished(machine, state, other)) ?? 0;
}
