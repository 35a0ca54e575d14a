import type { SessionId } from '@timeslice/contract';
import { evolve, type State } from '@timeslice/session';
import { type Bus } from '../cluster/bus';
import { type Logger } from '../logging/logger';
import { type Append } from '../metrics/metrics';
import { type Clock } from './clock';
import { LiveSession, NoSuchSession } from './live-session';
import { Room } from './room';
import { sessionLog, type SessionLogParts } from './session-log';

export interface ClassroomParts {
  readonly log: SessionLogParts['repository'];
  /** The line to the other servers that may hold the same session. */
  readonly bus: Pick<Bus, 'server' | 'isShared' | 'hasNeighbours' | 'say'>;
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
  const { log: repository, bus, clock, onMissing, onAppend } = parts;
  const logger = parts.logger.child({ session });
  const log = sessionLog(session, { repository, isShared: bus.isShared, onAppend });
  const live = new LiveSession({
    clock,
    logger,
    load: async () => {
      let state: State | undefined;
      for await (const entry of log.read(0)) state = evolve(state, entry);
      if (state) return state;
      onMissing?.();
      throw new NoSuchSession(`There is no session ${session}.`);
    },
    log,
    onLost: () => bus.say({ type: 'lost', session }),
    onAppended: (revision) => {
      if (bus.hasNeighbours) bus.say({ type: 'appended', session, revision });
    },
    onChange: (state, stored) => room.changed(state, stored),
  });
  const room = new Room(session, bus, clock, (view) => live.look(view), logger);
  return { live, room };
}
