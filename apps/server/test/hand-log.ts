import type { LogEntry } from '@timeslice/contract';
import type { SessionLog } from '../src/classroom/session-log';
import type { Appended } from '../src/classroom/session-log.repository';

interface Write {
  readonly entries: readonly LogEntry[];
  readonly end: (how: Appended | Error) => void;
}

/** A log whose writes end when the test says so. */
export class HandLog implements SessionLog {
  readonly stored: LogEntry[];
  isShared = false;
  /** How often it was read from its beginning, how often from further on, and how many turns were taken. */
  reads = 0;
  glances = 0;
  turns = 0;
  private readonly writes: Write[] = [];
  private waiting: ((write: Write) => void)[] = [];

  constructor(first: LogEntry) {
    this.stored = [first];
  }

  async *read(after: number): AsyncGenerator<LogEntry> {
    if (after === 0) this.reads++;
    else this.glances++;
    yield* this.stored.filter(({ revision }) => revision > after);
  }

  append(entries: readonly LogEntry[]): Promise<Appended> {
    return new Promise((resolve, reject) => {
      const end = (how: Appended | Error) => {
        if (how === 'stored') this.stored.push(...entries);
        if (how instanceof Error) reject(how);
        else resolve(how);
      };
      const waiting = this.waiting.shift();
      if (waiting) waiting({ entries, end });
      else this.writes.push({ entries, end });
    });
  }

  inTurn<T>(work: (log: SessionLog) => Promise<T>): Promise<T> {
    this.turns++;
    return work(this);
  }

  /** The next write that is begun, or has been. */
  async write(): Promise<Write> {
    return this.writes.shift() ?? new Promise((resolve) => this.waiting.push(resolve));
  }

  get isQuiet(): boolean {
    return this.writes.length === 0;
  }
}
