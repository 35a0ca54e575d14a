import { z } from 'zod';

/**
 * A backup is JSON lines, gzipped: the head, then for each table `{ "table", "rows" }` followed by so many rows as
 * objects of column and value, in an order in which no row comes before one that it refers to; last `{ "end": true }`.
 */
export const FORMAT = 'timeslice/backup@1';

export const head = z.strictObject({
  format: z.literal(FORMAT),
  /** The version of Timeslice that wrote it. */
  version: z.string(),
  /** ISO 8601, UTC. */
  madeAt: z.string(),
  /** What was applied to the database, in order; the checksums as in `_prisma_migrations`. */
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
});
export type Head = z.output<typeof head>;

export const tableLine = z.strictObject({ table: z.string().regex(/^[a-z_]+$/), rows: z.int().min(0) });
export const endLine = z.strictObject({ end: z.literal(true) });

/** Who is signed in, and the library's scratch table: everybody signs in again. A stolen backup opens no account. */
export const leftOut = ['account_session', 'verification'];

/** Rows by table, for whoever asked for the backup. */
export type Counts = Readonly<Record<string, number>>;

/** Why nothing was backed up or restored, as a sentence. */
export class BackupRefused extends Error {}
