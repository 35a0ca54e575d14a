import { partsOf, type How } from '../context/sharing';
import { storedParts, type StoredPart } from './memory-program';

/** What a new thread or process has of its maker's memory, and whom a crash ends. */
export interface MemoryRules {
  /** `private`: its own, with the values of the start. */
  readonly thread: Readonly<Record<StoredPart, How>>;
  readonly fork: Readonly<Record<StoredPart, How>>;
  readonly crash: 'process' | 'thread';
}

/**
 * What somebody may believe instead of what is so:
 * `private-heap` (T01): a thread gets its own copy of globals and heap when it is made.
 * `shared-stack` (T02): the threads of a process have their local variables in common.
 * `processes-share` (T03): after fork() parent and child have all variables in common.
 * `crash-isolation` (T15): a crash ends the thread and not its siblings.
 */
export const memoryModels = ['private-heap', 'shared-stack', 'processes-share', 'crash-isolation'] as const;
export type MemoryModel = (typeof memoryModels)[number];

const hows = (parts: ReturnType<typeof partsOf>): Record<StoredPart, How> => ({
  data: parts.data.how,
  heap: parts.heap.how,
  stack: parts.stack.how,
});

const all = (how: How): Record<StoredPart, How> => ({ data: how, heap: how, stack: how });

const right: MemoryRules = {
  thread: hows(partsOf('threads-of-one-process')),
  fork: hows(partsOf('fork')),
  crash: 'process',
};

export function memoryRules(model: MemoryModel | null): MemoryRules {
  switch (model) {
    case null:
      return right;
    case 'private-heap':
      return { ...right, thread: { ...right.thread, data: 'copy', heap: 'copy' } };
    case 'shared-stack':
      return { ...right, thread: { ...right.thread, stack: 'shared' } };
    case 'processes-share':
      return { ...right, fork: all('shared') };
    case 'crash-isolation':
      return { ...right, crash: 'thread' };
  }
}

/** The parts that a new thread or process has in common with its maker. */
export const sharedParts = (rule: Readonly<Record<StoredPart, How>>): StoredPart[] =>
  storedParts.filter((part) => rule[part] === 'shared');
