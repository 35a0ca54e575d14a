import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type HostedSession,
  type Joined,
  type LessonSummary,
  nameIn,
  type OwnResult,
  type Report,
  type SessionSummary,
} from '@timeslice/contract';
import { begin, Class, type Device, does, draft, draws, drawnRight, roundRobin, says } from './class';
import { backends, createInstructor, type Server, startFresh } from './harness';

describe.each(backends)('one lesson from start to end: %s', (backend) => {
  let server: Server;
  let room: Class;
  beforeAll(async () => {
    server = await startFresh(backend, { lessons: [roundRobin] });
  }, 60_000);
  afterAll(() => server.stop());
  beforeEach(async () => {
    room = await Class.open(server);
  });
  afterEach(() => room.close());

  test('the library lists the built-in lesson, without what is secret', async () => {
    const lessons = (await (await room.get('/api/lessons')).json()) as LessonSummary[];
    expect(lessons).toEqual([
      {
        id: 'round-robin',
        version: 1,
        title: roundRobin.title,
        summary: roundRobin.summary,
        minutes: 10,
        questions: [
          { id: 'next', title: roundRobin.questions[0]?.title, kind: 'next-process' },
          { id: 'draw', title: roundRobin.questions[1]?.title, kind: 'gantt' },
        ],
      },
    ]);
  });

  test('a session is found by its code, and only its host can look it up', async () => {
    const { session, code } = room.session;
    expect(code).toMatch(/^\d{6}$/);
    const door = await fetch(`${server.url}/api/sessions/by-code/${code}`);
    expect(await door.json()).toEqual({ session, code, title: roundRobin.title });
    expect((await (await room.get(`/api/sessions/${session}`)).json()) as HostedSession).toEqual(room.session);
    const other = await createInstructor(server, 'Grace');
    for (const path of [`/api/sessions/${session}`, `/api/reports/${session}`, `/api/reports/${session}/csv`]) {
      expect((await room.get(path, other.cookie)).status).toBe(404);
      expect((await fetch(server.url + path)).status).toBe(401);
    }
    expect(await (await room.get('/api/sessions', other.cookie)).json()).toEqual([]);
  });

  test('predict, lock, reveal, explain, next, end; then the report, the table and the own results', async () => {
    const [host, projector] = [await room.hostDevice(), await room.projector()];
    const [ada, bo] = [await room.join('Ada'), await room.join('=Bo')];
    const [phone, other] = [await room.phone(ada), await room.phone(bo)];
    expect((await phone.snapshot()).scene).toMatchObject({ phase: 'lobby', people: 2 });

    await does(host, ...begin);
    await does(phone, draft(1, says('P1')), draft(2, says('P3')));
    await does(other, draft(1, says('idle')));
    await projector.scene((scene) => scene.phase === 'predict' && 'turnout' in scene && scene.turnout.answered === 2);
    await does(host, { type: 'lock' }, { type: 'reveal' }, { type: 'play', ticksPerSecond: 2 }, { type: 'pause' });
    await phone.scene((scene) => scene.phase === 'reveal' && scene.cursor.state === 'paused');
    await does(host, { type: 'explain' });
    const explained = await phone.scene((scene) => scene.phase === 'explain');
    expect(explained).toMatchObject({ truth: { chosen: 'P3' } });
    await phone.until(() => phone.seats.some(({ mark }) => mark?.earned === 1));
    await other.until(() => other.seats.some(({ mark }) => mark?.finding?.expected === 'P3'));

    await does(host, { type: 'next' }, { type: 'open-predictions' });
    await does(phone, draft(1, drawnRight, 'draw'));
    await does(other, draft(1, draws([0, 4, 'P1']), 'draw'));
    await does(host, { type: 'lock' }, { type: 'explain' }, { type: 'end' });
    await phone.scene((scene) => scene.phase === 'ended');
    expect((await host.snapshot()).scene).toMatchObject({ phase: 'ended', people: 2 });

    const { session, code } = room.session;
    const report = (await (await room.get(`/api/reports/${session}`)).json()) as Report;
    expect(report.students).toEqual([
      expect.objectContaining({ nickname: 'Ada', earned: 200, possible: 200 }),
      expect.objectContaining({ nickname: '=Bo', earned: 25, possible: 200 }),
    ]);
    const readingOf = (question: string, nickname: string) =>
      report.students
        .find((student) => student.nickname === nickname)
        ?.results.find((result) => result.question === question)?.mark?.readings?.[0]?.percent;
    const table = await room.get(`/api/reports/${session}/csv?lang=ko`);
    expect(table.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename=timeslice-\\d{4}-\\d\\d-\\d\\d-${code}\\.csv$`),
    );
    expect(Buffer.from(await table.arrayBuffer()).toString('utf8')).toBe(
      [
        '\uFEFF닉네임,' +
          'next 답,next 점수,next 진단,next 진단 %,next 확신도,' +
          'draw 답,draw 점수,draw 진단,draw 진단 %,draw 확신도,합계',
        `Ada,P3,100,right,${readingOf('next', 'Ada')},,"P1 0-2, P2 2-4, P3 4-6, P1 6-8",100,right,${readingOf('draw', 'Ada')},,200`,
        `'=Bo,idle,0,other,${readingOf('next', '=Bo')},,P1 0-4,25,other,${readingOf('draw', '=Bo')},,25`,
        '',
      ].join('\r\n'),
    );
    const results = await fetch(`${server.url}/api/results`, {
      headers: { authorization: `Bearer ${bo.resultToken}` },
    });
    expect((await results.json()) as OwnResult).toMatchObject({ nickname: '=Bo', earned: 25, possible: 200 });
    const [summary] = (await (await room.get('/api/sessions')).json()) as SessionSummary[];
    expect(summary).toMatchObject({ session, code, people: 2, endedAt: expect.any(Number) });
    expect((await fetch(`${server.url}/api/sessions/by-code/${code}`)).status).toBe(410);
  });

  test('names are hidden in the class, and in the report and its table as asked for or else as in the class', async () => {
    const host = await room.hostDevice();
    const projector = await room.projector();
    const { participant } = await room.join('Ada');
    await room.join('Bo');
    await does(host, { type: 'hide-names', hide: true });
    const { scene } = await projector.snapshot();
    expect(scene).toMatchObject({ phase: 'lobby', names: [expect.any(Number), expect.any(Number)] });
    await does(host, { type: 'remove', participant }, { type: 'end' });
    const page = async (path: string) => (await room.get(`/api/reports/${room.session.session}${path}`)).text();
    for (const hidden of ['', '?names=hidden', '/csv', '/csv?names=hidden&lang=ko']) {
      expect(await page(hidden)).not.toMatch(/\b(Ada|Bo)\b/);
    }
    const { students } = JSON.parse(await page('')) as Report;
    const kept = students.find(({ removed }) => !removed);
    expect(await page('/csv?lang=ko')).toContain(`\r\n${nameIn(kept?.nickname ?? '', 'ko')},`);
    expect(JSON.parse(await page('?names=shown'))).toMatchObject({
      namesHidden: false,
      students: [{ nickname: 'Ada', participant }, { nickname: 'Bo' }],
    });
    expect(await page('/csv?names=shown')).toContain('\r\nBo,');
    await does(host, { type: 'hide-names', hide: false });
    expect(JSON.parse(await page(''))).toEqual(JSON.parse(await page('?names=shown')));
  });

  test('a forged result token opens nothing', async () => {
    const { resultToken } = await room.join('Ada');
    const forged = `${resultToken.slice(0, -2)}${resultToken.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const token of [forged, '', 'x', 'A'.repeat(43)]) {
      const answer = await fetch(`${server.url}/api/results`, { headers: { authorization: `Bearer ${token}` } });
      expect(answer.status).toBe(404);
    }
  });

  test('no frame holds a secret before its time', async () => {
    const host = await room.hostDevice();
    const phone = await room.phone(await room.join('Ada'));
    const projector = await room.projector();
    await does(host, ...begin);
    await does(phone, draft(1, says('P1')));
    await does(host, { type: 'lock' });
    await projector.scene((scene) => scene.phase === 'locked');
    await phone.scene((scene) => scene.phase === 'locked');
    const told = async (device: Device) => JSON.stringify([device.scenes, device.seats, await device.snapshot()]);
    for (const device of [phone, projector]) {
      const text = await told(device);
      // Of the run nothing but the past: P3 has arrived, and was never chosen.
      expect(text).not.toMatch(/SECRET|"key"|"chosen":"P3"|"truth"|"finding"|"tally"|"result"/);
    }
    expect(await told(host)).not.toMatch(/SECRET (text|source)|"key"|"truth"/);
    await does(host, { type: 'reveal' });
    await phone.scene((scene) => scene.phase === 'reveal');
    expect(await told(phone)).not.toMatch(/SECRET|"finding"|"truth"/);
  });

  test('joining again with the same token is the same seat', async () => {
    const first = await room.join('Ada');
    const again = await fetch(`${server.url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: room.session.code, nickname: 'Ada', token: first.token }),
    });
    expect((await again.json()) as Joined).toEqual({
      session: first.session,
      participant: first.participant,
      nickname: 'Ada',
      resultToken: first.resultToken,
    });
  });
});
