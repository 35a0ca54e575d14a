import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const main = path.join(import.meta.dirname, '../../../dist/server/main.js');

interface Listening {
  readonly kind: 'listening';
  readonly url: string;
  readonly setupLink: string | null;
}

/** The built product as a process of its own, on a folder of its own; it can be killed and started again. */
export class Server {
  private child: ChildProcess | null = null;
  /** What the process printed. */
  output = '';
  url = '';
  setupLink: string | null = null;

  private constructor(
    private readonly dataDir: string,
    private readonly more: Readonly<Record<string, string>>,
  ) {}

  /** `more`: environment besides the port and the data folder. */
  static async start(more: Readonly<Record<string, string>> = {}): Promise<Server> {
    const server = new Server(await mkdtemp(path.join(os.tmpdir(), 'timeslice-e2e-')), more);
    await server.up();
    return server;
  }

  /** Starts the process, on the same port as before if it ran already. */
  async up(): Promise<void> {
    const port = this.url === '' ? '0' : new URL(this.url).port;
    const env = {
      PATH: process.env['PATH'],
      PORT: port,
      HOST: '127.0.0.1',
      DATA_DIR: this.dataDir,
      NODE_ENV: 'production',
      ...this.more,
    };
    const child = fork(main, { env, silent: true });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    const listening = await new Promise<Listening>((resolve, reject) => {
      child.once('message', (message) => resolve(message as Listening));
      child.once('exit', (code) => reject(new Error(`The server exited with ${code}:\n${this.output}`)));
    });
    this.url = listening.url.replace('localhost', '127.0.0.1');
    this.setupLink = listening.setupLink?.replace('localhost', '127.0.0.1') ?? this.setupLink;
  }

  /** As a power switch would end it: nothing is said, nothing is flushed. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    await rm(this.dataDir, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await exited;
  }
}
