import type { MemoryPart } from '../context/sharing';

/**
 * Processes and threads that use memory in a given order of steps, docs/forks-and-memory.md. `MemoryFile` is what a person
 * writes, `MemoryProgram` is the same checked (`readMemory`). Values are 32-bit integers that wrap around.
 */

export interface MemoryFile {
  readonly format: 'timeslice/memory@1';
  readonly title?: string | undefined;
  /** The variables of the program that every process executes, with their values at the start. */
  readonly globals?: Readonly<Record<string, number>> | undefined;
  readonly heap?: Readonly<Record<string, number>> | undefined;
  /** Each thread has its own. */
  readonly locals?: Readonly<Record<string, number>> | undefined;
  readonly processes: readonly MemoryProcessFile[];
  readonly steps: readonly MemoryAction[];
}

export interface MemoryProcessFile {
  readonly id: string;
  /** Names that no other thread of the file has. */
  readonly threads: readonly string[];
}

/** First the thread that acts. */
export type MemoryAction =
  /** A new process with one thread. */
  | readonly [thread: string, does: 'fork', process: string, first: string]
  /** A new thread of the same process. */
  | readonly [thread: string, does: 'thread', created: string]
  | readonly [thread: string, does: 'write' | 'add', variable: string, value: number]
  | readonly [thread: string, does: 'read', variable: string]
  /** The thread ends; its process does with its last thread. */
  | readonly [thread: string, does: 'crash' | 'exit'];

export const storedParts = ['data', 'heap', 'stack'] as const satisfies readonly MemoryPart[];
/** The parts of memory in which variables are: global ones in `data`, local ones on the `stack`. */
export type StoredPart = (typeof storedParts)[number];

export interface MemoryProgram {
  readonly title: string;
  readonly variables: Readonly<Record<StoredPart, Readonly<Record<string, number>>>>;
  readonly processes: readonly MemoryProcessFile[];
  readonly steps: readonly MemoryAction[];
}

export function partOf({ variables }: MemoryProgram, variable: string): StoredPart {
  const part = storedParts.find((one) => Object.hasOwn(variables[one], variable));
  if (!part) throw new RangeError(`no variable ${variable} in this program`);
  return part;
}
