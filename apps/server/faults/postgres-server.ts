import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import pg from 'pg';
import { pause } from './fault';

/** How it was started, and whom its files belong to. */
interface Program {
  readonly command: readonly string[];
  readonly cwd: string;
  readonly uid: number;
  readonly gid: number;
}

/** A throwaway PostgreSQL, which is frozen, or stopped and started again as it was. Linux only: it reads /proc. */
export class PostgresServer {
  private again: ChildProcess | null = null;

  private constructor(
    readonly url: string,
    private pid: number,
    readonly program: Program,
  ) {}

  static async at(url: string): Promise<PostgresServer> {
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query<{ file: string }>(`SELECT pg_read_file('postmaster.pid') AS file`);
    await client.end();
    const pid = Number(rows[0]?.file.split('\n')[0]);
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').slice(0, -1);
    const [cwd, { uid, gid }] = await Promise.all([readlink(`/proc/${pid}/cwd`), stat(`/proc/${pid}`)]);
    return new PostgresServer(url, pid, { command, cwd, uid, gid });
  }

  /** A new empty database. @param folder of its tables, an empty one that belongs to PostgreSQL */
  async database(name: string, folder?: string): Promise<string> {
    const place = folder === undefined ? [] : [`CREATE TABLESPACE ${name} LOCATION '${folder}'`];
    await this.run(...place, `CREATE DATABASE ${name} ${folder === undefined ? '' : `TABLESPACE ${name}`}`);
    const url = new URL(this.url);
    url.pathname = `/${name}`;
    return url.href;
  }

  /** A database that has a folder of its own. */
  drop(name: string): Promise<void> {
    return this.run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, `DROP TABLESPACE IF EXISTS ${name}`);
  }

  private async run(...statements: readonly string[]): Promise<void> {
    // Where it ends between two statements, the second one fails.
    const client = new pg.Client(this.url).on('error', () => {});
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  }

  /** No process of it runs for so long. */
  async freeze(ms: number): Promise<void> {
    const pids = [this.pid, ...(await childrenOf(this.pid))];
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    try {
      await pause(ms);
    } finally {
      for (const pid of pids) process.kill(pid, 'SIGCONT');
    }
  }

  /** Stops it at once, as a crash would, and starts it so many ms later. */
  async restart(ms: number): Promise<void> {
    process.kill(this.pid, 'SIGQUIT');
    await this.ended();
    await pause(ms);
    await this.start();
  }

  /** Writes its journal up to where it needs another file, again and again, until there is no disk for one: it ends. */
  async useUpJournal(): Promise<void> {
    const another = ['SELECT pg_switch_wal()', "SELECT pg_logical_emit_message(true, 'faults', '')"];
    while (await isRunning(this.pid)) await this.run(...another).catch(() => pause(20));
  }

  /** With the same arguments, once it has ended. */
  async start(): Promise<void> {
    const { command, cwd, uid, gid } = this.program;
    const [program = '', ...args] = command;
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
    const child = spawn(program, args, { cwd, uid, gid, env, stdio: ['ignore', 'ignore', 'pipe'] });
    this.again = child;
    this.pid = child.pid ?? 0;
    await new Promise<void>((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (text: Buffer) => {
        said += text.toString();
        if (said.includes('database system is ready to accept connections')) resolve();
      });
      child.once('exit', () => reject(new Error(`PostgreSQL did not start again: ${said}`)));
    });
  }

  /** What this process started it also ends. */
  async end(): Promise<void> {
    if (!this.again) return;
    this.again.removeAllListeners('exit');
    process.kill(this.pid, 'SIGQUIT');
    await this.ended();
  }

  private async ended(): Promise<void> {
    while (await isRunning(this.pid)) await pause(20);
  }
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0);
  const parents = await Promise.all(pids.map(async (pid) => (await statusOf(pid)).parent));
  return pids.filter((_, n) => parents[n] === parent);
}

const isRunning = async (pid: number): Promise<boolean> => !['Z', ''].includes((await statusOf(pid)).state);

/** `PID (NAME) STATE PARENT ...`; nothing of a process that is gone. */
async function statusOf(pid: number): Promise<{ readonly state: string; readonly parent: number }> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [state = '', parent = ''] = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return { state, parent: Number(parent) };
}
