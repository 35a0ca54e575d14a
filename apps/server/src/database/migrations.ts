import { createHash, randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** sha256 of the file in hex, as Prisma counts it. */
  readonly checksum: string;
}

/** The database and the migrations of this version do not fit; the message says what to do. */
export class MigrationRefused extends Error {}

/** The lock that Prisma's own engine takes. */
export const advisoryLock = 72707369;

const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const bytes = await readFile(path.join(folder, name, 'migration.sql'));
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') };
    }),
  );
}

/**
 * Applies what is missing, each migration in its own transaction; several servers may start at once.
 * @returns the names of those that were applied now
 */
export async function migrate(pool: pg.Pool, migrations: readonly Migration[]): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    try {
      return await applyMissing(client, migrations);
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [advisoryLock]);
    }
  } finally {
    client.release();
  }
}

/** Every migration of this version is in the database and finished. */
export async function isMigrated(pool: pg.Pool, migrations: readonly Migration[]): Promise<boolean> {
  const { rows } = await pool.query<{ applied: number }>(
    `SELECT count(*)::int AS applied FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL AND migration_name = ANY($1)`,
    [migrations.map(({ name }) => name)],
  );
  return rows[0]?.applied === migrations.length;
}

interface HistoryRow {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/** The table of what was applied, where it is missing. */
export const createHistory = async (client: pg.PoolClient): Promise<void> => void (await client.query(historyTable));

async function applyMissing(client: pg.PoolClient, migrations: readonly Migration[]): Promise<string[]> {
  await createHistory(client);
  const { rows } = await client.query<HistoryRow>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  refuseStrangers(rows, migrations);
  const applied = new Set(rows.map(({ name }) => name));
  const missing = migrations.filter(({ name }) => !applied.has(name));
  for (const migration of missing) await applyAlone(client, migration);
  return missing.map(({ name }) => name);
}

function refuseStrangers(rows: readonly HistoryRow[], migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of rows) {
    const migration = known.get(name);
    if (migration === undefined) {
      throw new MigrationRefused(
        `the database has the migration ${name}, which this version of Timeslice does not know: ` +
          'start the version that made it, or a newer one',
      );
    }
    if (!finished) {
      throw new MigrationRefused(
        `the migration ${name} was begun and never finished: restore a backup, then start again`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new MigrationRefused(
        `the migration ${name} was edited after it had been applied: restore its file and put the change into a new one`,
      );
    }
  }
}

async function applyAlone(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await apply(client, migration);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new MigrationRefused(`the migration ${migration.name} failed and was rolled back: ${String(error)}`, {
      cause: error,
    });
  }
}

/** Inside a transaction that its caller has begun. */
export async function apply(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  const startedAt = new Date();
  await client.query(sql);
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, $4, now(), 1)`,
    [randomUUID(), checksum, name, startedAt],
  );
}
