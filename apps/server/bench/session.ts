import { randomUUID } from 'node:crypto';
import { joinCode, type Lesson, type LogEntry, type SessionId, sessionId } from '@timeslice/contract';
import { evolve, open, type State } from '@timeslice/session';
import type { SessionLogRepository } from '../src/classroom/session-log.repository';
import { systemClock } from '../src/classroom/clock';
import type { OpenDatabase } from '../src/database/open-database';

/** A session of a lesson that nobody has joined, with a host of its own. */
export async function newSession(
  { client }: OpenDatabase,
  log: SessionLogRepository,
  lesson: Lesson,
): Promise<{ readonly session: SessionId; readonly state: State }> {
  const session = sessionId.parse(randomUUID());
  const host = randomUUID();
  await client.account.create({ data: { id: host, name: 'Bench', email: `${host}@example.org` } });
  await client.lesson.createMany({ data: [{ id: lesson.id }], skipDuplicates: true });
  const version = { lessonId: lesson.id, version: 1, digest: 'bench', content: {} };
  await client.lessonVersion.createMany({ data: [version], skipDuplicates: true });
  const code = joinCode.parse(String(Math.floor(Math.random() * 1_000_000)).padStart(6, '0'));
  await client.session.create({
    data: {
      id: session,
      code,
      openCode: session,
      hostId: host,
      lessonId: lesson.id,
      lessonVersion: 1,
      createdAt: new Date(),
    },
  });
  const opening = open({ session, code, lesson, lessonId: lesson.id, lessonVersion: 1 });
  const [event] = opening.ok ? opening.events : [];
  if (!event) throw new Error('the lesson cannot be asked');
  const entry: LogEntry = { revision: 1, at: systemClock.now(), commandId: null, event };
  await log.append(session, [entry]);
  return { session, state: evolve(undefined, entry) };
}
