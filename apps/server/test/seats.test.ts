import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { HostScene, Scene } from '@timeslice/contract';
import {
  begin,
  betweenTicketAndSeat,
  Class,
  type Device,
  does,
  draft,
  knock,
  roundRobin,
  says,
  type Wish,
} from './class';
import { postJson, type Server, startFresh } from './harness';

let server: Server;
let room: Class;
beforeAll(async () => {
  server = await startFresh('embedded', { lessons: [roundRobin] });
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  room = await Class.open(server);
});
afterEach(() => room.close());

const post = (path: string) => postJson(`${server.url}${path}`, {}, { cookie: room.host.cookie });
const sentAway = (device: Device) => device.until(() => device.socket.disconnected);
const isHosts = (scene: Scene): scene is HostScene => scene.audience === 'host';

describe('one seat, one socket', () => {
  test('the newest socket of a participant wins, and the older is told why', async () => {
    const ada = await room.join('Ada');
    const older = await room.phone(ada);
    const newer = await room.phone(ada);
    await older.until(() => older.socket.disconnected);
    expect(older.partings).toEqual(['replaced']);
    expect((await newer.snapshot()).seat?.participant.nickname).toBe('Ada');
  });

  test('a draft that the older socket sent is shown to the newer one', async () => {
    const host = await room.hostDevice();
    const ada = await room.join('Ada');
    await does(host, ...begin);
    const older = await room.phone(ada);
    await does(older, draft(1, says('P1')));
    expect(older.seats.filter((seat) => seat.draft !== null)).toEqual([]);
    const newer = await room.phone(ada);
    expect((await newer.snapshot()).seat?.draft).toMatchObject({ edit: 1, answer: says('P1') });
  });

  test('[SES32] two devices with an answer under the same edit: the first counts, and the other is told so', async () => {
    const host = await room.hostDevice();
    const ada = await room.join('Ada');
    await does(host, ...begin);
    const laptop = await room.phone(ada);
    await does(laptop, draft(6, says('P1')));
    const phone = await room.phone(ada);
    expect(await phone.ask(draft(6, says('P3')))).toEqual({ ok: false, code: 'answered-elsewhere' });
    await does(phone, draft(6, says('P1')));
    expect((await phone.snapshot()).seat?.draft).toMatchObject({ edit: 6, answer: says('P1') });
    await does(phone, draft(7, says('P3')));
    await does(host, { type: 'lock' });
    expect(await phone.ask(draft(7, says('P1')))).toEqual({ ok: false, code: 'answered-elsewhere' });
  });

  test('one seat taken back ten times in turn: screen, time left, own answer and score are there each time', async () => {
    const host = await room.hostDevice();
    const ada = await room.join('Ada');
    const answered = (edit: number) => ({ seat: { draft: { edit, answer: says(edit === 1 ? 'P1' : 'P3') } } });
    const marked = { seat: { mark: { earned: 1, possible: 1 }, results: [{ question: 'next' }] } };
    const visits: readonly (readonly [does: Wish | null, own: Wish | null, phase: string, sees: object])[] = [
      [{ type: 'start' }, null, 'brief', { seat: { draft: null } }],
      [{ type: 'open-predictions', timeLimit: 600 }, draft(1, says('P1')), 'predict', { seat: { draft: null } }],
      [null, null, 'predict', answered(1)],
      [{ type: 'extend', seconds: 60 }, draft(2, says('P3')), 'predict', answered(1)],
      [null, null, 'predict', answered(2)],
      [{ type: 'lock' }, null, 'locked', { seat: { ...answered(2).seat, mark: null } }],
      [{ type: 'reveal' }, null, 'reveal', { scene: { cursor: { at: 4 } }, seat: { mark: null } }],
      [{ type: 'explain' }, null, 'explain', { scene: { truth: { chosen: 'P3' } }, ...marked }],
      [{ type: 'next' }, null, 'brief', { seat: { ...marked.seat, mark: null, draft: null } }],
      [{ type: 'end' }, null, 'ended', { seat: { results: marked.seat.results } }],
    ];
    let last: Device | null = null;
    let ends = 0;
    for (const [wish, own, phase, sees] of visits) {
      if (wish) await does(host, wish);
      const phone = await room.phone(ada);
      const told = await phone.snapshot();
      expect(told).toMatchObject({ ...sees, scene: { phase, ...('scene' in sees ? (sees.scene as object) : {}) } });
      if (told.scene.phase === 'predict') {
        const closesAt = told.scene.closesAt ?? 0;
        if (wish) ends = wish.type === 'extend' ? ends + 60_000 : closesAt;
        expect(closesAt).toBe(ends);
        expect(closesAt - told.now).toBeGreaterThan(0);
      }
      if (own) await does(phone, own);
      if (last) await sentAway(last);
      last = phone;
    }
  });

  test('a host may have several sockets; each sees the same', async () => {
    const hosts = [await room.hostDevice(), await room.hostDevice()];
    await does(hosts[0] as never, { type: 'start' });
    for (const host of hosts) await host.scene((scene) => scene.phase === 'brief');
    expect(hosts.flatMap(({ partings }) => partings)).toEqual([]);
  });

  test('who is here is shown to the host, and goes when the socket goes', async () => {
    const host = await room.hostDevice();
    const phone = await room.phone(await room.join('Ada'));
    const shown = (here: boolean) => (scene: Scene) =>
      isHosts(scene) && scene.roster[0] !== undefined && (scene.roster[0].away !== true) === here;
    await host.scene(shown(true));
    phone.close();
    await host.scene(shown(false));
  });
});

describe('a removed participant', () => {
  test('is told, closed, and cannot come back under its token or its name', async () => {
    const host = await room.hostDevice();
    const ada = await room.join('Ada');
    const phone = await room.phone(ada);
    await does(host, { type: 'remove', participant: ada.participant });
    await phone.until(() => phone.socket.disconnected);
    expect(phone.partings).toEqual(['removed']);
    await expect(room.phone(ada)).rejects.toThrow('removed');
    const again = await knock(server, room.session.code, 'Ada', ada.token);
    expect([again.status, await again.json()]).toEqual([403, expect.objectContaining({ code: 'removed' })]);
    const other = await knock(server, room.session.code, 'ada');
    expect([other.status, await other.json()]).toEqual([409, expect.objectContaining({ code: 'nickname-taken' })]);
    await does(host, { type: 'restore', participant: ada.participant });
    expect((await (await room.phone(ada)).snapshot()).seat?.participant.id).toBe(ada.participant);
  });

  test('whose ticket was checked just before is sent away from the seat, and counts as away', async () => {
    const host = await room.hostDevice();
    const ada = await room.join('Ada');
    betweenTicketAndSeat(server, () => does(host, { type: 'remove', participant: ada.participant }));
    const phone = await room.phone(ada);
    await sentAway(phone);
    expect([phone.partings, phone.seats]).toEqual([['removed'], []]);
    expect((await host.snapshot()).scene).toMatchObject({ roster: [{ removed: true, away: true }] });
  });

  test('and so is who was forgotten meanwhile', async () => {
    const ada = await room.join('Ada');
    await does(await room.hostDevice(), { type: 'end' });
    const forget = `/api/sessions/${room.session.session}/participants/${ada.participant}/forget`;
    betweenTicketAndSeat(server, () => post(forget));
    const phone = await room.phone(ada);
    await sentAway(phone);
    expect([phone.partings, phone.seats]).toEqual([['unknown-ticket'], []]);
  });
});

test('whose ticket was checked just before the session was deleted is sent away', async () => {
  const ada = await room.join('Ada');
  await does(await room.hostDevice(), { type: 'end' });
  betweenTicketAndSeat(server, () => post(`/api/sessions/${room.session.session}/delete`));
  const phone = await room.phone(ada);
  await sentAway(phone);
  expect(phone.partings).toEqual(['unknown-ticket']);
});

describe('a renewed link of the projector', () => {
  const renew = { type: 'renew-projector-link' };
  const answers: unknown[] = [];

  test('is given to the host, and the old one is closed where it is in use and refused from then on', async () => {
    const host = await room.hostDevice();
    const walls = [await room.projector(), await room.projector()];
    const phone = await room.phone(await room.join('Ada'));
    await does(host, renew);
    await Promise.all(walls.map(sentAway));
    expect(walls.map(({ partings }) => partings)).toEqual([['link-renewed'], ['link-renewed']]);
    await expect(room.projector()).rejects.toThrow('link-renewed');
    await host.scene((scene) => isHosts(scene) && scene.projectorLink === 1);

    const hosted = await room.hosted();
    expect(hosted).toMatchObject({ session: room.session.session, projectorLink: 1 });
    const wall = await room.projector(hosted);
    await does(host, { type: 'start' });
    await wall.scene(({ phase }) => phase === 'brief');
    await does(host, renew);
    await sentAway(wall);
    for (const old of [room.session, hosted]) await expect(room.projector(old)).rejects.toThrow('link-renewed');
    expect((await (await room.projector(await room.hosted())).snapshot()).scene.audience).toBe('projector');
    expect([phone.partings, host.partings]).toEqual([[], []]);
  });

  test('the results of students stay where they were', async () => {
    const { resultToken } = await room.join('Ada');
    await does(await room.hostDevice(), renew);
    const answer = await fetch(`${server.url}/api/results`, { headers: { authorization: `Bearer ${resultToken}` } });
    expect(answer.status).toBe(200);
  });

  test.each<[string, (wall: Device, host: Device) => unknown]>([
    ['asks', (wall) => wall.sync().then((answer) => answers.push(answer))],
    ['waits', (_, host) => does(host, { type: 'open-predictions' })],
  ])('whose ticket was checked just before is shown nothing of what follows: %s', async (_, goesOn) => {
    const host = await room.hostDevice();
    betweenTicketAndSeat(server, () => does(host, renew, { type: 'start' }));
    const wall = await room.projector();
    void goesOn(wall, host);
    await sentAway(wall);
    expect([wall.partings, wall.scenes, answers]).toEqual([['link-renewed'], [], []]);
  });
});

describe('who is sent what', () => {
  test('a draft reaches host and projector as a counter, and no student', async () => {
    const [host, projector] = [await room.hostDevice(), await room.projector()];
    const [ada, bo] = [await room.phone(await room.join('Ada')), await room.phone(await room.join('Bo'))];
    await does(host, ...begin);
    await bo.scene((scene) => scene.phase === 'predict');
    const before = bo.scenes.length;
    await does(ada, draft(1, says('P3')));
    await projector.scene((scene) => scene.phase === 'predict' && 'turnout' in scene && scene.turnout.answered === 1);
    await host.scene((scene) => isHosts(scene) && scene.roster[0]?.answer === 'done');
    await does(host, { type: 'lock' });
    await bo.scene((scene) => scene.phase === 'locked');
    expect(bo.scenes.length).toBe(before + 1);
    expect(JSON.stringify(bo.seats)).not.toContain('P3');
  });

  test('two sessions never see each other', async () => {
    const other = await Class.open(server, room.host);
    const phone = await room.phone(await room.join('Ada'));
    const stranger = await other.phone(await other.join('Bo'));
    await does(await room.hostDevice(), ...begin);
    await phone.scene((scene) => scene.phase === 'predict');
    expect((await stranger.snapshot()).scene).toMatchObject({
      session: other.session.session,
      phase: 'lobby',
      people: 1,
    });
    await does(await other.hostDevice(), { type: 'start' });
    await stranger.scene((scene) => scene.phase === 'brief');
    expect(stranger.scenes.every(({ session }) => session === other.session.session)).toBe(true);
    other.close();
  });
});
