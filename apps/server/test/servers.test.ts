import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { GRACE_MS, type LogEntry, type Scene } from '@timeslice/contract';
import { replay } from '@timeslice/session';
import pg from 'pg';
import { SessionLogRepository } from '../src/classroom/session-log.repository';
import { Bus } from '../src/cluster/bus';
import { begin, Class, type Device, does, draft, roundRobin, says, type Student } from './class';
import { backends, freshPlace, logOf, type Place, postJson, type Server, startServer } from './harness';

const onPostgres = (backends as readonly string[]).includes('postgresql') ? describe : describe.skip;

const at = (revision: number) => (scene: Scene) => scene.revision >= revision;
const isHere = (scene: Scene, { participant }: Student) =>
  'roster' in scene && scene.roster.some(({ id, away }) => id === participant && away !== true);

onPostgres('two servers, one session', () => {
  let place: Place;
  let servers: readonly [Server, Server];
  let here: Class;
  let there: Class;
  beforeAll(async () => {
    place = await freshPlace('postgresql');
    servers = [
      await startServer(place, { lessons: [roundRobin] }),
      await startServer(place, { lessons: [roundRobin] }),
    ];
  }, 60_000);
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await place.remove();
  });
  beforeEach(async () => {
    here = await Class.open(servers[0]);
    there = here.on(servers[1]);
  });
  afterEach(() => {
    here.close();
    there.close();
  });

  test('what happens on one is seen on the other, in the same step of the log', async () => {
    const host = await here.hostDevice();
    const phone = await there.phone(await there.join('Ada'));
    const opened = await does(host, ...begin);
    expect((await phone.scene(at(opened))).phase).toBe('predict');
    const drafted = await does(phone, draft(1, says('P3')));
    expect((await host.scene(at(drafted))).phase).toBe('predict');
    const locked = await does(host, { type: 'lock' });
    expect((await phone.scene(at(locked))).phase).toBe('locked');
  });

  test('who joined here takes a seat there in the same moment, and who was let in again too', async () => {
    const students = await Promise.all(Array.from({ length: 40 }, (_, n) => here.join(`student ${n}`)));
    const phones = await Promise.all(students.map((student) => there.phone(student)));
    expect(phones).toHaveLength(40);
    const [first] = students;
    const host = await here.hostDevice();
    await does(host, { type: 'remove', participant: first?.participant });
    await phones[0]?.until(() => phones[0]?.socket.connected === false);
    expect(phones[0]?.partings).toEqual(['removed']);
    await does(host, { type: 'restore', participant: first?.participant });
    expect((await there.phone(students[0] as Student)).socket.connected).toBe(true);
  });

  test('nobody is refused for what the other server knows already', async () => {
    const ada = await here.join('Ada');
    const phone = await there.phone(ada);
    await phone.snapshot();
    const host = await here.hostDevice();
    for (const question of [1, 2]) {
      await does(host, ...(question === 1 ? begin : [{ type: 'next' }, { type: 'open-predictions' }]));
      const asked = phone.ask(draft(1, says('P3'), question === 1 ? 'next' : 'draw'));
      const reply = await asked;
      expect(reply.ok ? 'accepted' : reply.code).toBe(question === 1 ? 'accepted' : 'wrong-answer-shape');
      await does(host, { type: 'lock' }, { type: 'reveal' }, { type: 'explain' });
    }
  });

  test('200 answers over both servers: all stored once, in one log that both hold', async () => {
    const host = await here.hostDevice();
    const students = await Promise.all(
      Array.from({ length: 100 }, (_, n) => (n % 2 ? here : there).join(`student ${n}`)),
    );
    const phones = await Promise.all(students.map((student, n) => (n % 2 ? there : here).phone(student)));
    await does(host, ...begin);
    const rounds = await Promise.all(
      phones.map(async (phone) => [await phone.ask(draft(1, says('P1'))), await phone.ask(draft(2, says('P3')))]),
    );
    expect(rounds.flat().filter(({ ok }) => !ok)).toEqual([]);
    const state = replay(await logOf(servers[0], here.session.session));
    expect(Array.from(state.courses[0]?.rounds[0]?.drafts.values() ?? [], ({ edit }) => edit)).toEqual(
      students.map(() => 2),
    );
    const last = await there.hostDevice();
    expect((await last.snapshot()).scene.revision).toBe(state.revision);
  });

  test('the clocks of both servers ring, and one of them locks', async () => {
    const { session } = here.session;
    const hosts = [await here.hostDevice(), await there.hostDevice()];
    const at = Date.now();
    const entry = (revision: number, event: LogEntry['event']): LogEntry => ({ revision, at, commandId: null, event });
    await servers[0].app
      .get(SessionLogRepository)
      .append(session, [
        entry(2, { type: 'started' }),
        entry(3, { type: 'predictions-opened', question: 'next' as never, closesAt: at - GRACE_MS + 300 }),
      ]);
    servers[0].app.get(Bus).say({ type: 'appended', session, revision: 3 });
    await Promise.all(hosts.map((host) => host.scene(({ phase }) => phase === 'locked')));
    const entries = await logOf(servers[0], session);
    expect(entries.map(({ event }) => event.type)).toEqual(['opened', 'started', 'predictions-opened', 'locked']);
  });

  test('[SES154] what is asked for and given on one server is seen on the other, by its owner and the host alone', async () => {
    const host = await here.hostDevice();
    const [ada, bo] = [await there.join('Ada'), await there.join('Bo')];
    const [phone, other] = [await there.phone(ada), await there.phone(bo)];
    await does(host, { type: 'start' }, { type: 'open-predictions', timeLimit: 60 });
    await does(phone, { type: 'ask-for-time' });
    await host.scene((scene) => 'roster' in scene && scene.roster.some(({ asksForTime }) => asksForTime));
    await does(host, { type: 'give-extra-time', participant: ada.participant, factor: 3 });
    await phone.until(() => phone.seats.some(({ extraTime }) => extraTime?.factor === 3));
    const locked = await does(host, { type: 'lock' });
    await other.scene(at(locked));
    expect(other.seats).toEqual([]);
  });

  test('the newest socket of a participant wins, on whichever server it is', async () => {
    const ada = await here.join('Ada');
    const host = await here.hostDevice();
    const path = [here, there, there, here, there];
    const phones: Device[] = [];
    for (const room of path) {
      const before = phones.at(-1);
      phones.push(await room.phone(ada));
      await before?.until(() => before.partings.length > 0);
    }
    expect(phones.map(({ partings }) => partings)).toEqual([...path.slice(1).map(() => ['replaced']), []]);
    expect(phones.at(-1)?.socket.connected).toBe(true);
    expect((await phones.at(-1)?.ask({ type: 'rename', nickname: 'Ada L' }))?.ok).toBe(true);
    expect((await host.snapshot()).scene.people).toBe(1);
  });

  test('whoever is anywhere counts everywhere, until a server is gone', async () => {
    const [ada, bo] = [await here.join('Ada'), await there.join('Bo')];
    const phones = [await here.phone(ada), await there.phone(bo)];
    const hosts = [await here.hostDevice(), await there.hostDevice()];
    const both = (scene: Scene) => isHere(scene, ada) && isHere(scene, bo);
    await Promise.all(hosts.map((host) => shows(host, both)));
    const third = await startServer(place, { lessons: [roundRobin] });
    const late = await here.on(third).hostDevice();
    await shows(late, both);
    phones[0]?.close();
    await Promise.all([...hosts, late].map((host) => shows(host, (scene) => !isHere(scene, ada) && isHere(scene, bo))));
    const cleo = await here.on(third).join('Cleo');
    await here.on(third).phone(cleo);
    await Promise.all(hosts.map((host) => shows(host, (scene) => isHere(scene, cleo))));
    await third.stop();
    await Promise.all(hosts.map((host) => shows(host, (scene) => !isHere(scene, cleo))));
  });

  test('a link of the projector that is renewed here opens nothing there, whether that server has heard of it or not', async () => {
    const { session } = here.session;
    const walls = [await here.projector(), await there.projector()];
    await does(await here.hostDevice(), { type: 'renew-projector-link' });
    await Promise.all(walls.map((wall) => wall.until(() => !wall.socket.connected)));
    expect(walls.map(({ partings }) => partings)).toEqual([['link-renewed'], ['link-renewed']]);
    await expect(there.projector()).rejects.toThrow('link-renewed');
    const hosted = await there.hosted();
    const wall = await there.projector(hosted);
    expect((await wall.snapshot()).scene.revision).toBe(2);

    // Stored, and nobody is told.
    const renewed: LogEntry = {
      revision: 3,
      at: Date.now(),
      commandId: null,
      event: { type: 'projector-link-renewed' },
    };
    await servers[0].app.get(SessionLogRepository).append(session, [renewed]);
    await expect(there.projector(hosted)).rejects.toThrow('link-renewed');
    await wall.until(() => !wall.socket.connected);
    expect(wall.partings).toEqual(['link-renewed']);
    expect((await there.hosted()).projectorLink).toBe(2);
    expect((await here.projector(await here.hosted())).socket.connected).toBe(true);
  });

  test('a server that was alone tells the first other one who is here, and from then on what happens', async () => {
    const own = await freshPlace('postgresql');
    const first = await startServer(own, { lessons: [roundRobin] });
    const room = await Class.open(first);
    try {
      const ada = await room.join('Ada');
      const phone = await room.phone(ada);
      await phone.snapshot();
      const late = await startServer(own, { lessons: [roundRobin] });
      const host = await room.on(late).hostDevice();
      await shows(host, (scene) => isHere(scene, ada));
      const opened = await does(await room.hostDevice(), ...begin);
      await host.scene(at(opened));
      phone.close();
      await shows(host, (scene) => !isHere(scene, ada));
      await late.stop();
    } finally {
      room.close();
      await first.stop();
      await own.remove();
    }
  });

  test('a session that is deleted is gone everywhere', async () => {
    const host = await here.hostDevice();
    const ada = await there.join('Ada');
    const phone = await there.phone(ada);
    await does(host, { type: 'end' });
    const path = `/api/sessions/${here.session.session}/delete`;
    const answer = await postJson(`${here.server.url}${path}`, {}, { cookie: here.host.cookie });
    expect(answer.status).toBe(204);
    await phone.until(() => !phone.socket.connected);
    expect(phone.partings).toEqual(['unknown-ticket']);
    await expect(there.phone(ada)).rejects.toThrow('unknown-session');
  });

  test('who signs out is signed out everywhere', async () => {
    const host = await there.hostDevice();
    await postJson(`${here.server.url}/api/auth/sign-out`, {}, { cookie: here.host.cookie });
    await host.until(() => !host.socket.connected);
    await expect(there.hostDevice()).rejects.toThrow('not-signed-in');
  });

  test('a server that hears nothing finds out by itself, and hears again', async () => {
    const host = await here.hostDevice();
    const phone = await there.phone(await there.join('Ada'));
    const cut = new pg.Client(place.database.kind === 'postgresql' ? place.database.url : '');
    await cut.connect();
    await cut.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'timeslice bus' AND datname = current_database()`);
    await cut.end();
    const opened = await does(host, ...begin);
    expect((await phone.scene(at(opened))).phase).toBe('predict');
    const bus = servers[1].app.get(Bus);
    await new Promise<void>((resolve) => {
      bus.listen({ heard: () => undefined, tuned: resolve });
      if (bus.isTuned) resolve();
    });
    await does(host, { type: 'lock' });
    await phone.scene(({ phase }) => phase === 'locked');
  });
});

/** The newest scene that comes, or is there when asked. */
async function shows(device: Device, passes: (scene: Scene) => boolean): Promise<void> {
  const { scene } = await device.snapshot();
  device.scenes.push(scene);
  await device.until(() => passes(device.scenes.at(-1) as Scene));
}
