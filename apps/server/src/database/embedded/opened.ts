import { open } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { type EmbeddedEngine, startEngine } from './engine';
import { parseAddress } from './journal';
import { EmbeddedStream } from './stream';

/** In pg_control: where the state of the database stands, and its value after a stop in order. */
const STATE = 16;
const SHUT_DOWN = 1;

export interface Opening {
  readonly dataDir: string;
  readonly workerFile: string;
  readonly template?: Uint8Array | undefined;
  readonly onLost: (error: Error) => void;
}

export interface Opened {
  readonly pool: pg.Pool;
  readonly engine: EmbeddedEngine;
  /** The last stop was in order: no journal had to be replayed. */
  readonly wasStopped: boolean;
  /** The address up to which the journal could be read. */
  readonly replayed: bigint;
  close(): Promise<void>;
}

/** PGlite has one connection: a pool of one, which never closes it. Throws where the database is damaged. */
export async function openFolder({ dataDir, workerFile, template, onLost }: Opening): Promise<Opened> {
  const folder = path.join(dataDir, 'database');
  const wasStopped = await isStopped(folder);
  let isOpen = false;
  const engine = await startEngine(workerFile, template ? { folder, template } : { folder }, (error) => {
    if (isOpen) onLost(error);
  });
  const pool = new pg.Pool({
    max: 1,
    idleTimeoutMillis: 0,
    user: 'postgres',
    database: 'postgres',
    stream: () => new EmbeddedStream(engine),
  });
  const close = async () => {
    await pool.end();
    await engine.close();
  };
  try {
    const { rows } = await pool.query<{ at: string }>('SELECT pg_current_wal_lsn() AS at');
    if (!wasStopped) await readEverything(pool);
    isOpen = true;
    return { pool, engine, wasStopped, replayed: parseAddress(rows[0]?.at ?? ''), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** After a crash: a table whose pages are damaged must show now, and not in a class. */
async function readEverything(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ statement: string }>(
    `SELECT format('SELECT count(*) FROM %I.%I', schemaname, tablename) AS statement
     FROM pg_tables WHERE schemaname = 'public'`,
  );
  for (const { statement } of rows) await pool.query(statement);
}

/** `pg_control` says whether PostgreSQL was shut down in order; a new database counts as that. */
async function isStopped(folder: string): Promise<boolean> {
  const control = await open(path.join(folder, 'global/pg_control'), 'r').catch(() => undefined);
  if (control === undefined) return true;
  try {
    const state = Buffer.alloc(4);
    await control.read(state, 0, 4, STATE);
    return state.readUInt32LE(0) === SHUT_DOWN;
  } finally {
    await control.close();
  }
}
