import { Inject, Injectable } from '@nestjs/common';
import { type RefusalCode, refuse, sessionId } from '@timeslice/contract';
import { type State } from '@timeslice/session';
import { z } from 'zod';
import { Accounts } from '../accounts/accounts';
import { Database } from '../database/database';
import { LOGGER, type Logger } from '../logging/logger';
import { Metrics } from '../metrics/metrics';
import { LiveSessions } from './live-sessions';
import { type ClassroomSocket, type SeatTaken } from './seat';
import { hashOf, Tokens } from './tokens';

const token = z.string().max(200);
const ticket = z.discriminatedUnion('role', [
  z.object({ role: z.literal('host'), session: sessionId }),
  z.object({ role: z.literal('projector'), session: sessionId, token }),
  z.object({ role: z.literal('participant'), session: sessionId, token }),
]);
type ParsedTicket = z.output<typeof ticket>;
type Seated = SeatTaken | RefusalCode;

/** From a ticket to a seat, before a socket may say anything. */
@Injectable()
export class Seating {
  constructor(
    @Inject(LiveSessions) private readonly sessions: LiveSessions,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Database) private readonly database: Database,
    @Inject(Tokens) private readonly tokens: Tokens,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  /** socket.io middleware: the client reads the reason from `error.data.code`. */
  async admit(socket: ClassroomSocket, next: (error?: Error) => void): Promise<void> {
    const seated = await this.seatFor(socket).catch((error: unknown): RefusalCode => {
      this.logger.error({ err: error }, 'a ticket could not be checked');
      return 'unavailable';
    });
    if (typeof seated !== 'string') {
      socket.data.seat = seated;
      return next();
    }
    this.logger.info({ outcome: seated }, 'seat refused');
    this.metrics.refused('seat', seated);
    next(Object.assign(new Error(seated), { data: { code: seated } }));
  }

  private async seatFor(socket: ClassroomSocket): Promise<Seated> {
    const parsed = ticket.safeParse(socket.handshake.auth);
    if (!parsed.success) return refuse('malformed').code;
    switch (parsed.data.role) {
      case 'host':
        return this.host(parsed.data, socket);
      case 'projector':
        return this.projector(parsed.data);
      case 'participant':
        return this.participant(parsed.data);
    }
  }

  private async host({ session }: ParsedTicket, socket: ClassroomSocket): Promise<Seated> {
    const instructor = await this.accounts.instructorOf(socket.handshake.headers);
    if (instructor === null) return 'not-signed-in';
    const row = await this.database.session.findUnique({ where: { id: session }, select: { hostId: true } });
    if (row === null) return 'unknown-session';
    if (row.hostId !== instructor.id) return 'not-host';
    socket.data.account = instructor.id;
    return this.seat(session, { role: 'host' });
  }

  /** A link that was renewed through another server a moment ago opens nothing here either. */
  private async projector(given: Extract<ParsedTicket, { role: 'projector' }>): Promise<Seated> {
    const { session } = given;
    const classroom = this.sessions.of(session);
    const newest = await classroom.live.look(({ projectorLink }) => projectorLink, 'fresh');
    if (!newest.ok) return newest.code;
    const link = this.tokens.projectorLinkOf(session, given.token, newest.value);
    if (link === undefined) return 'not-host';
    return link < newest.value ? 'link-renewed' : { session, classroom, actor: { role: 'projector', link } };
  }

  /** A thousand at once after a restart: the state knows every token, the database is not asked. */
  private async participant(given: Extract<ParsedTicket, { role: 'participant' }>): Promise<Seated> {
    const { session } = given;
    const { live } = this.sessions.of(session);
    const find = ({ byToken, participants }: State) => {
      const id = byToken.get(hashOf(session, given.token));
      return id && participants.get(id);
    };
    let found = await live.look(find);
    // Who has just joined, or was let in again, through another server.
    if (found.ok && found.value?.removed !== false) found = await live.look(find, 'fresh');
    if (!found.ok) return found.code;
    if (!found.value) return 'not-participant';
    if (found.value.removed) return 'removed';
    return { session, classroom: this.sessions.of(session), actor: { role: 'participant', id: found.value.id } };
  }

  private async seat(session: SeatTaken['session'], actor: SeatTaken['actor']): Promise<Seated> {
    const classroom = this.sessions.of(session);
    const loaded = await classroom.live.look(() => true);
    return loaded.ok ? { session, classroom, actor } : loaded.code;
  }
}
