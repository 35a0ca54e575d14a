import type pg from 'pg';

export const HISTORY = '_prisma_migrations';

/** Every table of the database but the history of migrations, those that others refer to first. */
export async function tablesOf(client: pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string; refers: string[] }>(
    `SELECT c.relname AS name,
       coalesce(array_agg(other.relname::text) FILTER (WHERE other.relname <> c.relname), '{}') AS refers
     FROM pg_class c
     LEFT JOIN pg_constraint f ON f.conrelid = c.oid AND f.contype = 'f'
     LEFT JOIN pg_class other ON other.oid = f.confrelid
     WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname <> $1
     GROUP BY c.relname ORDER BY c.relname`,
    [HISTORY],
  );
  const refers = new Map(rows.map((row) => [row.name, row.refers]));
  const ordered = new Set<string>();
  const visit = (name: string) => {
    for (const other of refers.get(name) ?? []) if (!ordered.has(other)) visit(other);
    ordered.add(name);
  };
  for (const { name } of rows) visit(name);
  return [...ordered];
}

/** The columns of the primary key, in its order. */
export async function keyOf(client: pg.PoolClient, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT a.attname AS name FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(number, place), pg_attribute a
     WHERE i.indisprimary AND i.indrelid = $1::regclass AND a.attrelid = i.indrelid AND a.attnum = k.number
     ORDER BY k.place`,
    [quoted(table)],
  );
  return rows.map(({ name }) => name);
}

export async function hasTable(client: pg.PoolClient, table: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', [
    quoted(table),
  ]);
  return rows[0]?.found === true;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
