import type pg from 'pg';
import { BackupRefused, FORMAT, type Head, leftOut } from './format';
import { hasTable, HISTORY, keyOf, quoted, tablesOf } from './tables';

const PAGE = 500;

/**
 * The lines of a backup, read in one snapshot while others go on writing. The database is taken as it is: whatever
 * version made it, nothing is migrated.
 * @param onTable called with the number of rows of each table
 */
export async function* backupLines(
  pool: pg.Pool,
  { version, onTable }: { readonly version: string; readonly onTable: (table: string, rows: number) => void },
): AsyncGenerator<string> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query("SET LOCAL TIME ZONE 'UTC'");
    yield line(await headOf(client, version));
    for (const table of await tablesOf(client)) {
      if (leftOut.includes(table)) continue;
      const rows = await countOf(client, table);
      onTable(table, rows);
      yield line({ table, rows });
      yield* rowsOf(client, table);
    }
    yield line({ end: true });
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

async function headOf(client: pg.PoolClient, version: string): Promise<Head> {
  if (!(await hasTable(client, HISTORY))) throw new BackupRefused('there is no Timeslice in this database');
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM ${HISTORY}
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const unfinished = rows.find(({ finished }) => !finished);
  if (unfinished) throw new BackupRefused(`the migration ${unfinished.name} of this database was never finished`);
  return {
    format: FORMAT,
    version,
    madeAt: new Date().toISOString(),
    migrations: rows.map(({ name, checksum }) => ({ name, checksum })),
  };
}

async function countOf(client: pg.PoolClient, table: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${quoted(table)}`);
  return rows[0]?.count ?? 0;
}

/** PostgreSQL writes the JSON, and reads it when it is restored: no value passes through JavaScript's types. */
async function* rowsOf(client: pg.PoolClient, table: string): AsyncGenerator<string> {
  const order = (await keyOf(client, table)).map(quoted).join(', ');
  await client.query(
    `DECLARE backup NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM ${quoted(table)} AS t ORDER BY ${order}`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${PAGE} FROM backup`);
    if (rows.length === 0) break;
    yield rows.map((row) => `${row.line}\n`).join('');
  }
  await client.query('CLOSE backup');
}

const line = (value: object) => `${JSON.stringify(value)}\n`;
