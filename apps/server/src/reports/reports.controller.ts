import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Res,
  UseGuards,
} from '@nestjs/common';
import {
  type Instructor,
  type OwnResult,
  regradeRequest,
  type Reply,
  type Report,
  reportNames,
  sessionId,
  type SessionId,
} from '@timeslice/contract';
import { languages } from '@timeslice/engine';
import { ownResult, report } from '@timeslice/session';
import { type Response } from 'express';
import { z } from 'zod';
import { InstructorGuard, SignedIn } from '../accounts/instructor.guard';
import { systemClock } from '../classroom/clock';
import { LiveSessions } from '../classroom/live-sessions';
import { Tokens } from '../classroom/tokens';
import { ZodPipe } from '../http/zod-pipe';
import { orRefused, refused } from '../sessions/refused';
import { SessionRepository } from '../sessions/session.repository';
import { csvName, reportCsv } from './report-csv';

const language = z.enum(languages).default('en');
type Names = z.output<typeof reportNames>;

@Controller('api')
export class ReportsController {
  constructor(
    @Inject(SessionRepository) private readonly sessions: SessionRepository,
    @Inject(LiveSessions) private readonly live: LiveSessions,
    @Inject(Tokens) private readonly tokens: Tokens,
  ) {}

  @Get('reports/:session')
  @UseGuards(InstructorGuard)
  async report(
    @SignedIn() instructor: Instructor,
    @Param('session') given: string,
    @Query('names', new ZodPipe(reportNames)) names: Names,
  ): Promise<Report> {
    const session = await this.idOf(instructor, given);
    const { live } = this.live.of(session);
    return orRefused(await live.look((state) => report(state, names === undefined ? undefined : names === 'hidden')))
      .value;
  }

  /** After a class too, from the report: everybody is marked again. */
  @Post('reports/:session/regrade')
  @HttpCode(200)
  @UseGuards(InstructorGuard)
  async regrade(
    @SignedIn() instructor: Instructor,
    @Param('session') given: string,
    @Body(new ZodPipe(regradeRequest)) change: z.output<typeof regradeRequest>,
  ): Promise<Reply> {
    const receivedAt = systemClock.now();
    const session = await this.idOf(instructor, given);
    const command = { type: 'regrade', ...change } as const;
    return orRefused(
      await this.live.of(session).live.ask({ command, actor: { role: 'host' }, receivedAt, origin: null }),
    );
  }

  @Get('reports/:session/csv')
  @UseGuards(InstructorGuard)
  async csv(
    @SignedIn() instructor: Instructor,
    @Param('session') session: string,
    @Query('lang', new ZodPipe(language)) lang: z.output<typeof language>,
    @Query('names', new ZodPipe(reportNames)) names: Names,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.report(instructor, session, names);
    response.attachment(csvName(found)).type('text/csv; charset=utf-8').send(reportCsv(found, lang));
  }

  /** A student's own, without an account: whoever holds the token. */
  @Get('results')
  @Header('Cache-Control', 'no-store')
  async own(@Headers('authorization') authorization = ''): Promise<OwnResult> {
    const participant = this.tokens.participantOf(authorization.replace(/^Bearer /i, ''));
    const session = participant && (await this.sessions.sessionOf(participant));
    if (!participant || !session) throw refused('unknown-participant');
    const result = orRefused(await this.live.of(session).live.look((state) => ownResult(state, participant))).value;
    if (!result) throw refused('unknown-participant');
    return result;
  }

  private async idOf({ id }: Instructor, given: string): Promise<SessionId> {
    const session = sessionId.safeParse(given);
    if (!session.success || !(await this.sessions.oneOwnedBy(id, session.data))) throw refused('unknown-session');
    return session.data;
  }
}
