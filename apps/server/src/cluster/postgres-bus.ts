import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Logger } from '../logging/logger';
import { Bus, type Listener, type Message, packed, SILENT_MS, unpacked } from './bus';

export const CHANNEL = 'timeslice';
const ANSWERS_WITHIN = 5_000; // ms
const HEARTBEAT_MS = 5_000;
/** Without an echo of its own heartbeat for so long, a connection is dead whatever TCP says. */
const SILENCE_MS = 15_000;
const AGAIN_AFTER = { first: 100, most: 5_000 }; // ms
/** Waiting messages beyond which they are dropped as those of a lost connection are. */
const WAITING_MAX = 50_000;

/**
 * PostgreSQL's LISTEN and NOTIFY, on a connection of its own. A NOTIFY locks out every other one until its transaction
 * is durable, so it never stands in the transaction of an append: what all sessions have to say meanwhile goes out in
 * one statement, which waits for no disk (docs/decisions/0014).
 */
export class PostgresBus extends Bus {
  readonly server = randomUUID();
  readonly isShared = true;
  private readonly listeners: Listener[] = [];
  private waiting: Message[] = [];
  private client: pg.Client | null = null;
  private sending: Promise<void> | null = null;
  private failures = 0;
  private echoedAt = 0;
  private neighbourAt = -Infinity;
  private isClosed = false;
  private retry: NodeJS.Timeout | null = null;
  private readonly heartbeat = setInterval(() => this.beat(), HEARTBEAT_MS).unref();

  constructor(
    private readonly url: string,
    private readonly logger: Logger,
  ) {
    super();
  }

  get isTuned(): boolean {
    return this.client !== null;
  }

  /** For longer than a silent one is remembered: whoever was told nothing is taken for a new one when it is heard. */
  get hasNeighbours(): boolean {
    return performance.now() - this.neighbourAt < 2 * SILENT_MS;
  }

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  say(message: Message): void {
    if (this.client === null || this.isClosed || this.waiting.length >= WAITING_MAX) return;
    this.waiting.push(message);
    this.sending ??= this.send();
  }

  async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'timeslice bus',
      keepAlive: true,
      connectionTimeoutMillis: ANSWERS_WITHIN,
      query_timeout: ANSWERS_WITHIN,
    });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    // What an abandoned connection still brings has been asked for again.
    client.on('notification', ({ payload = '' }) => (this.client === client ? this.hear(payload) : undefined));
    try {
      await client.connect();
      // Nobody waits for a disk: a hint that a crash of PostgreSQL takes along is one that everybody missed.
      await client.query('SET synchronous_commit = off');
      await client.query(`LISTEN ${CHANNEL}`);
      await this.hearItself(client);
    } catch (error) {
      client.end().catch(() => undefined);
      return this.again(error);
    }
    if (this.isClosed) return void client.end().catch(() => undefined);
    this.client = client;
    this.failures = 0;
    this.echoedAt = performance.now();
    if (this.neighbourAt > -Infinity) this.neighbourAt = this.echoedAt;
    for (const listener of this.listeners) listener.tuned();
  }

  async close(): Promise<void> {
    await this.sending;
    this.isClosed = true;
    clearInterval(this.heartbeat);
    if (this.retry) clearTimeout(this.retry);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  /** A pooler in between takes the LISTEN and passes nothing on. */
  private async hearItself(client: pg.Client): Promise<void> {
    const heard = new Promise<void>((resolve, reject) => {
      const silent = new Error('Nothing is heard: a pooler in between passes no notifications on.');
      const timer = setTimeout(() => reject(silent), ANSWERS_WITHIN);
      client.once('notification', () => {
        clearTimeout(timer);
        resolve();
      });
    });
    await Promise.all([notify(client, packed(this.server, [{ type: 'alive' }])), heard]);
  }

  /** One statement at a time; the next one takes all that was said meanwhile. */
  private async send(): Promise<void> {
    // Whatever is said in this very step goes out together.
    await Promise.resolve();
    while (this.waiting.length > 0 && this.client !== null) {
      const { client } = this;
      const payloads = packed(this.server, this.waiting.splice(0));
      try {
        await notify(client, payloads);
      } catch (error) {
        this.lost(client, error);
      }
    }
    this.sending = null;
  }

  private hear(payload: string): void {
    const envelope = unpacked(payload);
    if (envelope === null) return;
    const { from, messages } = envelope;
    if (from === this.server) this.echoedAt = performance.now();
    else this.neighbourAt = performance.now();
    for (const message of messages) for (const listener of this.listeners) this.tell(listener, message, from);
  }

  private tell(listener: Listener, message: Message, from: string): void {
    try {
      listener.heard(message, from);
    } catch (error) {
      this.logger.error({ err: error, type: message.type }, 'a message of another server could not be handled');
    }
  }

  private beat(): void {
    const { client } = this;
    if (client === null) return;
    if (performance.now() - this.echoedAt > SILENCE_MS) this.lost(client, new Error('no echo of the own heartbeat'));
    else this.say({ type: 'alive' });
  }

  private lost(client: pg.Client, error?: unknown): void {
    if (this.client !== client) return;
    this.client = null;
    this.waiting = [];
    client.end().catch(() => undefined);
    if (!this.isClosed) this.again(error);
  }

  private again(error: unknown): void {
    if (this.isClosed) return;
    const whole = Math.min(AGAIN_AFTER.most, AGAIN_AFTER.first * 2 ** Math.min(this.failures++, 10));
    const ms = whole / 2 + (Math.random() * whole) / 2;
    this.logger.warn({ err: error, ms: Math.round(ms) }, 'not listening to the other servers; trying again');
    this.retry = setTimeout(() => void this.connect(), ms).unref();
  }
}

const notify = (client: pg.Client, payloads: readonly string[]) =>
  client.query(`SELECT pg_notify('${CHANNEL}', payload) FROM unnest($1::text[]) AS payload`, [payloads]);
