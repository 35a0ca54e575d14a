import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Database } from './database';
import { type EmbeddedOptions, openEmbedded } from './embedded/open-embedded';
import { isMigrated, migrate, readMigrations } from './migrations';

export type DatabasePlace =
  | { readonly kind: 'embedded'; readonly options: EmbeddedOptions }
  | {
      readonly kind: 'postgresql';
      readonly url: string;
      readonly onError: (error: Error) => void;
      /** Told where PostgreSQL is set to acknowledge what it has not synced. */
      readonly onNotice?: (sentence: string) => void;
    };

/** An open and migrated database, with what belongs to its life. */
export interface OpenDatabase {
  readonly kind: DatabasePlace['kind'];
  readonly client: Database;
  /** What Prisma's statements go through, and those of the logs (docs/decisions/0016); the embedded one has one connection. */
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

async function openServer({ url, onError, onNotice }: Extract<DatabasePlace, { kind: 'postgresql' }>) {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000, keepAlive: true });
  // Without a listener, a restart of PostgreSQL ends this process.
  pool.on('error', onError);
  try {
    const unsynced = await unsyncedSettings(pool);
    if (unsynced.length > 0) {
      onNotice?.(
        `PostgreSQL at ${new URL(url).host} is set to ${unsynced.join(' and ')}: ` +
          'answers that were acknowledged may be lost when it crashes or the power fails.',
      );
    }
  } catch (error) {
    await pool.end();
    throw new Error(`PostgreSQL at ${new URL(url).host} does not let us in: ${reason(error)}`, { cause: error });
  }
  return { pool, close: () => pool.end() };
}

/** Acknowledged means stored only if PostgreSQL syncs before it says so. */
async function unsyncedSettings(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ setting: string }>(
    `SELECT name || ' = off' AS setting FROM pg_settings
     WHERE name IN ('fsync', 'synchronous_commit') AND setting = 'off' ORDER BY name`,
  );
  return rows.map(({ setting }) => setting);
}

/** A name with several addresses fails with one error for each, and no message of its own. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(String).join(', ');
  return error instanceof Error ? error.message : String(error);
}
