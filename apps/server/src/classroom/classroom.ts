import type { LogEntry, SessionId } from '@timeslice/contract';
import { evolve, type State } from '@timeslice/session';
import { type Logger } from '../logging/logger';
import { type Append } from '../metrics/metrics';
import { type Clock } from './clock';
import { LiveSession, NoSuchSession } from './live-session';
import { Room } from './room';
import { type SessionLogRepository } from './session-log.repository';

export interface ClassroomParts {
  readonly log: Pick<SessionLogRepository, 'eventsOf' | 'append'>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** There is no such session, as its first use has shown. */
  readonly onMissing?: () => void;
  /** After each write to the log, whatever came of it. */
  readonly onAppend?: (append: Append) => void;
}

/** One session on this server: what happens in it, and who is there. */
export interface Classroom {
  readonly live: LiveSession;
  readonly room: Room;
}

export function createClassroom(session: SessionId, parts: ClassroomParts): Classroom {
  const { log, clock, onMissing, onAppend } = parts;
  const logger = parts.logger.child({ session });
  const live = new LiveSession({
    clock,
    logger,
    load: async () => {
      let state: State | undefined;
      for await (const entry of log.eventsOf(session)) state = evolve(state, entry);
      if (state) return state;
      onMissing?.();
      throw new NoSuchSession(`There is no session ${session}.`);
    },
    append: async (entries: readonly LogEntry[], commands) => {
      const startedAt = performance.now();
      let outcome: Append['outcome'] = 'failed';
      try {
        return (outcome = await log.append(session, entries));
      } finally {
        onAppend?.({ commands, outcome, ms: performance.now() - startedAt });
      }
    },
    onChange: (state, stored) => room.changed(state, stored),
  });
  const room = new Room(session, clock, (view) => live.look(view), logger);
  return { live, room };
}
