import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type Lesson } from '@timeslice/contract';
import { cookieOf, postJson, type SignedIn } from './harness';
import { Watching } from './watching';

const root = path.join(import.meta.dirname, '../../..');

/** The product as it is built, with these lessons, in a folder inside the repository so that it finds its packages. */
export async function buildProduct(
  lessons: readonly Lesson[],
): Promise<{ readonly main: string; remove(): Promise<void> }> {
  const cache = path.join(root, 'tmp/server-tests');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'product-'));
  const code = `import { build } from 'esbuild';
    import { copyData, serverBuild } from './tools/build-server.mjs';
    const folder = ${JSON.stringify(folder)};
    await build(await serverBuild(folder));
    await copyData(folder);`;
  const built = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The server could not be built: ${built.stderr}`);
  await rm(path.join(folder, 'lessons'), { recursive: true });
  await mkdir(path.join(folder, 'lessons'));
  for (const lesson of lessons)
    await writeFile(path.join(folder, 'lessons', `${lesson.id}.json`), JSON.stringify(lesson));
  return { main: path.join(folder, 'main.js'), remove: () => rm(folder, { recursive: true, force: true }) };
}

interface Listening {
  readonly url: string;
  readonly setupLink: string | null;
}

/** One server process, always on the same port. */
export class ServerProcess extends Watching {
  /** All log lines since the first start. */
  log = '';
  private child: ChildProcess | null = null;

  constructor(
    private readonly main: string,
    readonly port: number,
    private readonly env: Readonly<Record<string, string>>,
    /** How many files it may open; null: as many as this process. */
    private readonly openFiles: number | null = null,
  ) {
    super();
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<Listening> {
    const env = {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'production' as const,
      PORT: `${this.port}`,
      HOST: '127.0.0.1',
    };
    const { openFiles } = this;
    const limited = {
      execPath: '/bin/sh',
      execArgv: ['-c', `ulimit -n ${openFiles}; exec "${process.execPath}" "$0"`],
    };
    const how = openFiles === null ? { execArgv: [] } : limited;
    const child = fork(this.main, { env: { ...env, ...this.env }, ...how, silent: true });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.log += chunk.toString();
        this.wake();
      });
    return new Promise<Listening>((resolve, reject) => {
      child.once('message', (message) => resolve(message as Listening));
      child.once('exit', (code) => reject(new Error(`The server exited with ${code}:\n${this.log}`)));
    });
  }

  /** Commands for this session that it has answered, as its log says at `debug`: a little later than the replies. */
  commandsIn(session: string): number {
    return this.log.split('\n').filter((line) => line.includes('"msg":"command"') && line.includes(session)).length;
  }

  /** Resolves when it has ended by itself. */
  async ended(): Promise<void> {
    if (this.child && this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    this.child = null;
  }

  signal(signal: 'SIGUSR2'): void {
    this.child?.kill(signal);
  }

  /** @returns the exit code; null for a signal */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null) return null;
    const exited = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    return (await exited)[0];
  }
}

/** The instructor whom the setup link of a fresh installation makes. */
export async function setUp({ url }: { readonly url: string }, { setupLink }: Listening): Promise<SignedIn> {
  const token = new URL(setupLink ?? 'no:link').hash.slice(1);
  const account = { name: 'Ada', email: 'ada@example.org', password: 'correct horse battery' };
  const answer = await postJson(`${url}/api/setup`, { token, ...account });
  if (!answer.ok) throw new Error(await answer.text());
  return { id: '', ...account, cookie: cookieOf(answer) };
}

export interface Proxy {
  readonly url: string;
  stop(): Promise<void>;
}

/** What is written for each proxy, and how it is told to read that. */
const proxies = {
  nginx: {
    /** `spread`: by device instead of by session. */
    async config(ports: readonly number[], port: number, spread: boolean, folder: string) {
      const site = (await shipped('nginx.conf', ports))
        .replaceAll(spread ? '$arg_session' : 'nothing to replace', '$arg_device')
        .replace('listen 80;', `listen 127.0.0.1:${port};`);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      return `daemon off; pid ${folder}/pid; error_log stderr warn; worker_processes 1;
        events { worker_connections 4096; }
        http {
          access_log off;
          ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
          ${site}
        }`;
    },
    run: (folder: string, file: string) => ['-p', folder, '-c', file],
  },
  caddy: {
    async config(ports: readonly number[], port: number, spread: boolean) {
      const site = (await shipped('Caddyfile', ports))
        .replaceAll(spread ? '{query.session}' : 'nothing to replace', '{query.device}')
        .replace('timeslice.example.org {', `http://127.0.0.1:${port} {`);
      return `{\n\tadmin off\n}\n${site}`;
    },
    run: (_folder: string, file: string) => ['run', '--adapter', 'caddyfile', '--config', file],
  },
} as const;
export type ProxyName = keyof typeof proxies;

const shipped = async (file: string, ports: readonly number[]): Promise<string> =>
  ports.reduce(
    (text, own, n) => text.replaceAll(`10.0.0.1${n + 1}:3000`, `127.0.0.1:${own}`),
    await readFile(path.join(root, 'deploy', file), 'utf8'),
  );

/** A proxy with its file of deploy/ as it is shipped, but for the addresses; `spread`: by device instead of by session. */
export async function startProxy(
  name: ProxyName,
  binary: string,
  ports: readonly number[],
  spread: boolean,
): Promise<Proxy> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `timeslice-${name}-`));
  const [port = 0] = await freePorts(1);
  const file = path.join(folder, 'config');
  await writeFile(file, await proxies[name].config(ports, port, spread, folder));
  const proxy = spawn(binary, proxies[name].run(folder, file), {
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  proxy.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const exited = once(proxy, 'exit');
  const url = `http://127.0.0.1:${port}`;
  // It says nothing when it listens.
  while (
    !(await fetch(url).then(
      () => true,
      () => false,
    ))
  ) {
    if (proxy.exitCode !== null) throw new Error(`${name} did not start: ${said}`);
  }
  return {
    url,
    stop: async () => {
      proxy.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  for (const server of servers) server.close();
  return ports;
}
