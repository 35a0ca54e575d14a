import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { type SessionId } from '@timeslice/contract';
import { Bus } from '../cluster/bus';
import { LOGGER, type Logger } from '../logging/logger';
import { Metrics } from '../metrics/metrics';
import { type Classroom, createClassroom } from './classroom';
import { systemClock } from './clock';
import { SessionLogRepository } from './session-log.repository';

/** A classroom that nobody has used for so long leaves the memory; the log has it all. */
const IDLE_MS = 5 * 60_000;
const SWEEP_MS = 60_000;

/** The sessions in the memory of this server; read from the log at their first use. */
@Injectable()
export class LiveSessions implements BeforeApplicationShutdown {
  private readonly open = new Map<SessionId, { readonly classroom: Classroom; usedAt: number }>();
  private readonly sweeping = setInterval(() => this.sweep(), SWEEP_MS).unref();
  private isClosing = false;

  constructor(
    @Inject(SessionLogRepository) private readonly log: SessionLogRepository,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Bus) private readonly bus: Bus,
  ) {
    metrics.watchSessions(() => this.open.size);
  }

  /** The same one for everybody who asks; whether there is such a session shows at its first use. */
  of(session: SessionId): Classroom {
    const usedAt = systemClock.now();
    const known = this.open.get(session);
    if (known) {
      known.usedAt = usedAt;
      return known.classroom;
    }
    const classroom = createClassroom(session, {
      log: this.log,
      bus: this.bus,
      clock: systemClock,
      logger: this.logger,
      onMissing: () => this.open.delete(session),
      onAppend: (append) => this.metrics.appended(append),
    });
    if (this.isClosing) void classroom.live.close();
    else this.open.set(session, { classroom, usedAt });
    this.bus.say({ type: 'who', session });
    return classroom;
  }

  /** A session that is deleted, through this server or another one: whoever sits in it here is told. */
  async forget(session: SessionId, where: 'here' | 'elsewhere' = 'here'): Promise<void> {
    if (where === 'here') this.bus.say({ type: 'deleted', session });
    const held = this.open.get(session);
    this.open.delete(session);
    if (!held) return;
    held.classroom.room.dismissAll();
    await close(held.classroom);
  }

  /** One that is in the memory already. */
  held(session: SessionId): Classroom | undefined {
    return this.open.get(session)?.classroom;
  }

  ids(): SessionId[] {
    return [...this.open.keys()];
  }

  all(): Classroom[] {
    return Array.from(this.open.values(), ({ classroom }) => classroom);
  }

  /** Everything that was taken is stored and acknowledged before the database closes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isClosing = true;
    clearInterval(this.sweeping);
    await Promise.all(Array.from(this.open.values(), ({ classroom }) => close(classroom)));
    this.open.clear();
  }

  private sweep(): void {
    const before = systemClock.now() - IDLE_MS;
    for (const [session, { classroom, usedAt }] of this.open) {
      if (usedAt > before || !classroom.room.isEmpty || !classroom.live.isIdle) continue;
      this.open.delete(session);
      void close(classroom);
    }
  }
}

function close({ live, room }: Classroom): Promise<void> {
  room.close();
  return live.close();
}
