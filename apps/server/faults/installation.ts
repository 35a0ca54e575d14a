import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { logEntry, type LogEntry } from '@timeslice/contract';
import type pg from 'pg';
import { openPool } from '../src/database/open-database';
import { type SignedIn } from '../test/harness';
import { freePorts, ServerProcess, setUp } from '../test/processes';

const main = path.resolve('dist/server/main.js');
const preload = pathToFileURL(path.resolve('apps/server/faults/preload.mjs')).href;

export type Backend = 'embedded' | 'postgresql';

/** Of a server, in bytes. */
export interface Memory {
  readonly heap: number;
  /** What its objects hold outside of the heap, buffers included. */
  readonly external: number;
  readonly arrayBuffers: number;
  /** What the system counts for the process, other than files. */
  readonly anonymous: number;
}

/** The built product as one process with a database of its own, which is killed and started as a fault asks for. */
export class Installation {
  /** What its next server may open; null: no limit but that of this process. */
  openFiles: number | null = null;

  private constructor(
    readonly backend: Backend,
    private server: ServerProcess,
    readonly folder: string,
    private readonly env: Readonly<Record<string, string>>,
    readonly instructor: SignedIn,
    readonly longestWait: number,
  ) {}

  /**
   * @param database the address of an empty PostgreSQL, or null for the embedded database
   * @param longestWait ms that its clients wait at most before they try again
   * @param parent where its data folder is made
   */
  static async open(database: string | null, longestWait: number, parent = os.tmpdir()): Promise<Installation> {
    const folder = await mkdtemp(path.join(parent, 'timeslice-faults-'));
    const [port = 0] = await freePorts(1);
    const secret = 'a secret of the faults, at least 32 long';
    const storage = database === null ? { DATA_DIR: folder } : { DATABASE_URL: database, SECRET_KEY: secret };
    const env = { ...storage, LOG_LEVEL: 'warn' };
    const server = new ServerProcess(main, port, env);
    const instructor = await setUp(server, await server.start());
    return new Installation(
      database === null ? 'embedded' : 'postgresql',
      server,
      folder,
      env,
      instructor,
      longestWait,
    );
  }

  get url(): string {
    return this.server.url;
  }

  get port(): number {
    return this.server.port;
  }

  /** What this process has logged. */
  get log(): string {
    return this.server.log;
  }

  /** Resolves when this process has logged it. */
  says(text: string): Promise<void> {
    return this.server.until(() => this.server.log.includes(text));
  }

  /** @param inside what preload.mjs is told; nothing is loaded if it is told nothing */
  async start(inside: Readonly<Record<string, string>> = {}): Promise<void> {
    const isChanged = Object.keys(inside).length > 0;
    const env = isChanged ? { ...this.env, ...inside, NODE_OPTIONS: `--import=${preload}` } : this.env;
    this.server = new ServerProcess(main, this.port, env, this.openFiles);
    await this.server.start();
  }

  kill(): Promise<number | null> {
    return this.stop('SIGKILL');
  }

  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    return this.server.end(signal);
  }

  /** Resolves when the process has ended by itself. */
  died(): Promise<void> {
    return this.server.ended();
  }

  signal(signal: 'SIGUSR2'): void {
    this.server.signal(signal);
  }

  /** In use after a collection; of a server that was started with TIMESLICE_MEMORY. */
  async memory(): Promise<Memory> {
    const told = () => [...this.log.matchAll(/^memory (.+)\n/gm)].map(([, bytes = '']) => bytes);
    const before = told().length;
    this.server.signal('SIGUSR2');
    await this.server.until(() => told().length > before);
    return JSON.parse(told().at(-1) ?? '') as Memory;
  }

  /** The log of a session. The embedded database is read while no server runs: it is restarted for it. */
  async logOf(session: string): Promise<LogEntry[]> {
    if (this.backend === 'embedded') await this.server.end('SIGTERM');
    try {
      return await this.readLog(session);
    } finally {
      if (this.backend === 'embedded') await this.start();
    }
  }

  async end(): Promise<void> {
    await this.server.end('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }

  private async readLog(session: string): Promise<LogEntry[]> {
    const onLost = (error: Error) => console.error(error);
    const { pool, close } = await openPool(
      this.backend === 'embedded'
        ? {
            kind: 'embedded',
            options: { dataDir: this.folder, workerFile: path.resolve('dist/server/worker.js'), onLost },
          }
        : { kind: 'postgresql', url: this.env['DATABASE_URL'] ?? '', onError: onLost },
    );
    try {
      return await rowsOf(pool, session);
    } finally {
      await close();
    }
  }
}

async function rowsOf(pool: pg.Pool, session: string): Promise<LogEntry[]> {
  const { rows } = await pool.query(
    `SELECT revision, at::float8 AS at, command_id AS "commandId", payload AS event FROM session_event
     WHERE session_id = $1 ORDER BY revision`,
    [session],
  );
  return rows.map((row) => logEntry.parse(row));
}
