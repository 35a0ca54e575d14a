import { Inject, type OnModuleDestroy } from '@nestjs/common';
import { WebSocketGateway, type OnGatewayConnection, type OnGatewayInit } from '@nestjs/websockets';
import {
  type Actor,
  type Command,
  command,
  refuse,
  type Refusal,
  type Reply,
  type Snapshot,
} from '@timeslice/contract';
import { Accounts } from '../accounts/accounts';
import { LOGGER, type Logger } from '../logging/logger';
import { Metrics, type OpenSocket } from '../metrics/metrics';
import { systemClock } from './clock';
import { closeInSlices } from './emptying';
import { malformed } from './malformed';
import { part } from './parting';
import { audienceOf, channelOf, type ClassroomServer, type ClassroomSocket, type SeatTaken } from './seat';
import { Seating } from './seating';
import { closeSlow } from './slow';
import { TokenBucket } from './token-bucket';

/** How often who reads too slowly is looked for. */
const SLOW_MS = 1_000;

/** Where sockets come in. Handlers are bound once per socket: decorated ones cost 4 KB of heap each per socket. */
@WebSocketGateway()
export class ClassroomGateway
  implements OnGatewayInit<ClassroomServer>, OnGatewayConnection<ClassroomSocket>, OnModuleDestroy
{
  private server: ClassroomServer | undefined;
  private readonly sweeping = setInterval(() => this.sweep(), SLOW_MS).unref();

  constructor(
    @Inject(Seating) private readonly seating: Seating,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  afterInit(server: ClassroomServer): void {
    this.server = server;
    server.use((socket, next) => void this.seating.admit(socket, next));
    this.metrics.watchSockets(() => openSockets(server));
    // All of the account are closed: a browser whose sign-in is still good comes back by itself.
    this.accounts.onSignedOut((account) => {
      if (account !== null) return server.in(channelOf(account)).disconnectSockets(true);
      for (const socket of server.sockets.sockets.values()) void this.checkAgain(socket);
    });
  }

  onModuleDestroy(): void {
    clearInterval(this.sweeping);
  }

  /** Sends everybody away within so many ms; they come back by themselves. */
  empty(ms: number): Promise<void> {
    return closeInSlices(() => [...(this.server?.sockets.sockets.values() ?? [])], ms, systemClock);
  }

  private sweep(): void {
    const sockets = closeSlow(this.server?.sockets.sockets.values() ?? []);
    if (sockets > 0) this.logger.warn({ sockets }, 'closed for reading too slowly');
  }

  /** Who cannot be asked for just now is closed too: a browser whose sign-in is still good comes back by itself. */
  private async checkAgain(socket: ClassroomSocket): Promise<void> {
    if (socket.data.account === undefined) return;
    const instructor = await this.accounts.instructorOf(socket.handshake.headers).catch(() => null);
    if (instructor === null) socket.disconnect(true);
  }

  handleConnection(socket: ClassroomSocket): void {
    const { seat, account } = socket.data;
    if (!seat) return void socket.disconnect(true);
    if (account !== undefined) {
      void socket.join(channelOf(account));
      // Whoever signed out between the check of the ticket and the seat was not in the channel yet.
      void this.checkAgain(socket);
    }
    const { room } = seat.classroom;
    limit(socket, () => this.metrics.refused('command', 'too-fast'));
    socket.on('command', (message, acknowledge) =>
      this.command(socket, seat, { message, reply: replying(acknowledge) }),
    );
    socket.on('sync', (acknowledge) => {
      const reply = replying(acknowledge);
      sync(seat).then(reply, (error: unknown) => reply(this.fault(error)));
    });
    socket.once('disconnect', () => room.leave(socket, seat));
    this.metrics.seatTaken(audienceOf(seat), room.enter(socket, seat));
  }

  /** A fault of the live room ends here: logged in full, acknowledged as `internal`. */
  private fault(error: unknown): Refusal {
    this.logger.error({ err: error }, 'fault in the live room');
    return refuse('internal');
  }

  /** Without a promise, of which each answer of a class would need four. */
  private command(socket: ClassroomSocket, { session, actor, classroom }: SeatTaken, { message, reply }: Said): void {
    const receivedAt = systemClock.now();
    let type: Command['type'] | undefined;
    const answer = (given: Reply) => {
      try {
        reply(given);
        const ms = systemClock.now() - receivedAt;
        this.metrics.acknowledged(given.ok ? 'accepted' : 'refused', ms);
        if (!given.ok) this.metrics.refused('command', given.code);
        this.note(given, { session, role: actor.role, type, ms });
      } catch (error) {
        this.fault(error);
      }
    };
    try {
      const parsed = command.safeParse(message);
      if (!parsed.success) return answer(malformed(parsed.error, message));
      type = parsed.data.type;
      classroom.live.take({ command: parsed.data, actor, receivedAt, origin: socket.id, answer });
    } catch (error) {
      answer(this.fault(error));
    }
  }

  /** What students do again and again stands in the metrics; a line for each would cost a sixth of the time it takes. */
  private note(reply: Reply, about: Noted): void {
    const level = reply.ok && about.role === 'participant' ? 'debug' : 'info';
    if (!this.logger.isLevelEnabled(level)) return;
    const outcome = reply.ok ? { outcome: 'accepted', revision: reply.revision } : { outcome: reply.code };
    this.logger[level]({ ...about, ...outcome }, 'command');
  }
}

interface Said {
  readonly message: unknown;
  readonly reply: (reply: Reply) => void;
}

interface Noted {
  readonly session: string;
  readonly role: Actor['role'];
  readonly type: Command['type'] | undefined;
  readonly ms: number;
}

/** A client that wants no acknowledgement gets none. */
const replying = (acknowledge: unknown) => (reply: Reply | Snapshot) => {
  if (typeof acknowledge === 'function') acknowledge(reply);
};

async function sync(seat: SeatTaken): Promise<Snapshot | Refusal> {
  const { live, room } = seat.classroom;
  const seen = await live.look((state) => room.snapshot(state, seat));
  return seen.ok ? seen.value : seen;
}

function* openSockets(server: ClassroomServer): Generator<OpenSocket> {
  for (const { conn, data } of server.sockets.sockets.values()) {
    if (data.seat) yield { transport: conn.transport.name, audience: audienceOf(data.seat) };
  }
}

/** Before anything is parsed; what is not let through has no effect at all. */
function limit(socket: ClassroomSocket, onRefused: () => void): void {
  const bucket = new TokenBucket(systemClock.now());
  socket.use((packet, next) => {
    const taken = bucket.take(systemClock.now());
    if (taken === 'taken') return next();
    onRefused();
    const acknowledge: unknown = packet.at(-1);
    if (typeof acknowledge === 'function') acknowledge(refuse('too-fast'));
    if (taken === 'flood') part(socket, 'too-fast');
  });
}
