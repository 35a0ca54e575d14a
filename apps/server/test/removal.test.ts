import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Report, sessionId, type SessionSummary } from '@timeslice/contract';
import { replay, report as reportOf } from '@timeslice/session';
import { Setup } from '../src/accounts/setup';
import { LiveSessions } from '../src/classroom/live-sessions';
import { Removal } from '../src/removal/removal';
import { Retention } from '../src/removal/retention';
import { begin, Class, does, draft, roundRobin, says, type Student } from './class';
import {
  backends,
  createInstructor,
  freshPlace,
  logOf,
  type Place,
  postJson,
  type Server,
  startServer,
} from './harness';

const DAY_MS = 24 * 60 * 60_000;

describe.each(backends)('what is removed for good: %s', (backend) => {
  let place: Place;
  let server: Server;
  let room: Class;
  let ada: Student;
  let bo: Student;
  beforeAll(async () => {
    place = await freshPlace(backend);
    server = await startServer(place, { lessons: [roundRobin], env: { RETENTION_DAYS: '30' } });
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    await place.remove();
  });
  beforeEach(async () => {
    room = await Class.open(server);
    [ada, bo] = [await room.join('Ada Lovelace'), await room.join('Bo')];
  });
  afterEach(() => room.close());

  /** Ada is right, Bo is wrong; Ada changed the name in between. */
  async function teach(): Promise<void> {
    const [host, phone, other] = [await room.hostDevice(), await room.phone(ada), await room.phone(bo)];
    await does(host, ...begin);
    await does(phone, draft(1, says('P3')), { type: 'rename', nickname: 'Countess' });
    await does(other, draft(1, says('idle')));
    await does(host, { type: 'lock' }, { type: 'reveal' }, { type: 'explain' }, { type: 'end' });
  }
  const post = (path: string, body: object = {}, cookie = room.host.cookie) =>
    postJson(`${server.url}/api/${path}`, body, { cookie });
  const sessionPath = () => `sessions/${room.session.session}`;
  const forget = (participant: string, cookie?: string) =>
    post(`${sessionPath()}/participants/${participant}/forget`, {}, cookie);
  const refusal = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];
  const ownResult = ({ resultToken }: Student) =>
    fetch(`${server.url}/api/results`, { headers: { authorization: `Bearer ${resultToken}` } });
  const readReport = async () => (await (await room.get(`/api/reports/${room.session.session}`)).json()) as Report;
  const rowsOf = (session = room.session.session) =>
    Promise.all([
      server.client.session.count({ where: { id: session } }),
      server.client.sessionEvent.count({ where: { sessionId: session } }),
      server.client.participant.count({ where: { sessionId: session } }),
    ]);

  test('a session that ended: its log, its participants, and every way to it', async () => {
    await teach();
    const phone = await room.phone(ada);
    expect((await post(`${sessionPath()}/delete`)).status).toBe(204);
    await phone.until(() => phone.partings.includes('unknown-ticket'));
    expect(await rowsOf()).toEqual([0, 0, 0]);
    expect((await room.get(`/api/reports/${room.session.session}`)).status).toBe(404);
    expect((await ownResult(ada)).status).toBe(404);
    await expect(room.phone(ada)).rejects.toThrow('unknown-session');
    await expect(room.hostDevice()).rejects.toThrow('unknown-session');
    expect(await refusal(await post(`${sessionPath()}/delete`))).toEqual([404, 'unknown-session']);
  });

  test('a session that is on is not deleted, nor is one of somebody else', async () => {
    expect(await refusal(await post(`${sessionPath()}/delete`))).toEqual([409, 'wrong-phase']);
    await teach();
    const { cookie } = await createInstructor(server, 'Grace');
    expect(await refusal(await post(`${sessionPath()}/delete`, {}, cookie))).toEqual([404, 'unknown-session']);
    expect(await refusal(await post(`${sessionPath()}/delete`, {}, ''))).toEqual([401, 'not-signed-in']);
    expect(await refusal(await post('sessions/nonsense/delete'))).toEqual([404, 'unknown-session']);
    expect((await rowsOf())[0]).toBe(1);
  });

  test('one person: no row names it, the answers count on, and no token opens anything', async () => {
    await teach();
    const before = await readReport();
    const phone = await room.phone(ada);
    expect((await forget(ada.participant)).status).toBe(204);
    await phone.until(() => phone.partings.includes('unknown-ticket'));
    const rows = await server.client.$queryRaw`
      SELECT row_to_json(e)::text AS text FROM session_event e WHERE session_id = ${room.session.session}::uuid
      UNION ALL SELECT row_to_json(p)::text FROM participant p WHERE session_id = ${room.session.session}::uuid`;
    const text = JSON.stringify(rows);
    for (const name of ['Ada', 'Lovelace', 'Countess']) expect(text).not.toContain(name);
    expect(text).toContain('Bo');

    const students = before.students.map((student) =>
      student.participant === ada.participant ? { ...student, nickname: '' } : student,
    );
    expect(students[0]).toMatchObject({ nickname: '', earned: 100 });
    expect(await readReport()).toEqual({ ...before, students });
    const csv = await (await room.get(`/api/reports/${room.session.session}/csv?lang=en`)).text();
    expect(csv).toContain('\r\n(name removed),');
    expect([(await ownResult(ada)).status, (await ownResult(bo)).status]).toEqual([404, 200]);
    await expect(room.phone(ada)).rejects.toThrow('not-participant');
    // Again changes nothing; who reads the log anew sees the same.
    expect((await forget(ada.participant)).status).toBe(204);
    const log = await logOf(server, sessionId.parse(room.session.session));
    expect(log.filter(({ event }) => event.type === 'forgotten')).toHaveLength(1);
    await server.app.get(LiveSessions).forget(room.session.session);
    expect(await readReport()).toEqual({ ...before, students });
    expect(JSON.parse(JSON.stringify(reportOf(replay(log))))).toEqual({ ...before, students });
  });

  test('nobody is forgotten while the class is on, by others, or twice over', async () => {
    expect(await refusal(await forget(ada.participant))).toEqual([409, 'wrong-phase']);
    await teach();
    const { cookie } = await createInstructor(server, 'Grace');
    expect(await refusal(await forget(ada.participant, cookie))).toEqual([404, 'unknown-session']);
    expect(await refusal(await forget(ada.participant, ''))).toEqual([401, 'not-signed-in']);
    expect(await refusal(await forget(randomUUID()))).toEqual([404, 'unknown-participant']);
    expect(await refusal(await forget('nonsense'))).toEqual([404, 'unknown-participant']);
    expect((await readReport()).students.map(({ nickname }) => nickname)).toEqual(['Countess', 'Bo']);
    // Both, one after the other: an empty name is nobody's.
    expect([(await forget(ada.participant)).status, (await forget(bo.participant)).status]).toEqual([204, 204]);
    expect((await readReport()).students.map(({ nickname }) => nickname)).toEqual(['', '']);
  });

  test('an account, with its sessions, its lessons and its sign-ins; others keep theirs', async () => {
    await teach();
    const own = `own-${randomUUID()}`;
    const versions = { create: { version: 1, digest: 'd', content: {} } };
    await server.client.lesson.create({ data: { id: own, ownerId: room.host.id, versions } });
    const other = await Class.open(server, await createInstructor(server, 'Grace'));
    const erase = (password: string, cookie?: string) => post('account/delete', { password }, cookie);

    expect(await refusal(await erase('not the password'))).toEqual([403, 'wrong-password']);
    expect(await refusal(await erase(room.host.password, ''))).toEqual([401, 'not-signed-in']);
    expect((await post('account/delete')).status).toBe(400);
    expect(await refusal(await erase(other.host.password, other.host.cookie))).toEqual([409, 'wrong-phase']);
    expect((await rowsOf())[0]).toBe(1);

    expect((await erase(room.host.password)).status).toBe(204);
    expect(await rowsOf()).toEqual([0, 0, 0]);
    const { id: userId, email } = room.host;
    expect(
      await Promise.all([
        server.client.account.count({ where: { id: userId } }),
        server.client.credential.count({ where: { userId } }),
        server.client.accountSession.count({ where: { userId } }),
        server.client.lesson.count({ where: { id: own } }),
      ]),
    ).toEqual([0, 0, 0, 0]);
    expect((await room.get('/api/sessions')).status).toBe(401);
    const signIn = await postJson(`${server.url}/api/auth/sign-in/email`, { email, password: room.host.password });
    expect(signIn.status).toBe(401);
    expect((await rowsOf(other.session.session))[0]).toBe(1);
    expect((await server.client.lesson.findMany({ select: { id: true } })).map(({ id }) => id)).toEqual([
      roundRobin.id,
    ]);
    expect(await server.app.get(Setup).isNeeded()).toBe(false);
  });

  test('ten wrong passwords for deleting an account have to wait', async () => {
    for (let tries = 0; tries < 10; tries++) await post('account/delete', { password: 'not the password' });
    const answer = await post('account/delete', { password: room.host.password });
    expect(await refusal(answer)).toEqual([429, 'too-many-attempts']);
    expect(await server.client.account.count({ where: { id: room.host.id } })).toBe(1);
  }, 60_000);

  test('RETENTION_DAYS: sessions that ended longer ago go at the next sweep and at a start, others stay', async () => {
    await teach();
    const rooms = [room, await Class.open(server), await Class.open(server), await Class.open(server)] as const;
    const [young, old, running, older] = rooms.map(({ session: { session } }) => session);
    const endedAgo = (id: string | undefined, days: number) =>
      server.client.session.update({
        where: { id: id ?? '' },
        data: { endedAt: new Date(Date.now() - days * DAY_MS), openCode: null },
      });
    await endedAgo(young, 29);
    await endedAgo(old, 31);
    const left = async () =>
      (await server.client.session.findMany({ select: { id: true } }))
        .map(({ id }) => id)
        .filter((id) => rooms.some(({ session }) => session.session === id));
    await server.app.get(Retention).sweep();
    expect((await left()).sort()).toEqual([young, running, older].sort());
    await endedAgo(older, 31);
    await server.stop();
    server = await startServer(place, { lessons: [roundRobin], env: { RETENTION_DAYS: '30' } });
    expect((await left()).sort()).toEqual([young, running].sort());
    expect(await server.app.get(Removal).sessionsEndedBefore(new Date(0))).toBe(0);
    const mine = (await (await room.on(server).get('/api/sessions')).json()) as SessionSummary[];
    expect(mine.map(({ session }) => session)).toEqual([young]);
  }, 60_000);
});
