import { Inject, Injectable } from '@nestjs/common';
import { type Door, type JoinCode } from '@timeslice/contract';
import { type Request, type Response } from 'express';
import { systemClock } from '../classroom/clock';
import { networkOf } from '../http/network';
import { CodeBudget } from './code-budget';
import { refused } from './refused';
import { SessionRepository } from './session.repository';

const DAY_MS = 24 * 3_600_000;
/** A session in which nothing has happened for so long takes nobody in any more, until something happens in it. */
const CODE_EXPIRES_MS = 14 * DAY_MS;
/** So long after the end it is still said that there was one. */
const CODE_FORGOTTEN_MS = DAY_MS;

/** From a code to the session behind it, for those who have it and not for those who look for one. */
@Injectable()
export class Doors {
  private readonly budget = new CodeBudget();

  constructor(@Inject(SessionRepository) private readonly sessions: SessionRepository) {}

  /** @throws what a visitor is told instead */
  async behind(code: JoinCode, { ip }: Request, response: Response): Promise<Door> {
    const network = networkOf(ip);
    const seconds = this.budget.take(code, network);
    if (seconds > 0) throw tooFast(response, seconds);
    const found = await this.sessions.newestWithCode(code);
    const now = systemClock.now();
    if (!found || (found.endedAt ?? now) < now - CODE_FORGOTTEN_MS) throw refused('unknown-code');
    if (found.endedAt !== null) throw refused('session-ended');
    if (found.lastAt < now - CODE_EXPIRES_MS) throw refused('code-expired');
    this.budget.wasRight(code, network);
    return { session: found.session, code: found.code, title: found.title };
  }

  /** Before somebody joins under a code that is right. */
  knock(code: JoinCode, { ip }: Request, response: Response): void {
    if (!this.budget.mayKnock(code, networkOf(ip))) throw tooFast(response, 1);
  }

  /** A host sits in the hall, behind the address of its class. */
  shownToHost(code: JoinCode, { ip }: Request): void {
    this.budget.wasRight(code, networkOf(ip));
  }
}

function tooFast(response: Response, seconds: number) {
  response.setHeader('Retry-After', seconds);
  return refused('too-fast');
}
