import { Duplex } from 'node:stream';
import { type EmbeddedEngine } from './engine';

/** Messages after which the server answers: Query, Sync, Flush. */
const answered = new Set(['Q', 'S', 'H'].map((letter) => letter.charCodeAt(0)));
const terminate = 'X'.charCodeAt(0);

/**
 * What node-postgres takes for a socket. Whole messages are collected until one is reached that asks for an answer:
 * PGlite ends a failed statement at the end of what it was given, so half an extended query would never recover.
 */
export class EmbeddedStream extends Duplex {
  private unread: Buffer = Buffer.alloc(0);
  private collected: Buffer[] = [];
  private started = false;

  constructor(private readonly engine: EmbeddedEngine) {
    super();
  }

  connect(): void {
    queueMicrotask(() => this.emit('connect'));
  }

  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.unread = this.unread.length === 0 ? chunk : Buffer.concat([this.unread, chunk]);
    this.sendWholeMessages().then(() => done(), done);
  }

  private async sendWholeMessages(): Promise<void> {
    for (let message = this.nextMessage(); message !== undefined; message = this.nextMessage()) {
      if (!this.started) {
        this.started = true;
        await this.forgetFormerClient();
        this.push(await this.engine.execute(message));
      } else if (message[0] === terminate) {
        this.push(null);
        this.destroy();
      } else {
        this.collected.push(message);
        if (answered.has(message[0] ?? 0)) await this.flush();
      }
    }
  }

  private async flush(): Promise<void> {
    const batch = Buffer.concat(this.collected);
    this.collected = [];
    this.push(await this.engine.execute(batch));
  }

  /** The first message of a connection has no type byte: length, version, parameters. */
  private nextMessage(): Buffer | undefined {
    const typeBytes = this.started ? 1 : 0;
    if (this.unread.length < typeBytes + 4) return undefined;
    const size = typeBytes + this.unread.readInt32BE(typeBytes);
    if (this.unread.length < size) return undefined;
    const message = this.unread.subarray(0, size);
    this.unread = this.unread.subarray(size);
    return message;
  }

  /** PGlite is one backend for ever: what a former client left open (a transaction, a statement) is still there. */
  private async forgetFormerClient(): Promise<void> {
    await this.engine.execute(query('ROLLBACK'));
    await this.engine.execute(query('DISCARD ALL'));
  }
}

function query(sql: string): Buffer {
  const text = Buffer.from(`${sql}\0`);
  const head = Buffer.alloc(5);
  head.write('Q');
  head.writeInt32BE(text.length + 4, 1);
  return Buffer.concat([head, text]);
}
