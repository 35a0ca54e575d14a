import { type Installation } from './installation';
import { type PostgresServer } from './postgres-server';

/** Where a fault is made. */
export interface Ground {
  readonly installation: Installation;
  /** Where the database is a PostgreSQL. */
  readonly postgres: PostgresServer | null;
  /** As in CI: fewer people, shorter waits. */
  readonly isShort: boolean;
}

export interface Outcome {
  /** What does not hold; nothing must be here. */
  readonly problems: readonly string[];
  /** From the end of the fault until everybody was back and all answers were acknowledged; null: nobody was away. */
  readonly recoveredMs: number | null;
  readonly saw: string;
}

/** Why it cannot be made here. */
export interface Skipped {
  readonly skipped: string;
}

export interface Fault {
  readonly name: string;
  /** `either`: PostgreSQL where there is one. */
  readonly on: 'both' | 'either' | 'postgresql';
  /** On one database is enough in the short form. */
  readonly isOnceInShort?: boolean;
  /** Takes too long for CI; in short only where it is asked for by its name. */
  readonly isOnlyInFull?: boolean;
  readonly run: (ground: Ground) => Promise<Outcome | Skipped>;
}

/** Ms until all of these are done. */
export async function timed(...work: readonly Promise<unknown>[]): Promise<number> {
  const from = performance.now();
  await Promise.all(work);
  return performance.now() - from;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
