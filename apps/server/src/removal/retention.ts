import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { systemClock } from '../classroom/clock';
import { LOGGER, type Logger } from '../logging/logger';
import { Removal } from './removal';

const DAY_MS = 24 * 60 * 60_000;
const EVERY_MS = 60 * 60_000;

/** Deletes sessions that ended more than RETENTION_DAYS ago: at the start and then every hour. Any server may do it. */
@Injectable()
export class Retention implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Removal) private readonly removal: Removal,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.retentionDays === null) return;
    this.timer = setInterval(() => void this.sweep(), EVERY_MS).unref();
    await this.sweep();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** What fails now is tried again in an hour. */
  async sweep(): Promise<void> {
    const days = this.config.retentionDays;
    if (days === null) return;
    try {
      const sessions = await this.removal.sessionsEndedBefore(new Date(systemClock.now() - days * DAY_MS));
      if (sessions > 0) this.logger.info({ sessions, days }, 'sessions that ended long ago were deleted');
    } catch (error) {
      this.logger.error({ err: error }, 'old sessions could not be deleted');
    }
  }
}
