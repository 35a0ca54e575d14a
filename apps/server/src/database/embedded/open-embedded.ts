import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { type EmbeddedEngine, startEngine } from './engine';
import { lockFolder } from './lock';
import { EmbeddedStream } from './stream';

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** The compiled worker.ts. */
  readonly workerFile: string;
  readonly template?: Uint8Array;
  readonly onLost: (error: Error) => void;
}

export interface EmbeddedDatabase {
  readonly pool: pg.Pool;
  readonly engine: EmbeddedEngine;
  close(): Promise<void>;
}

/** PGlite has one connection: a pool of one, which never closes it. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataDir, workerFile, template, onLost } = options;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(path.join(dataDir, 'lock'));
  try {
    const folder = path.join(dataDir, 'database');
    const engine = await startEngine(workerFile, template ? { folder, template } : { folder }, onLost);
    const pool = new pg.Pool({
      max: 1,
      idleTimeoutMillis: 0,
      user: 'postgres',
      database: 'postgres',
      stream: () => new EmbeddedStream(engine),
    });
    return {
      pool,
      engine,
      close: async () => {
        await pool.end();
        await engine.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw new Error(`the embedded database in ${dataDir} cannot be opened: ${String(error)}`, { cause: error });
  }
}
