import type pg from 'pg';
import type { z } from 'zod';
import { advisoryLock, apply, createHistory, type Migration } from '../database/migrations';
import { BackupRefused, type Counts, endLine, type Head, head, tableLine } from './format';
import { hasTable, HISTORY, quoted, tablesOf } from './tables';

/** One insert takes so many rows or so many characters, whichever is reached first. */
const ROWS_MAX = 500;
const CHARACTERS_MAX = 1_000_000;

/**
 * Fills an empty database, all or nothing: as the version that wrote the backup had it, then brought up to this one.
 * @param lines of a backup, without their ends
 * @param migrations all of this version
 */
export async function restore(
  pool: pg.Pool,
  lines: AsyncIterable<string>,
  migrations: readonly Migration[],
): Promise<Counts> {
  const reader = lines[Symbol.asyncIterator]();
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    try {
      const first = parsed(head, await next(reader), 'this is no backup of Timeslice');
      const known = knownMigrations(first, migrations);
      // A server that starts just now waits, and finds the database filled.
      await client.query('SELECT pg_advisory_xact_lock($1)', [advisoryLock]);
      await clear(client);
      await createHistory(client);
      for (const migration of known) await apply(client, migration);
      const counts = await fill(client, reader);
      for (const migration of migrations.slice(known.length)) await apply(client, migration);
      await client.query('COMMIT');
      return counts;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  } finally {
    client.release();
  }
}

/** The migrations of the backup must be the first ones of ours. */
function knownMigrations({ version, migrations }: Head, ours: readonly Migration[]): readonly Migration[] {
  const stranger = migrations.find(
    ({ name, checksum }, place) => ours[place]?.name !== name || ours[place].checksum !== checksum,
  );
  if (stranger) {
    throw new BackupRefused(
      `the backup was made by Timeslice ${version} and has the migration ${stranger.name}, which this version does ` +
        'not know: restore it with that version, or a newer one',
    );
  }
  return ours.slice(0, migrations.length);
}

/** Tables without a row are made anew, so that a database that was migrated and never used counts as empty. */
async function clear(client: pg.PoolClient): Promise<void> {
  const tables = await tablesOf(client);
  if (tables.length > 0 && !(await hasTable(client, HISTORY))) {
    throw new BackupRefused('the database belongs to something else (it has tables): restore into a new one');
  }
  for (const table of tables) {
    const { rows } = await client.query<{ used: boolean }>(`SELECT EXISTS (SELECT FROM ${quoted(table)}) AS used`);
    if (rows[0]?.used === true) {
      throw new BackupRefused(
        `the database is not empty (${table} has rows): restore into a new one; a server that was started on it once ` +
          'has put its lessons there',
      );
    }
  }
  for (const table of [...tables, HISTORY]) await client.query(`DROP TABLE IF EXISTS ${quoted(table)} CASCADE`);
}

async function fill(client: pg.PoolClient, reader: AsyncIterator<string>): Promise<Counts> {
  const counts: Record<string, number> = {};
  for (;;) {
    const text = await next(reader);
    if (endLine.safeParse(json(text)).success) return counts;
    const { table, rows } = parsed(tableLine, text, 'the backup cannot be read');
    if (!(await hasTable(client, table))) throw new BackupRefused(`the backup has a table ${table} that nobody knows`);
    counts[table] = rows;
    for (let left = rows; left > 0;) {
      const page = await nextPage(reader, left);
      left -= page.length;
      await client.query(
        `INSERT INTO ${quoted(table)} SELECT r.* FROM unnest($1::text[]) WITH ORDINALITY AS l(line, place),
         LATERAL json_populate_record(NULL::${quoted(table)}, l.line::json) AS r ORDER BY l.place`,
        [page],
      );
    }
  }
}

async function nextPage(reader: AsyncIterator<string>, most: number): Promise<string[]> {
  const page: string[] = [];
  for (let size = 0; page.length < Math.min(most, ROWS_MAX) && size < CHARACTERS_MAX;) {
    const row = await next(reader);
    size += row.length;
    page.push(row);
  }
  return page;
}

async function next(reader: AsyncIterator<string>): Promise<string> {
  const { done, value } = await reader.next();
  if (done === true) throw new BackupRefused('the backup is not whole: its end is missing');
  return value;
}

function parsed<S extends z.ZodType>(schema: S, text: string, problem: string): z.output<S> {
  const result = schema.safeParse(json(text));
  if (!result.success) throw new BackupRefused(problem);
  return result.data;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
