import { randomUUID } from 'node:crypto';
import {
  type Actor,
  type Command,
  commandId,
  joinCode,
  type LogEntry,
  participantId,
  sessionId,
} from '@timeslice/contract';
import { open, replay, type State } from '@timeslice/session';
import type { Stored } from '../src/classroom/batch';
import { LiveSession } from '../src/classroom/live-session';
import { createLogger } from '../src/logging/logger';
import { roundRobin } from './class';
import { HandClock } from './hand-clock';
import { HandLog } from './hand-log';

export const host: Actor = { role: 'host' };
export const newId = () => commandId.parse(randomUUID());
export const revision = ({ revision }: State) => revision;
export const types = (entries: readonly LogEntry[]) => entries.map(({ event }) => event.type);

/** The first entry of a log. */
export function opened(): LogEntry {
  const opening = open({
    session: sessionId.parse(randomUUID()),
    code: joinCode.parse('123456'),
    lesson: roundRobin,
    lessonId: roundRobin.id,
    lessonVersion: 1,
  });
  const event = opening.ok ? opening.events[0] : undefined;
  if (!event) throw new Error('the lesson of the tests cannot be asked');
  return { revision: 1, at: 0, commandId: null, event };
}

export type LiveByHand = ReturnType<typeof liveByHand>;

/** A live session whose clock moves and whose writes end when the test says so. */
export function liveByHand() {
  const clock = new HandClock();
  const log = new HandLog(opened());
  const changes: (readonly Stored[] | null)[] = [];
  const appended: number[] = [];
  const lost: true[] = [];
  const live = new LiveSession({
    clock,
    logger: createLogger('silent'),
    load: async () => {
      const entries: LogEntry[] = [];
      for await (const entry of log.read(0)) entries.push(entry);
      return replay(entries);
    },
    log,
    onChange: (_, stored) => changes.push(stored),
    onLost: () => lost.push(true),
    onAppended: (revision) => appended.push(revision),
  });
  const ask = (command: Command, actor: Actor) => live.ask({ command, actor, receivedAt: clock.now(), origin: null });
  const join = (nickname: string, participant = participantId.parse(randomUUID())) =>
    ask({ type: 'join', commandId: newId(), participant, nickname, tokenHash: nickname }, { role: 'stranger' });
  /** Lets the queue take what was asked. */
  const store = async (how: 'stored' | 'taken' | Error = 'stored') => {
    const write = await log.write();
    write.end(how);
    return types(write.entries);
  };
  return { clock, log, changes, appended, lost, live, ask, join, store };
}
