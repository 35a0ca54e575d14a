import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

export type Direction = 'up' | 'down';

interface Pair {
  /** Of the client, and of the server. */
  readonly up: Socket;
  readonly down: Socket;
  isSilent: boolean;
}

/**
 * A network between the clients and a server, of which each fault can be switched on. What is held back is not lost, as
 * with TCP: it comes when the fault is over, or the connection is cut.
 */
export class Proxy {
  private readonly pairs = new Set<Pair>();
  private readonly held = new Set<Direction>();
  private delayMs = 0;
  private refuses = false;
  private gathered: { readonly many: number; readonly waiting: Socket[]; readonly open: () => void } | null = null;

  private constructor(
    private readonly server: Server,
    private readonly target: number,
  ) {}

  static async before(target: number): Promise<Proxy> {
    const server = createServer({ allowHalfOpen: true });
    const proxy = new Proxy(server, target);
    server.on('connection', (client: Socket) => proxy.take(client));
    server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 });
    await once(server, 'listening');
    return proxy;
  }

  get url(): string {
    const address = this.server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  get connections(): number {
    return this.pairs.size;
  }

  /** Resets every connection (RST), on both sides. @param every only each so many */
  cut(every = 1): void {
    [...this.pairs].filter((_, n) => n % every === 0).forEach((pair) => this.drop(pair));
  }

  /** Nothing passes in this direction until it is released. */
  hold(direction: Direction): void {
    this.held.add(direction);
    for (const pair of this.pairs) pair[direction].pause();
  }

  release(direction: Direction): void {
    this.held.delete(direction);
    for (const pair of this.pairs) pair[direction].resume();
  }

  /**
   * Every so many connections goes silent, as where a cable is pulled: what either side says, and its end, is lost.
   * @returns how many
   */
  silence(every: number): number {
    const chosen = [...this.pairs].filter((_, n) => n % every === 0);
    for (const pair of chosen) pair.isSilent = true;
    return chosen.length;
  }

  /** Everything comes so many ms later, in its order; each chunk up to half of that later still. */
  delay(ms: number): void {
    this.delayMs = ms;
  }

  /** New connections are reset. */
  refuse(yes: boolean): void {
    this.refuses = yes;
  }

  /**
   * The next connections wait until there are so many, and are then let through in one moment, from the last to the
   * first.
   */
  gather(many: number): Promise<void> {
    return new Promise((open) => (this.gathered = { many, waiting: [], open }));
  }

  async stop(): Promise<void> {
    this.server.close();
    this.cut();
    await once(this.server, 'close');
  }

  private take(client: Socket): void {
    client.on('error', () => {});
    if (this.refuses) return void client.resetAndDestroy();
    const { gathered } = this;
    if (!gathered) return this.pass(client);
    client.pause();
    gathered.waiting.push(client);
    if (gathered.waiting.length < gathered.many) return;
    this.gathered = null;
    for (const one of gathered.waiting.reverse()) this.pass(one);
    gathered.open();
  }

  private pass(client: Socket): void {
    const pair = { up: client, down: connect(this.target, '127.0.0.1'), isSilent: false };
    this.pairs.add(pair);
    this.pipe(pair, 'up');
    this.pipe(pair, 'down');
    for (const socket of [pair.up, pair.down]) {
      socket.setNoDelay(true);
      socket.on('error', () => this.end(pair));
      socket.on('close', () => this.end(pair));
    }
  }

  private pipe(pair: Pair, direction: Direction): void {
    const from = pair[direction];
    const to = pair[direction === 'up' ? 'down' : 'up'];
    let last = 0;
    const later = (work: () => void) => {
      const due = Math.max(last, performance.now() + this.delayMs * (1 + Math.random() / 2));
      last = due;
      setTimeout(work, due - performance.now());
    };
    from.on('data', (chunk) => {
      if (pair.isSilent) return;
      if (this.delayMs > 0) return later(() => to.write(chunk));
      if (!to.write(chunk)) {
        from.pause();
        to.once('drain', () => this.held.has(direction) || from.resume());
      }
    });
    from.on('end', () => {
      if (pair.isSilent) return;
      if (this.delayMs > 0) later(() => to.end());
      else to.end();
    });
    if (this.held.has(direction)) from.pause();
    else from.resume();
  }

  private end(pair: Pair): void {
    if (!pair.isSilent) this.drop(pair);
  }

  private drop(pair: Pair): void {
    if (!this.pairs.delete(pair)) return;
    pair.up.resetAndDestroy();
    pair.down.resetAndDestroy();
  }
}
