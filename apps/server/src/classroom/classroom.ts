import type { SessionId } from '@timeslice/contract';
import { replay } from '@timeslice/session';
import { type Logger } from '../logging/logger';
import { type Clock } from './clock';
import { LiveSession, NoSuchSession } from './live-session';
import { Room } from './room';
import { type SessionLogRepository } from './session-log.repository';

export interface ClassroomParts {
  readonly log: Pick<SessionLogRepository, 'eventsOf' | 'append'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** One session on this server: what happens in it, and who is there. */
export interface Classroom {
  readonly live: LiveSession;
  readonly room: Room;
}

export function createClassroom(session: SessionId, { log, clock, logger }: ClassroomParts): Classroom {
  const live = new LiveSession({
    clock,
    logger: logger.child({ session }),
    load: async () => {
      const entries = await log.eventsOf(session);
      if (entries.length === 0) throw new NoSuchSession(`There is no session ${session}.`);
      return replay(entries);
    },
    append: (entries) => log.append(session, entries),
    onChange: (state, stored) => room.changed(state, stored),
  });
  const room = new Room(session, clock, (view) => live.look(view));
  return { live, room };
}
