import { blocksOf } from './blocks';
import type { Explored } from './explore';
import { canRun, hasFinished, nextThread, type Machine } from './machine';
import type { Schedule } from './program';

/** The way to a state as a schedule: the blocks are executed again, to count instructions between the switches. */
export function scheduleTo(machine: Machine, { cameFrom, cameBy }: Explored, to: number): Schedule {
  const way: number[] = [];
  for (let at = to; cameFrom[at]! >= 0; at = cameFrom[at]!) way.push(cameBy[at]!);
  const blocks = blocksOf(machine);
  const state = machine.start.slice();
  const runs = (thread: number) => canRun(machine, state, thread);
  const isUnfinished = (thread: number) => !hasFinished(machine, state, thread);
  const switchAfter: number[] = [];
  let executed = 0;
  let at = 0;
  for (const hops of way.reverse()) {
    for (let hop = 0; hop < hops; hop++) {
      switchAfter.push(executed);
      at = nextThread(machine, at, isUnfinished)!;
    }
    if (!runs(at)) at = nextThread(machine, at, runs)!;
    executed += blocks.run(state, at)!;
    if (hasFinished(machine, state, at)) at = nextThread(machine, at, isUnfinished) ?? 0;
  }
  return switchAfter.length === 0 ? { kind: 'none' } : { kind: 'after', switchAfter };
}

/** The first state from which no end can be reached. Edges lead mostly forward, so that few rounds suffice. */
export function endlessState({ states, ends, edges, settled }: Explored): number | undefined {
  const canEnd = new Uint8Array(states);
  for (const end of ends) canEnd[end] = 1;
  for (let hasGrown = true; hasGrown;) {
    hasGrown = false;
    for (let at = edges.length - 2; at >= 0; at -= 2) {
      const [from, to] = [edges[at]!, edges[at + 1]!];
      if (canEnd[to] === 0 || canEnd[from] === 1) continue;
      canEnd[from] = 1;
      hasGrown = true;
    }
  }
  return settled.find((state) => canEnd[state] === 0);
}
