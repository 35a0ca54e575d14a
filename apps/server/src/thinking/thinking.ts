import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import Tinypool from 'tinypool';
import { Turnstile } from '../http/turnstile';
import { type Logger } from '../logging/logger';
import { refused } from '../sessions/refused';
import type * as thoughts from './thoughts';

type Thoughts = typeof thoughts;

/** No thought takes a tenth of this; one that does is given up, with its thread. */
const PATIENCE_MS = 20_000;

/**
 * A thread for what takes up to some tenths of a second and is nobody's live class: those answer meanwhile. It begins
 * with the first thought, and ends when there was none for a minute.
 */
@Injectable()
export class Thinking implements OnApplicationShutdown {
  private readonly pool: Tinypool;
  /** The pool would leave those who wait without a thread where one died. */
  private readonly turnstile = new Turnstile({ inside: 1, waiting: 64 });

  /** @param file the bundle of thoughts.ts */
  constructor(file: string, logger: Logger) {
    this.pool = new Tinypool({
      filename: file,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    // A thread that dies before it has a thought, for want of memory: without a listener that would end the server.
    this.pool.on('error', (error) => logger.error({ err: error as unknown }, 'the thread of what takes long died'));
  }

  /** @throws HttpRefusal `busy` where too many wait */
  async of<N extends keyof Thoughts>(name: N, given: Parameters<Thoughts[N]>[0]): Promise<ReturnType<Thoughts[N]>> {
    const thought = await this.turnstile.pass(
      () =>
        this.pool.run(given, { name, signal: AbortSignal.timeout(PATIENCE_MS) }) as Promise<ReturnType<Thoughts[N]>>,
    );
    if (thought === 'busy') throw refused('busy');
    return thought;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.destroy();
  }
}
