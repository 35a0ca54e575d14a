import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { WebSocket } from 'ws';

export interface Listening {
  readonly url: string;
  readonly setupLink?: string | null;
}

/** What a process has used since it began: microseconds of CPU time. */
export type Cpu = number;

/** A server in a process of its own, asked through Node's inspector, so that it needs no code for being measured. */
export class MeasuredProcess {
  private constructor(
    readonly child: ChildProcess,
    readonly listening: Listening,
    private readonly inspector: Inspector,
  ) {}

  static async start(file: string, env: Readonly<Record<string, string>>): Promise<MeasuredProcess> {
    const child = fork(file, {
      execArgv: ['--inspect=127.0.0.1:0'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...env },
    });
    let said = '';
    const debuggerAt = new Promise<string>((resolve, reject) => {
      child.stderr?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /Debugger listening on (ws:\S+)/.exec(said)?.[1];
        if (found) resolve(found);
      });
      child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${said}`)));
    });
    const listening = new Promise<Listening>((resolve, reject) => {
      child.once('message', (told) => resolve(told as Listening));
      child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${said}`)));
    });
    const inspector = await Inspector.at(await debuggerAt);
    await inspector.evaluate(
      `globalThis.delays = process.getBuiltinModule('node:perf_hooks').monitorEventLoopDelay({ resolution: 10 }); delays.enable()`,
    );
    return new MeasuredProcess(child, await listening, inspector);
  }

  async cpu(): Promise<Cpu> {
    return Number(await this.inspector.evaluate('(({ user, system }) => user + system)(process.cpuUsage())'));
  }

  /** Bytes of the heap after a collection. */
  async heap(): Promise<number> {
    for (let times = 0; times < 2; times++) await this.inspector.send('HeapProfiler.collectGarbage');
    return Number(await this.inspector.evaluate('process.memoryUsage().heapUsed'));
  }

  /** Bytes of anonymous memory, which no other process shares. */
  resident(): number {
    const kilobytes = /RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) * 1_024;
  }

  async forgetDelays(): Promise<void> {
    await this.inspector.evaluate('delays.reset()');
  }

  /** Milliseconds for which the event loop was blocked at most since `forgetDelays`. */
  async longestDelay(): Promise<number> {
    return Number(await this.inspector.evaluate('delays.count > 0 ? delays.max : 0')) / 1e6;
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    this.inspector.close();
    if (this.child.exitCode !== null) return;
    const exited = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    await exited;
  }
}

/** Two calls of the Chrome DevTools protocol. */
class Inspector {
  private readonly waiting = new Map<number, (result: { readonly result?: { readonly value?: unknown } }) => void>();
  private last = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => {
      const { id, result } = JSON.parse(String(data)) as { id: number; result: { result?: { value?: unknown } } };
      this.waiting.get(id)?.(result);
      this.waiting.delete(id);
    });
  }

  static async at(url: string): Promise<Inspector> {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return new Inspector(socket);
  }

  send(method: string, params: object = {}): Promise<{ readonly result?: { readonly value?: unknown } }> {
    this.last += 1;
    const id = this.last;
    this.socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve) => this.waiting.set(id, resolve));
  }

  async evaluate(expression: string): Promise<unknown> {
    return (await this.send('Runtime.evaluate', { expression, returnByValue: true })).result?.value;
  }

  close(): void {
    this.socket.terminate();
  }
}
