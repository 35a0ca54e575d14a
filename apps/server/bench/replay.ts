// npm run bench -- replay [EVENTS] [ROUNDS]: how long a server takes to open a session with a long log.
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import 'reflect-metadata';
import { type Actor, commandId, type Command, type LogEntry, participantId, type SessionId } from '@timeslice/contract';
import { decide, evolve, type State } from '@timeslice/session';
import { createClassroom } from '../src/classroom/classroom';
import { systemClock } from '../src/classroom/clock';
import { SessionLogRepository } from '../src/classroom/session-log.repository';
import { NoBus } from '../src/cluster/bus';
import { openDatabase } from '../src/database/open-database';
import { readLessons } from '../src/lessons/built-in-lessons';
import { createLogger } from '../src/logging/logger';
import { median } from './numbers';
import { throwawayPostgres } from './postgres';
import { newSession } from './session';

const LIMIT_MS = 2_000;
const STUDENTS = 1_000;
const BATCH = 1_000;
const CHOICES = ['P1', 'P2', 'P3'] as const;

/** A class that answers the first question and changes its mind until the log has so many entries. */
function* longLesson(start: State, events: number): Generator<LogEntry> {
  let state = start;
  const people = Array.from({ length: STUDENTS }, () => participantId.parse(randomUUID()));
  function* asks(actor: Actor, wish: object): Generator<LogEntry> {
    const command = { commandId: commandId.parse(randomUUID()), ...wish } as Command;
    const decision = decide(state, command, { actor, now: systemClock.now() });
    if (!decision.ok) throw new Error(`${JSON.stringify(wish)} was refused: ${decision.code}`);
    for (const event of decision.events) {
      const entry = { revision: state.revision + 1, at: systemClock.now(), commandId: command.commandId, event };
      state = evolve(state, entry);
      yield entry;
    }
  }
  const host: Actor = { role: 'host' };
  for (const [n, participant] of people.entries())
    yield* asks({ role: 'stranger' }, { type: 'join', participant, nickname: `S ${n}`, tokenHash: participant });
  yield* asks(host, { type: 'start' });
  yield* asks(host, { type: 'open-predictions', timeLimit: null });
  const [first] = state.questions;
  if (!first) throw new Error('The lesson asks nothing.');
  for (let edit = 1; state.revision < events; edit++) {
    for (const [n, id] of people.entries()) {
      if (state.revision >= events) return;
      const answer = { kind: 'next-process', choice: CHOICES[(n + edit) % CHOICES.length] };
      yield* asks({ role: 'participant', id }, { type: 'draft', question: first.shown.id, edit, answer });
    }
  }
}

const [events, rounds] = [Number(process.argv[2] ?? 200_000), Number(process.argv[3] ?? 5)];
const root = process.cwd();
console.log(`${os.cpus()[0]?.model}, ${os.cpus().length} cores, Node ${process.version}, load ${os.loadavg()[0]}`);
const postgres = await throwawayPostgres(root);
const place = { kind: 'postgresql', url: postgres.url, onError: () => undefined } as const;
const database = await openDatabase(place, path.join(root, 'prisma/migrations'));
try {
  const lessons = await readLessons(path.join(root, 'prisma/seed/lessons'));
  const lesson = lessons.find(({ id }) => id === 'round-robin-and-the-quantum');
  if (!lesson) throw new Error('There is no lesson to hold.');
  const repository = new SessionLogRepository(database);
  const { session, state } = await newSession(database, repository, lesson);
  let batch: LogEntry[] = [];
  for (const entry of longLesson(state, events)) {
    batch.push(entry);
    if (batch.length < BATCH && entry.revision < events) continue;
    await repository.append(session, batch);
    batch = [];
  }
  const [read, opened]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    const times = [await timed(() => readOnly(repository, session)), await timed(() => open(repository, session))];
    if (round > 0) [read, opened].forEach((list, n) => list.push(times[n] ?? 0));
  }
  console.log(`A log of ${events} entries of ${STUDENTS} students; medians of ${rounds} rounds, ms`);
  console.log(`read and parsed        ${median(read).toFixed(0)}`);
  const took = median(opened);
  console.log(
    `opened, read included  ${took.toFixed(0)}   ${took <= LIMIT_MS ? 'met' : 'MISSED'} (at most ${LIMIT_MS})`,
  );
  if (took > LIMIT_MS) process.exitCode = 1;
} finally {
  await database.close();
  await postgres.stop();
}
process.exit();

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function readOnly(log: SessionLogRepository, session: SessionId): Promise<void> {
  for await (const { revision } of log.eventsOf(session)) if (revision < 0) throw new Error('unreachable');
}

/** As the server does at the session's first use. */
async function open(log: SessionLogRepository, session: SessionId): Promise<void> {
  const parts = { log, bus: new NoBus(), clock: systemClock, logger: createLogger('silent') };
  const { live } = createClassroom(session, parts);
  const seen = await live.look(({ revision }) => revision);
  if (!seen.ok || seen.value < events) throw new Error(`The session did not open whole: ${JSON.stringify(seen)}`);
  await live.close();
}
