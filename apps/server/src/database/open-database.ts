import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Database } from './database';
import { type EmbeddedOptions, openEmbedded } from './embedded/open-embedded';
import { isMigrated, migrate, readMigrations } from './migrations';

export type DatabasePlace =
  | { readonly kind: 'embedded'; readonly options: EmbeddedOptions }
  | { readonly kind: 'postgresql'; readonly url: string; readonly onError: (error: Error) => void };

/** An open and migrated database, with what belongs to its life. */
export interface OpenDatabase {
  readonly kind: DatabasePlace['kind'];
  readonly client: Database;
  /** For a statement that Prisma cannot say, or a LISTEN (PostgreSQL only; the embedded pool has one connection). */
  readonly pool: pg.Pool;
  /** The names of the migrations that were applied by opening it. */
  readonly migrated: readonly string[];
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

export async function openDatabase(place: DatabasePlace, migrationsFolder: string): Promise<OpenDatabase> {
  const { pool, close } = await openPool(place);
  try {
    const migrations = await readMigrations(migrationsFolder);
    const migrated = await migrate(pool, migrations);
    const client = new Database({ adapter: new PrismaPg(pool) });
    return {
      kind: place.kind,
      client,
      pool,
      migrated,
      isReady: () => isMigrated(pool, migrations).catch(() => false),
      close: async () => {
        await client.$disconnect();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The database as it is: nothing is migrated. */
export const openPool = async (
  place: DatabasePlace,
): Promise<{ readonly pool: pg.Pool; readonly close: () => Promise<void> }> =>
  place.kind === 'embedded' ? openEmbedded(place.options) : openServer(place);

async function openServer({ url, onError }: Extract<DatabasePlace, { kind: 'postgresql' }>) {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  // Without a listener, a restart of PostgreSQL ends this process.
  pool.on('error', onError);
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw new Error(`PostgreSQL at ${new URL(url).host} does not let us in: ${reason(error)}`, { cause: error });
  }
  return { pool, close: () => pool.end() };
}

/** A name with several addresses fails with one error for each, and no message of its own. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(String).join(', ');
  return error instanceof Error ? error.message : String(error);
}
