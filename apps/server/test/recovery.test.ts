import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { commandId, type HostScene, type LogEntry, type Report, sessionId } from '@timeslice/contract';
import { replay, type State } from '@timeslice/session';
import { createClassroom } from '../src/classroom/classroom';
import { systemClock } from '../src/classroom/clock';
import { SessionLogRepository } from '../src/classroom/session-log.repository';
import { LessonRepository } from '../src/lessons/lesson.repository';
import { createLogger } from '../src/logging/logger';
import { begin, Class, does, draft, join, knock, roundRobin, says } from './class';
import { backends, createInstructor, freshPlace, logOf, type Place, type Server, startServer } from './harness';

describe.each(backends)('nothing that was acknowledged is lost: %s', (backend) => {
  let place: Place;
  let server: Server;
  let room: Class;
  beforeAll(async () => {
    place = await freshPlace(backend);
    server = await startServer(place, { lessons: [roundRobin] });
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    await place.remove();
  });
  beforeEach(async () => {
    room = await Class.open(server);
  });
  afterEach(() => room.close());

  const repository = () => server.app.get(SessionLogRepository);
  const eventsOf = () => logOf(server, room.session.session);

  test('a restart is a replay: everybody sees what they saw', async () => {
    const host = await room.hostDevice();
    const ada = await room.join('Ada');
    const phone = await room.phone(ada);
    await does(host, ...begin);
    await does(phone, draft(1, says('P3')));
    const before = [await host.snapshot(), await phone.snapshot()];
    const entries = await eventsOf();

    const gone = new Promise((resolve) => phone.socket.once('disconnect', resolve));
    await server.stop();
    // After any other reason a browser would not come back by itself.
    expect(await gone).toBe('transport close');
    server = await startServer(place, { lessons: [roundRobin] });
    expect(await server.client.lessonVersion.count()).toBe(1);
    expect(await eventsOf()).toEqual(entries);
    const again = room.on(server);
    const phoneAgain = await again.phone(ada);
    const hostAgain = await again.hostDevice();
    const shown = async (...devices: { snapshot: typeof host.snapshot }[]) =>
      Promise.all(devices.map(async (device) => ({ ...(await device.snapshot()), now: 0 })));
    expect(await shown(hostAgain, phoneAgain)).toEqual(before.map((snapshot) => ({ ...snapshot, now: 0 })));
    await does(phoneAgain, draft(2, says('P1')));
    again.close();
  }, 60_000);

  test('two servers on one log: who comes second reads what the first wrote and decides again', async () => {
    const { session } = room.session;
    const bus = { server: 'of the test', isShared: true, hasNeighbours: false, say: () => undefined };
    const parts = { log: repository(), bus, clock: systemClock, logger: createLogger('silent') };
    const servers = [createClassroom(session, parts), createClassroom(session, parts)];
    for (const { live } of servers) expect(await live.look(({ revision }) => revision)).toEqual({ ok: true, value: 1 });
    const joins = Array.from({ length: 40 }, (_, n) =>
      servers[n % 2]?.live.ask({
        command: {
          type: 'join',
          commandId: commandId.parse(randomUUID()),
          participant: randomUUID() as never,
          nickname: `student ${n % 30}`,
          tokenHash: `hash ${n}`,
        },
        actor: { role: 'stranger' },
        receivedAt: systemClock.now(),
        origin: null,
      }),
    );
    const replies = await Promise.all(joins);
    // Ten names came twice, over both servers: one of each pair got it.
    expect(replies.filter((reply) => reply?.ok)).toHaveLength(30);
    const state = replay(await eventsOf());
    expect([state.participants.size, state.names.size, state.revision]).toEqual([30, 30, 31]);
    const seen = await Promise.all(servers.map(({ live }) => live.look(({ revision }) => revision, 'fresh')));
    expect(seen).toEqual(servers.map(() => ({ ok: true, value: 31 })));
    await Promise.all(servers.map(({ live }) => live.close()));
  });

  test('the database fails and comes back: refused meanwhile, accepted again, nothing twice', async () => {
    const host = await room.hostDevice();
    const ada = await room.join('Ada');
    const phone = await room.phone(ada);
    await does(host, ...begin);
    const command = { commandId: randomUUID(), ...draft(1, says('P3')) };
    await server.client.$executeRaw`ALTER TABLE session_event RENAME TO gone`;
    expect(await phone.send(command)).toEqual({ ok: false, code: 'unavailable' });
    expect(await phone.sync()).toEqual({ ok: false, code: 'unavailable' });
    await server.client.$executeRaw`ALTER TABLE gone RENAME TO session_event`;
    expect((await phone.snapshot()).seat?.draft).toBeNull();
    expect(await phone.send(command)).toMatchObject({ ok: true });
    expect(await phone.send(command)).toMatchObject({ ok: true });
    expect((await eventsOf()).filter(({ event }) => event.type === 'drafted')).toHaveLength(1);
  });

  test('a log that no longer parses stops its session, and no other', async () => {
    const { session } = room.session;
    const other = await Class.open(server, room.host);
    await server.client.$executeRaw`UPDATE session_event SET payload = '{}' WHERE session_id = ${session}::uuid`;
    const refused = await knock(server, room.session.code, 'Ada');
    expect([refused.status, await refused.json()]).toEqual([500, expect.objectContaining({ code: 'internal' })]);
    await expect(room.hostDevice()).rejects.toThrow('internal');
    expect((await join(server, other.session.code, 'Ada')).nickname).toBe('Ada');
  });

  test('a log of which pages are missing stops its session too', async () => {
    const { session } = room.session;
    await server.client.$executeRaw`UPDATE session_event SET revision = 6000 WHERE session_id = ${session}::uuid`;
    expect((await knock(server, room.session.code, 'Ada')).status).toBe(500);
    await server.client.$executeRaw`UPDATE session_event SET revision = 1 WHERE session_id = ${session}::uuid`;
    expect((await join(server, room.session.code, 'Ada')).nickname).toBe('Ada');
  });

  test('a question whose time passed while no server was running is locked at the first look, once', async () => {
    const { session } = room.session;
    const past = systemClock.now() - 60_000;
    const entry = (revision: number, event: LogEntry['event']): LogEntry => ({
      revision,
      at: past,
      commandId: null,
      event,
    });
    await repository().append(session, [
      entry(2, { type: 'started' }),
      entry(3, { type: 'predictions-opened', question: 'next' as never, closesAt: past + 10_000 }),
    ]);
    const ada = await room.join('Ada');
    const phone = await room.phone(ada);
    expect(await phone.ask(draft(1, says('P3')))).toEqual({ ok: false, code: 'locked' });
    const host = await room.hostDevice();
    expect((await host.snapshot()).scene.phase).toBe('locked');
    const locks = (await eventsOf()).flatMap(({ event }) => (event.type === 'locked' ? [event.by] : []));
    expect(locks).toEqual(['clock']);
  });

  test('the tables beside the log say what it says', async () => {
    const host = await room.hostDevice();
    const ada = await room.join('Ada');
    await does(host, { type: 'rename', participant: ada.participant, nickname: '에이다' }, { type: 'end' });
    const row = await server.client.session.findUniqueOrThrow({
      where: { id: room.session.session },
      include: { participants: true },
    });
    const state: State = replay(await eventsOf());
    expect(row).toMatchObject({ openCode: null, endedAt: new Date(state.endedAt ?? 0) });
    expect(row.participants).toEqual([expect.objectContaining({ id: ada.participant, nickname: '에이다' })]);
  });

  test('a log longer than a page is read whole and in order', async () => {
    const { session } = room.session;
    const joined = Array.from({ length: 4_500 }, (_, n): LogEntry => ({
      revision: n + 2,
      at: n,
      commandId: null,
      event: { type: 'joined', participant: randomUUID() as never, nickname: `s ${n}`, tokenHash: randomUUID() },
    }));
    await repository().append(session, joined);
    expect((await eventsOf()).slice(1)).toEqual(joined);
    const first = await repository().eventsOf(session).next();
    expect(first.value).toMatchObject({ revision: 1 });
  });

  test('a built-in lesson gets a new version only where it changed, and a session keeps its own', async () => {
    const lessons = server.app.get(LessonRepository);
    const changed = { ...roundRobin, title: { ko: '새 제목', en: 'New title' } };
    for (const lesson of [roundRobin, changed, changed]) await lessons.keepBuiltIn(lesson);
    expect(await lessons.allFor(room.host.id)).toEqual([{ version: 2, lesson: changed }]);
    const next = await Class.open(server, room.host);
    expect([room.session.title, next.session.title]).toEqual([roundRobin.title, changed.title]);
    await room.join('Ada');
    const report = (await (await room.get(`/api/reports/${room.session.session}`)).json()) as Report;
    expect(report.title).toEqual(roundRobin.title);
  });

  test('a host who comes back sees who is here', async () => {
    const phone = await room.phone(await room.join('Ada'));
    const host = await room.hostDevice();
    host.close();
    const again = await room.hostDevice();
    expect(((await again.snapshot()).scene as HostScene).roster).toEqual([{ id: expect.any(String), nickname: 'Ada' }]);
    phone.close();
  });

  test('a code is free again once its session has ended', async () => {
    const { code } = room.session;
    await does(await room.hostDevice(), { type: 'end' });
    const next = await Class.open(server, await createInstructor(server));
    await server.client.session.update({
      where: { id: next.session.session },
      data: { code, openCode: code },
    });
    const door = (await (await fetch(`${server.url}/api/sessions/by-code/${code}`)).json()) as { session: string };
    expect(sessionId.parse(door.session)).toBe(next.session.session);
  });
});
