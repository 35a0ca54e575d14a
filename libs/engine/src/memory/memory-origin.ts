import { partOf, type MemoryProgram } from './memory-program';
import type { MemoryRun } from './run-memory';

/** Where the value of a variable comes from. */
export interface Origin {
  /** Who wrote it last; null: it is the value of the start. */
  readonly writer: string | null;
  /** It came into this piece of memory as the copy of a fork(). */
  readonly forked: boolean;
}

/** Goes back from a step to the last write that the thread sees, through the forks that copied it. */
export function originOf(
  program: MemoryProgram,
  { steps }: MemoryRun,
  { index, thread, variable }: { readonly index: number; readonly thread: string; readonly variable: string },
): Origin {
  const part = partOf(program, variable);
  let reader = thread;
  let forked = false;
  for (const { action, skipped, state } of steps.slice(0, index).toReversed()) {
    if (skipped) continue;
    const [actor, does] = action;
    const stores = state.stores.filter((store) => store.part === part);
    switch (does) {
      case 'write':
      case 'add':
        if (action[2] !== variable) break;
        if (stores.some(({ threads }) => threads.includes(actor) && threads.includes(reader)))
          return { writer: actor, forked };
        break;
      case 'fork':
        // A thread of the child that was made later has its globals and heap from the copy too.
        if (part === 'stack' ? action[3] !== reader : !ofProcess(state, reader, action[2])) break;
        reader = actor;
        forked = true;
        break;
      case 'thread':
        if (action[2] !== reader) break;
        if (part === 'stack') return { writer: null, forked };
        reader = actor;
        break;
      case 'read':
      case 'crash':
      case 'exit':
        break;
    }
  }
  return { writer: null, forked };
}

const ofProcess = ({ threads }: MemoryRun['start'], thread: string, process: string) =>
  threads.some((one) => one.id === thread && one.process === process);
