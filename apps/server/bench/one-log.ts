import { randomUUID } from 'node:crypto';
import path from 'node:path';
import {
  commandId,
  type Lesson,
  type LogEntry,
  participantId,
  type ParticipantId,
  questionId,
  type SessionId,
} from '@timeslice/contract';
import { type Classroom, createClassroom } from '../src/classroom/classroom';
import { systemClock } from '../src/classroom/clock';
import { SessionLogRepository } from '../src/classroom/session-log.repository';
import { PostgresBus } from '../src/cluster/postgres-bus';
import { type OpenDatabase, openDatabase } from '../src/database/open-database';
import { createLogger } from '../src/logging/logger';
import { median, quantile, row } from './numbers';
import { newSession } from './session';

const RUN_MS = 2_000;
const STUDENTS = 300;
const logger = createLogger('silent');

/** What one server process holds of the database and of the others; all of them share this process. */
class BenchServer {
  readonly held = new Map<SessionId, Classroom>();
  appends = 0;
  collisions = 0;

  private constructor(
    private readonly log: SessionLogRepository,
    readonly bus: PostgresBus,
    private readonly database: OpenDatabase,
  ) {}

  static async start(url: string, root: string): Promise<BenchServer> {
    const place = { kind: 'postgresql', url, onError: () => undefined } as const;
    const database = await openDatabase(place, path.join(root, 'prisma/migrations'));
    const bus = new PostgresBus(url, logger);
    const server = new BenchServer(new SessionLogRepository(database), bus, database);
    bus.listen({
      heard: (message, from) => {
        if (message.type === 'lost' && from !== bus.server) server.held.get(message.session)?.live.takeTurns();
        if (message.type === 'appended') server.held.get(message.session)?.live.hear(message.revision);
      },
      tuned: () => undefined,
    });
    await bus.connect();
    return server;
  }

  of(session: SessionId): Classroom {
    const known = this.held.get(session);
    if (known) return known;
    const onAppend = ({ outcome }: { readonly outcome: string }) => {
      if (outcome === 'stored') this.appends++;
      else this.collisions++;
    };
    const classroom = createClassroom(session, { log: this.log, bus: this.bus, clock: systemClock, logger, onAppend });
    this.held.set(session, classroom);
    return classroom;
  }

  async create(lesson: Lesson, students: number): Promise<Room> {
    const { session, state } = await newSession(this.database, this.log, lesson);
    const ids = Array.from({ length: students }, () => participantId.parse(randomUUID()));
    const events: LogEntry['event'][] = [
      ...ids.map((participant, n) => ({
        type: 'joined' as const,
        participant,
        nickname: `s ${n}`,
        tokenHash: participant,
      })),
      { type: 'started' },
      { type: 'predictions-opened', question: questionId.parse(lesson.questions[0]?.id), closesAt: null },
    ];
    const at = systemClock.now();
    await this.log.append(
      session,
      events.map((event, n) => ({ revision: state.revision + n + 1, at, commandId: null, event })),
    );
    return { session, ids };
  }

  async stop(): Promise<void> {
    await Promise.all(Array.from(this.held.values(), ({ live }) => live.close()));
    await this.bus.close();
    await this.database.close();
  }
}

interface Room {
  readonly session: SessionId;
  readonly ids: readonly ParticipantId[];
}

export interface Bench {
  readonly url: string;
  /** Of the repository. */
  readonly root: string;
  readonly lesson: Lesson;
}

interface Load {
  readonly servers: number;
  readonly sessions: number;
  /** Every session is on every server, or each on one. */
  readonly spread: boolean;
}

/** Each student renames himself again and again, as soon as the last time is stored. */
async function run({ url, root, lesson }: Bench, { servers: count, sessions, spread }: Load) {
  const servers = await Promise.all(Array.from({ length: count }, () => BenchServer.start(url, root)));
  const waits: number[] = [];
  const lags: number[] = [];
  const each = Math.ceil(STUDENTS / sessions);
  const all: Room[] = [];
  for (let n = 0; n < sessions; n++) {
    const room = await servers[0]?.create(lesson, each);
    if (room) all.push(room);
  }
  for (const [n, { session }] of all.entries())
    for (const [m, server] of servers.entries())
      if (spread || n % count === m) await server.of(session).live.look(() => null);
  for (const server of servers) server.appends = server.collisions = 0;
  const until = performance.now() + RUN_MS;
  await Promise.all(
    all.flatMap(({ session, ids }, n) =>
      ids.map(async (id, m) => {
        const server = servers[(spread ? m : n) % count];
        for (let turn = 0; performance.now() < until; turn++) {
          const from = performance.now();
          const command = {
            type: 'rename',
            commandId: commandId.parse(randomUUID()),
            nickname: `${m} ${turn}`,
          } as const;
          const actor = { role: 'participant', id } as const;
          const reply = await server
            ?.of(session)
            .live.ask({ command, actor, receivedAt: systemClock.now(), origin: null });
          if (reply?.ok !== true) throw new Error(JSON.stringify(reply));
          waits.push(performance.now() - from);
        }
      }),
    ),
  );
  const seconds = RUN_MS / 1_000;
  if (spread && count > 1) await lagBetween(servers, all[0], lags);
  const sum = (of: (server: BenchServer) => number) => servers.reduce((total, server) => total + of(server), 0);
  const result = {
    commands: waits.length / seconds,
    appends: sum(({ appends }) => appends) / seconds,
    collisions: sum(({ collisions }) => collisions) / seconds,
    waits,
    lags,
  };
  await Promise.all(servers.map((server) => server.stop()));
  return result;
}

/** Ms from a reply of one server to the same revision in the memory of another, nothing else going on. */
async function lagBetween([one, other]: readonly BenchServer[], room: Room | undefined, lags: number[]): Promise<void> {
  const id = room?.ids[0];
  if (!one || !other || !room || !id) return;
  for (let n = 0; n < 50; n++) {
    const command = { type: 'rename', commandId: commandId.parse(randomUUID()), nickname: `lag ${n}` } as const;
    const actor = { role: 'participant', id } as const;
    const reply = await one.of(room.session).live.ask({ command, actor, receivedAt: systemClock.now(), origin: null });
    if (!reply.ok) throw new Error(reply.code);
    const from = performance.now();
    for (;;) {
      const seen = await other.of(room.session).live.look(({ revision }) => revision);
      if (seen.ok && seen.value >= reply.revision) break;
      await new Promise((resolve) => setImmediate(resolve));
    }
    lags.push(performance.now() - from);
  }
}

/** How much one log takes from several servers, and many logs. */
export async function appendRate(bench: Bench, rounds: number): Promise<void> {
  const loads: readonly Load[] = [
    { servers: 1, sessions: 1, spread: true },
    { servers: 2, sessions: 1, spread: true },
    { servers: 3, sessions: 1, spread: true },
    { servers: 1, sessions: 100, spread: false },
    { servers: 3, sessions: 100, spread: false },
    { servers: 3, sessions: 100, spread: true },
  ];
  console.log(`\nWhat the logs take: ${STUDENTS} students who each send the next command when the last one is stored;`);
  console.log(`servers are objects of one process, which is the limit here; ${rounds} rounds in turn, medians\n`);
  console.log(row('', ['commands/s', 'appends/s', 'in vain/s', 'p50 ms', 'p99 ms', 'lag p50 ms', 'lag p99 ms']));
  const results = loads.map(() => [] as Awaited<ReturnType<typeof run>>[]);
  for (let round = 0; round < rounds; round++)
    for (const [n, load] of loads.entries()) results[n]?.push(await run(bench, load));
  for (const [n, { servers, sessions, spread }] of loads.entries()) {
    const all = results[n] ?? [];
    const waits = all.flatMap((one) => one.waits);
    const lags = all.flatMap((one) => one.lags);
    const name = `${servers} server${servers > 1 ? 's' : ''}, ${sessions === 1 ? 'one session' : `${sessions} sessions`}${
      servers > 1 ? (spread ? ', each on all' : ', each on one') : ''
    }`;
    console.log(
      row(name, [
        median(all.map(({ commands }) => commands)),
        median(all.map(({ appends }) => appends)),
        median(all.map(({ collisions }) => collisions)),
        quantile(waits, 0.5),
        quantile(waits, 0.99),
        lags.length > 0 ? quantile(lags, 0.5) : '',
        lags.length > 0 ? quantile(lags, 0.99) : '',
      ]),
    );
  }
}
