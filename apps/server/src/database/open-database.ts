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
  const { pool, close } = place.kind === 'embedded' ? await openEmbedded(place.options) : openServer(place);
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

function openServer({ url, onError }: Extract<DatabasePlace, { kind: 'postgresql' }>) {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  // Without a listener, a restart of PostgreSQL ends this process.
  pool.on('error', onError);
  return { pool, close: () => pool.end() };
}
