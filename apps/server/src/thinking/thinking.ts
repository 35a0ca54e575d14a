import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import Tinypool from 'tinypool';
import { refused } from '../sessions/refused';
import type * as thoughts from './thoughts';

type Thoughts = typeof thoughts;

/** So many wait; whoever comes beyond that is told to come again. */
const WAITING_MAX = 64;

/**
 * A thread for what takes up to some tenths of a second and is nobody's live class: those answer meanwhile. It begins
 * with the first thought, and ends when there was none for a minute.
 */
@Injectable()
export class Thinking implements OnApplicationShutdown {
  private readonly pool: Tinypool;

  /** @param file the bundle of thoughts.ts */
  constructor(file: string) {
    this.pool = new Tinypool({
      filename: file,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
  }

  /** @throws HttpRefusal `busy` where too many wait */
  async of<N extends keyof Thoughts>(name: N, given: Parameters<Thoughts[N]>[0]): Promise<ReturnType<Thoughts[N]>> {
    if (this.pool.queueSize >= WAITING_MAX) throw refused('busy');
    return (await this.pool.run(given, { name })) as ReturnType<Thoughts[N]>;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.destroy();
  }
}
