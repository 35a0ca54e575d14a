import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type SessionId } from '@timeslice/contract';
import { Accounts } from '../accounts/accounts';
import { Bus, type Listener, type Message, type ServerId, SILENT_MS } from '../cluster/bus';
import { LOGGER, type Logger } from '../logging/logger';
import { LiveSessions } from './live-sessions';
import { SessionLogRepository } from './session-log.repository';

/** How often the logs of all sessions in memory are looked at, in case a wake-up was lost. */
const LOOK_MS = 5_000;
/** And while nothing is heard. */
const DEAF_LOOK_MS = 1_000;

/** Brings what other servers say into the rooms of this one, and keeps up with the log where they say nothing. */
@Injectable()
export class Neighbours implements Listener, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly heardAt = new Map<ServerId, number>();
  private lookedAt = -Infinity;
  private looking: Promise<void> | null = null;
  private ticking: NodeJS.Timeout | null = null;

  constructor(
    @Inject(Bus) private readonly bus: Bus,
    @Inject(LiveSessions) private readonly sessions: LiveSessions,
    @Inject(SessionLogRepository) private readonly log: SessionLogRepository,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.bus.isShared) return;
    this.accounts.onSignedOut((account, where) => {
      if (where === 'here' && account !== null) this.bus.say({ type: 'signed-out', account });
    });
    this.bus.listen(this);
    this.ticking = setInterval(() => this.tick(), DEAF_LOOK_MS).unref();
    await this.bus.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.ticking) clearInterval(this.ticking);
    this.bus.say({ type: 'gone' });
    await this.bus.close();
    await this.looking;
  }

  heard(message: Message, from: ServerId): void {
    const isOwn = from === this.bus.server;
    if (!isOwn) this.note(from, message);
    switch (message.type) {
      case 'appended':
        return this.sessions.held(message.session)?.live.hear(message.revision);
      case 'lost':
        return isOwn ? undefined : this.sessions.held(message.session)?.live.takeTurns();
      case 'seated':
        return this.sessions.held(message.session)?.room.seatedAt(from, message.participant);
      case 'left':
        return this.sessions.held(message.session)?.room.leftAt(from, message.participant);
      case 'here':
        return this.sessions.held(message.session)?.room.hereAt(from, message);
      case 'who':
        return isOwn ? undefined : this.introduce(message.session, 'unless-nobody');
      case 'deleted':
        return isOwn ? undefined : void this.sessions.forget(message.session, 'elsewhere');
      case 'signed-out':
        return isOwn ? undefined : this.accounts.signedOut(message.account, 'elsewhere');
      case 'alive':
      case 'gone':
        return;
    }
  }

  /** Whatever was said in between has to be asked for. */
  tuned(): void {
    const now = performance.now();
    for (const server of this.heardAt.keys()) this.heardAt.set(server, now);
    this.accounts.signedOut(null, 'elsewhere');
    for (const { room } of this.sessions.all()) room.retuned();
    this.askWho();
    this.look();
  }

  private note(from: ServerId, { type }: Message): void {
    if (type === 'gone') return this.forget(from);
    // It may be new here, or have been forgotten while it stood still: it was told of nobody.
    if (!this.heardAt.has(from)) {
      for (const session of this.sessions.ids()) this.introduce(session, 'always');
      this.askWho();
    }
    this.heardAt.set(from, performance.now());
  }

  /** What a server that hears of no other one has kept to itself. */
  private introduce(session: SessionId, when: 'always' | 'unless-nobody'): void {
    const held = this.sessions.held(session);
    if (!held) return;
    held.room.sayWhoIsHere(when);
    this.bus.say({ type: 'appended', session, revision: held.live.knownTo });
  }

  private forget(server: ServerId): void {
    this.heardAt.delete(server);
    for (const { room } of this.sessions.all()) room.goneAt(server);
  }

  private askWho(): void {
    for (const session of this.sessions.ids()) this.bus.say({ type: 'who', session });
  }

  private tick(): void {
    const now = performance.now();
    if (now - this.lookedAt >= (this.bus.isTuned ? LOOK_MS : DEAF_LOOK_MS)) this.look();
    if (!this.bus.isTuned) return;
    for (const [server, at] of this.heardAt) if (now - at > SILENT_MS) this.forget(server);
  }

  private look(): void {
    this.lookedAt = performance.now();
    this.looking ??= this.catchUp().finally(() => (this.looking = null));
  }

  private async catchUp(): Promise<void> {
    const held = this.sessions.ids();
    if (held.length === 0) return;
    try {
      const heads = new Map((await this.log.heads(held)).map(({ session, revision }) => [session, revision]));
      for (const session of held) {
        const revision = heads.get(session);
        if (revision === undefined) await this.sessions.forget(session, 'elsewhere');
        else this.sessions.held(session)?.live.hear(revision);
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'the logs could not be looked at');
    }
  }
}
