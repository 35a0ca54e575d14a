import { waitsFor, type Machine } from './machine';
import type { SharedValues, Wait } from './program-trace';
import type { State } from './step';

/** The shared values by name; the same object as before where nothing has changed. */
export function sharedIn({ variables }: Machine, state: State, before?: SharedValues): SharedValues {
  if (before && [...variables].every(([name, slot]) => before[name] === state[slot])) return before;
  return Object.fromEntries([...variables].map(([name, slot]) => [name, state[slot]!]));
}

/** The threads that wait for a lock, in file order. */
export function waitsIn(machine: Machine, state: State): Wait[] {
  const { program, locks, threads } = machine;
  const idOf = (thread: number) => program.threads[thread]!.id;
  const lockAt = new Map([...locks].map(([lock, slot]) => [slot, lock]));
  return threads.flatMap((_, thread): Wait[] => {
    const slot = waitsFor(machine, state, thread);
    return slot === null ? [] : [{ thread: idOf(thread), lock: lockAt.get(slot)!, holder: idOf(state[slot]! - 1) }];
  });
}
