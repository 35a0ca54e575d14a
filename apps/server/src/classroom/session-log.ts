import type { LogEntry, SessionId } from '@timeslice/contract';
import { type Append } from '../metrics/metrics';
import { type Appended, type LogRows, type SessionLogRepository } from './session-log.repository';

/** The log of one session. */
export interface SessionLog {
  /** Whether other servers may write to it too. */
  readonly isShared: boolean;
  /** In order, those after a revision. */
  read(after: number): AsyncIterable<LogEntry>;
  /** @param commands how many commands caused the entries */
  append(entries: readonly LogEntry[], commands: number): Promise<Appended>;
  /**
   * One server after the other, in the order of asking: what is read in a turn is all there is, unless a server writes
   * without a turn. What was appended is stored when this resolves.
   */
  inTurn<T>(work: (log: SessionLog) => Promise<T>): Promise<T>;
}

export interface SessionLogParts {
  readonly repository: Pick<SessionLogRepository, 'eventsOf' | 'append' | 'inTurn'>;
  readonly isShared: boolean;
  /** After each write, whatever came of it. */
  readonly onAppend?: ((append: Append) => void) | undefined;
}

export function sessionLog(session: SessionId, { repository, isShared, onAppend }: SessionLogParts): SessionLog {
  const on = (rows: Pick<LogRows, 'eventsOf' | 'append'>, inTurn: SessionLog['inTurn']): SessionLog => ({
    isShared,
    read: (after) => rows.eventsOf(session, after),
    append: async (entries, commands) => {
      const startedAt = performance.now();
      let outcome: Append['outcome'] = 'failed';
      try {
        return (outcome = await rows.append(session, entries));
      } finally {
        onAppend?.({ commands, outcome, ms: performance.now() - startedAt });
      }
    },
    inTurn,
  });
  return on(repository, (work) =>
    repository.inTurn(session, (turn) => {
      const log = on(turn, (more) => more(log));
      return work(log);
    }),
  );
}
