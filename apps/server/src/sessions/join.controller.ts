import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { commandId, type Joined, joinRequest, participantId } from '@timeslice/contract';
import { type z } from 'zod';
import { systemClock } from '../classroom/clock';
import { LiveSessions } from '../classroom/live-sessions';
import { hashOf, Tokens } from '../classroom/tokens';
import { ZodPipe } from '../http/zod-pipe';
import { orRefused, refused } from './refused';
import { SessionRepository } from './session.repository';

/** Joining is no matter of addresses: a lecture hall shares one, and a thousand join within seconds. */
@Controller('api/join')
export class JoinController {
  constructor(
    @Inject(SessionRepository) private readonly sessions: SessionRepository,
    @Inject(LiveSessions) private readonly live: LiveSessions,
    @Inject(Tokens) private readonly tokens: Tokens,
  ) {}

  @Post()
  @HttpCode(200)
  async join(@Body(new ZodPipe(joinRequest)) { code, nickname, token }: z.output<typeof joinRequest>): Promise<Joined> {
    const receivedAt = systemClock.now();
    const door = await this.sessions.newestWithCode(code);
    if (!door) throw refused('unknown-code');
    const { session } = door;
    const { live } = this.live.of(session);
    const tokenHash = hashOf(session, token);
    const participant = participantId.parse(randomUUID());
    orRefused(
      await live.ask({
        command: { type: 'join', commandId: commandId.parse(randomUUID()), participant, nickname, tokenHash },
        actor: { role: 'stranger' },
        receivedAt,
        origin: null,
      }),
    );
    const seen = await live.look(({ byToken, participants }) =>
      participants.get(byToken.get(tokenHash) ?? participant),
    );
    const joined = orRefused(seen).value;
    if (!joined) throw new Error(`Who joined session ${session} is not there.`);
    return { session, participant: joined.id, nickname: joined.nickname, resultToken: this.tokens.result(joined.id) };
  }
}
