import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { HostScene, Scene } from '@timeslice/contract';
import { begin, Class, does, draft, knock, roundRobin, says } from './class';
import { type Server, startFresh } from './harness';

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
