import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import {
  type Door,
  type HostedSession,
  type Instructor,
  joinCode,
  openRequest,
  sessionId,
  type SessionSummary,
} from '@timeslice/contract';
import { type Request, type Response } from 'express';
import { type z } from 'zod';
import { InstructorGuard, SignedIn } from '../accounts/instructor.guard';
import { Tokens } from '../classroom/tokens';
import { ZodPipe } from '../http/zod-pipe';
import { Doors } from './doors';
import { refused } from './refused';
import { SessionRepository } from './session.repository';
import { SessionOpener } from './session-opener';

@Controller('api/sessions')
export class SessionsController {
  constructor(
    @Inject(SessionRepository) private readonly sessions: SessionRepository,
    @Inject(SessionOpener) private readonly opener: SessionOpener,
    @Inject(Doors) private readonly doors: Doors,
    @Inject(Tokens) private readonly tokens: Tokens,
  ) {}

  @Post()
  @HttpCode(201)
  @UseGuards(InstructorGuard)
  async open(
    @SignedIn() { id }: Instructor,
    @Body(new ZodPipe(openRequest)) { lesson, options }: z.output<typeof openRequest>,
    @Req() request: Request,
  ): Promise<HostedSession> {
    const session = await this.opener.open({ lesson, host: id, options });
    return this.hosted({ host: id, session, request, projectorLink: 0 });
  }

  @Get()
  @UseGuards(InstructorGuard)
  mine(@SignedIn() { id }: Instructor): Promise<SessionSummary[]> {
    return this.sessions.ownedBy(id);
  }

  @Get('by-code/:code')
  async door(
    @Param('code') given: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Door> {
    const code = joinCode.safeParse(given);
    if (!code.success) throw refused('unknown-code');
    return this.doors.behind(code.data, request, response);
  }

  @Get(':id')
  @UseGuards(InstructorGuard)
  one(@SignedIn() { id }: Instructor, @Param('id') session: string, @Req() request: Request): Promise<HostedSession> {
    return this.hosted({ host: id, session, request });
  }

  /** `projectorLink`: how often it was renewed, where that is known. */
  private async hosted({ host, session: given, request, ...known }: Asked): Promise<HostedSession> {
    const id = sessionId.safeParse(given);
    const found = id.success ? await this.sessions.oneOwnedBy(host, id.data) : undefined;
    if (!found) throw refused('unknown-session');
    const { session, code, title, createdAt, endedAt } = found;
    this.doors.shownToHost(code, request);
    const projectorLink = known.projectorLink ?? (await this.sessions.projectorLinkOf(session));
    const projectorToken = this.tokens.projector(session, projectorLink);
    return { session, code, title, createdAt, endedAt, projectorToken, projectorLink };
  }
}

interface Asked {
  readonly host: string;
  readonly session: string;
  readonly request: Request;
  readonly projectorLink?: number;
}
