import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import {
  type AccountDeletion,
  accountDeletion,
  commandId,
  type Instructor,
  participantId,
  sessionId,
} from '@timeslice/contract';
import { type Request, type Response } from 'express';
import { InstructorGuard, SignedIn } from '../accounts/instructor.guard';
import { SignInBudget } from '../accounts/sign-in-budget';
import { Turnstile } from '../http/turnstile';
import { systemClock } from '../classroom/clock';
import { LiveSessions } from '../classroom/live-sessions';
import { networkOf } from '../http/network';
import { HttpRefusal } from '../http/refusal';
import { ZodPipe } from '../http/zod-pipe';
import { orRefused, refused } from '../sessions/refused';
import { SessionRepository } from '../sessions/session.repository';
import { Removal, type Removed } from './removal';

/** What cannot be undone. Each answers 204. */
@Controller('api')
@UseGuards(InstructorGuard)
export class RemovalController {
  private readonly budget = new SignInBudget();
  private readonly passwords = new Turnstile({ inside: 1, waiting: 10 });

  constructor(
    @Inject(Removal) private readonly removal: Removal,
    @Inject(SessionRepository) private readonly sessions: SessionRepository,
    @Inject(LiveSessions) private readonly live: LiveSessions,
  ) {}

  @Post('sessions/:session/delete')
  @HttpCode(204)
  async session(@SignedIn() { id }: Instructor, @Param('session') given: string): Promise<void> {
    const session = sessionId.safeParse(given);
    orGone(session.success ? await this.removal.session(id, session.data) : 'unknown');
  }

  /** The name and the token of one person, after the end; the answers stay, under nobody's name. */
  @Post('sessions/:session/participants/:participant/forget')
  @HttpCode(204)
  async participant(
    @SignedIn() { id }: Instructor,
    @Param('session') given: string,
    @Param('participant') whom: string,
  ): Promise<void> {
    const receivedAt = systemClock.now();
    const session = sessionId.safeParse(given);
    if (!session.success || !(await this.sessions.oneOwnedBy(id, session.data))) throw refused('unknown-session');
    const participant = participantId.safeParse(whom);
    if (!participant.success) throw refused('unknown-participant');
    const command = {
      type: 'forget',
      commandId: commandId.parse(randomUUID()),
      participant: participant.data,
    } as const;
    const asked = { command, actor: { role: 'host' }, receivedAt, origin: null } as const;
    orRefused(await this.live.of(session.data).live.ask(asked));
  }

  @Post('account/delete')
  @HttpCode(204)
  async account(
    @SignedIn() instructor: Instructor,
    @Body(new ZodPipe(accountDeletion)) { password }: AccountDeletion,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const network = networkOf(request.ip);
    const seconds = this.budget.take(instructor.email, network);
    if (seconds > 0) {
      response.setHeader('Retry-After', seconds);
      throw new HttpRefusal(429, 'too-many-attempts', `Too many wrong passwords: try again in ${seconds} seconds.`);
    }
    const right = await this.passwords.pass(() => this.removal.isPassword(instructor, password));
    if (right === 'busy') throw refused('busy');
    if (!right) throw new HttpRefusal(403, 'wrong-password', 'This is not the password of this account.');
    this.budget.forget(instructor.email, network);
    orGone(await this.removal.account(instructor));
  }
}

function orGone(removed: Removed): void {
  if (removed === 'unknown') throw refused('unknown-session');
  if (removed === 'running') throw refused('wrong-phase');
}
