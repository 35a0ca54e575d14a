import type pg from 'pg';
import { z } from 'zod';
import { dumpsOf, keepNewest, takeDump } from './dump';

/** When the database is dumped. */
export interface Rhythm {
  /** So long after the last dump, if anything has changed. */
  readonly everyMs: number;
  /** So many bytes of journal after it, however early. */
  readonly journalBytes: number;
  /** So many dumps are kept. */
  readonly keep: number;
  /** A stop waits so long for its dump: without it the next start replays more of the journal. */
  readonly lastMs: number;
}

/**
 * The journal since the oldest of three dumps stays: each begins two segments of 16 MiB anew, and the next one comes
 * after 32 MiB. `wal_keep_size` of worker.ts is 256 MiB.
 */
export const usualRhythm: Rhythm = { everyMs: 10 * 60_000, journalBytes: 32 * 1024 * 1024, keep: 3, lastMs: 4_000 };

const LOOK_MS = 15_000;
/** After a dump that failed: everything may have changed. */
const unknown = '';

const position = z.tuple([z.object({ transaction: z.string(), written: z.coerce.number() })]);

interface Parts {
  readonly pool: pg.Pool;
  readonly dataDir: string;
  readonly rhythm: Rhythm;
  /** A dump failed; the next one is tried when it is due. */
  readonly onTrouble: (error: unknown) => void;
}

interface Position {
  /** Epoch ms. */
  readonly at: number;
  /** The number of the next transaction that changes anything. */
  readonly transaction: string;
  /** Bytes of journal. */
  readonly written: number;
}

/** Dumps the database while it runs, and once more at the end. */
export class Dumps {
  private last: Position | undefined;
  private readonly giveUp = new AbortController();
  private working: Promise<void> = Promise.resolve();
  private looking: NodeJS.Timeout | undefined;

  constructor(private readonly parts: Parts) {}

  /**
   * Resolves when there is a dump.
   * @param now another one is due, whatever there is
   */
  async start(now: boolean): Promise<void> {
    this.last = await this.position();
    const isFirst = (await dumpsOf(this.parts.dataDir)).length === 0;
    if (now || isFirst) this.queue(() => this.dump());
    if (isFirst) await this.working;
    this.looking = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  /** Ends with a dump if anything has changed, unless that takes too long. */
  async stop(): Promise<void> {
    clearInterval(this.looking);
    const timer = setTimeout(
      () => this.giveUp.abort(new Error('the last dump took too long')),
      this.parts.rhythm.lastMs,
    );
    this.queue(async () => {
      if (this.last?.transaction !== (await this.position()).transaction) await this.dump();
    });
    await this.working;
    clearTimeout(timer);
  }

  /** Dumps if it is time to; resolves when that is done. */
  look(): Promise<void> {
    this.queue(() => this.dumpIfDue());
    return this.working;
  }

  private async dumpIfDue(): Promise<void> {
    const now = await this.position();
    const { last } = this;
    const { everyMs, journalBytes } = this.parts.rhythm;
    if (last !== undefined && now.transaction === last.transaction) return;
    if (last !== undefined && now.at - last.at < everyMs && now.written - last.written < journalBytes) return;
    await this.dump();
  }

  /** What changes while it copies counts as changed since. */
  private async dump(): Promise<void> {
    const { pool, dataDir, rhythm } = this.parts;
    const before = await this.position();
    this.last = { ...before, transaction: unknown };
    await takeDump({ pool, dataDir, signal: this.giveUp.signal });
    this.last = { ...before, written: (await this.position()).written };
    await keepNewest(dataDir, rhythm.keep);
  }

  private async position(): Promise<Position> {
    const { rows } = await this.parts.pool.query(
      `SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS transaction,
         (pg_current_wal_lsn() - '0/0'::pg_lsn)::text AS written`,
    );
    const [read] = position.parse(rows);
    return { at: Date.now(), ...read };
  }

  private queue(work: () => Promise<void>): void {
    this.working = this.working.then(work).catch(this.parts.onTrouble);
  }
}
