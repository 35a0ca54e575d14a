import type { LogEntry, SessionId } from '@timeslice/contract';
import type { Appended, SessionLogRepository } from '../src/classroom/session-log.repository';

interface Write {
  readonly entries: readonly LogEntry[];
  readonly end: (how: Appended | Error) => void;
}

/** A log whose writes end when the test says so. */
export class HandLog implements Pick<SessionLogRepository, 'append'> {
  readonly stored: LogEntry[];
  reads = 0;
  private readonly writes: Write[] = [];
  private waiting: ((write: Write) => void)[] = [];

  constructor(first: LogEntry) {
    this.stored = [first];
  }

  entries(): Promise<LogEntry[]> {
    this.reads++;
    return Promise.resolve([...this.stored]);
  }

  append(_session: SessionId, entries: readonly LogEntry[]): Promise<Appended> {
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

  /** The next write that is begun, or has been. */
  async write(): Promise<Write> {
    return this.writes.shift() ?? new Promise((resolve) => this.waiting.push(resolve));
  }

  get isQuiet(): boolean {
    return this.writes.length === 0;
  }
}
