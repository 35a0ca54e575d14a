import { Inject, Injectable } from '@nestjs/common';
import { type Instructor, type SessionId, sessionId } from '@timeslice/contract';
import { Accounts } from '../accounts/accounts';
import { Setup } from '../accounts/setup';
import { LiveSessions } from '../classroom/live-sessions';
import { Database } from '../database/database';

/** `running`: what is asked for would end a class that is on. */
export type Removed = 'removed' | 'running' | 'unknown';

/** Takes sessions and accounts out of the database for good; the rows that hang on them go with them. */
@Injectable()
export class Removal {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LiveSessions) private readonly live: LiveSessions,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Setup) private readonly setup: Setup,
  ) {}

  async session(host: string, session: SessionId): Promise<Removed> {
    const own = { id: session, hostId: host };
    const { count } = await this.database.session.deleteMany({ where: { ...own, endedAt: { not: null } } });
    if (count === 1) {
      await this.live.forget(session);
      return 'removed';
    }
    return (await this.database.session.count({ where: own })) === 0 ? 'unknown' : 'running';
  }

  /** @returns how many sessions that ended before then are gone */
  async sessionsEndedBefore(time: Date): Promise<number> {
    const old = await this.database.session.findMany({ where: { endedAt: { lt: time } }, select: { id: true } });
    const ids = old.map(({ id }) => id);
    const { count } = await this.database.session.deleteMany({ where: { id: { in: ids } } });
    await Promise.all(ids.map((id) => this.live.forget(sessionId.parse(id))));
    return count;
  }

  async isPassword({ id }: Instructor, password: string): Promise<boolean> {
    const { password: passwords } = await this.accounts.auth('http').$context;
    const credential = await this.database.credential.findFirst({ where: { userId: id }, select: { password: true } });
    return credential?.password != null && passwords.verify({ hash: credential.password, password });
  }

  /** With its sessions, its lessons and its sign-ins: all or, while one of its sessions is on, nothing. */
  async account({ id }: Instructor): Promise<Removed> {
    const gone = await this.database.$transaction(async (tx) => {
      const sessions = await tx.session.findMany({ where: { hostId: id }, select: { id: true, endedAt: true } });
      if (sessions.some(({ endedAt }) => endedAt === null)) return 'running';
      // A session refers to the version of the lesson that it ran: it goes first.
      await tx.session.deleteMany({ where: { hostId: id } });
      await tx.lesson.deleteMany({ where: { ownerId: id } });
      const { count } = await tx.account.deleteMany({ where: { id } });
      return count === 0 ? 'unknown' : sessions.map((session) => sessionId.parse(session.id));
    });
    if (typeof gone === 'string') return gone;
    await Promise.all(gone.map((session) => this.live.forget(session)));
    this.accounts.signedOut(id, 'here');
    this.setup.reconsider();
    return 'removed';
  }
}
