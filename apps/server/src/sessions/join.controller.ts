import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { commandId, type Joined, joinRequest, participantId } from '@timeslice/contract';
import { type Request, type Response } from 'express';
import { type z } from 'zod';
import { systemClock } from '../classroom/clock';
import { LiveSessions } from '../classroom/live-sessions';
import { hashOf, Tokens } from '../classroom/tokens';
import { ZodPipe } from '../http/zod-pipe';
import { Doors } from './doors';
import { orRefused } from './refused';

/** A lecture hall shares one address, and a thousand join within seconds: `Doors` counts wrong codes, not people. */
@Controller('api/join')
export class JoinController {
  constructor(
    @Inject(Doors) private readonly doors: Doors,
    @Inject(LiveSessions) private readonly live: LiveSessions,
    @Inject(Tokens) private readonly tokens: Tokens,
  ) {}

  @Post()
  @HttpCode(200)
  async join(
    @Body(new ZodPipe(joinRequest)) { code, nickname, token }: z.output<typeof joinRequest>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Joined> {
    const receivedAt = systemClock.now();
    const { session } = await this.doors.behind(code, request, response);
    this.doors.knock(code, request, response);
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
