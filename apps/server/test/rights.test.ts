import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { hostCommands, type WireCommand } from '@timeslice/contract';
import { replay } from '@timeslice/session';
import { Class, Device, newToken, roundRobin, type Wish } from './class';
import { createInstructor, logOf, type Server, type SignedIn, startFresh } from './harness';

type HostCommandType = (typeof hostCommands)[number]['shape']['type']['value'];
const examples: { readonly [T in HostCommandType]: Omit<Extract<WireCommand, { type: T }>, 'commandId' | 'type'> } = {
  start: {},
  'open-predictions': {},
  extend: { seconds: 30 },
  lock: {},
  reveal: {},
  play: { ticksPerSecond: 1 },
  pause: {},
  step: { by: 1 },
  seek: { tick: 5 },
  explain: {},
  next: {},
  end: {},
  remove: { participant: randomUUID() as never },
  restore: { participant: randomUUID() as never },
  discuss: { seconds: 60 },
  regrade: { question: 'next' as never, change: { type: 'withdraw' } },
  snapshot: { answers: [] },
  'show-snapshot': { show: true },
};
const wishes = Object.entries(examples).map(([type, fields]): [string, Wish] => [type, { type, ...fields }]);

let server: Server;
let room: Class;
beforeAll(async () => {
  server = await startFresh('embedded', { lessons: [roundRobin] });
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  room = await Class.open(server);
});

const revision = async () => replay(await logOf(server, room.session.session)).revision;

describe('what a host can do', () => {
  test('is a list that this test knows whole', () => {
    expect(hostCommands.map(({ shape }) => shape.type.value).sort()).toEqual(Object.keys(examples).sort());
  });

  test.each(wishes)('%s is refused to a student and to the projector, and changes nothing', async (_, wish) => {
    const devices = [await room.phone(await room.join('Ada')), await room.projector()];
    const before = await revision();
    for (const device of devices) expect(await device.ask(wish)).toEqual({ ok: false, code: 'not-host' });
    expect(await revision()).toBe(before);
    room.close();
  });

  test('a student renames itself and nobody else; a projector nobody', async () => {
    const [ada, bo] = [await room.join('Ada'), await room.join('Bo')];
    const phone = await room.phone(ada);
    const rename = { type: 'rename', nickname: 'Cleo' };
    expect(await phone.ask({ ...rename, participant: bo.participant })).toEqual({ ok: false, code: 'not-host' });
    expect(await (await room.projector()).ask(rename)).toEqual({ ok: false, code: 'not-host' });
    expect(await phone.ask(rename)).toMatchObject({ ok: true });
    await phone.until(() => phone.seats.some(({ participant }) => participant.nickname === 'Cleo'));
    room.close();
  });
});

describe('nobody gets a seat without its ticket', () => {
  test.each<[string, (session: string) => object, ((other: SignedIn) => string) | undefined, string]>([
    ['a host without a sign-in', (session) => ({ role: 'host', session }), undefined, 'not-signed-in'],
    ['the host of another session', (session) => ({ role: 'host', session }), ({ cookie }) => cookie, 'not-host'],
    [
      'a host of no session',
      () => ({ role: 'host', session: randomUUID() }),
      ({ cookie }) => cookie,
      'unknown-session',
    ],
    ['a projector that guesses', (session) => ({ role: 'projector', session, token: 'x' }), undefined, 'not-host'],
    ['a stranger', (session) => ({ role: 'participant', session, token: newToken() }), undefined, 'not-participant'],
    [
      'a student of no session',
      () => ({ role: 'participant', session: randomUUID(), token: newToken() }),
      undefined,
      'unknown-session',
    ],
    ['a clock', (session) => ({ role: 'clock', session }), undefined, 'malformed'],
    ['nobody', () => ({}), undefined, 'malformed'],
  ])('%s', async (_, ticket, cookieOf, code) => {
    const cookie = cookieOf?.(await createInstructor(server, 'Grace'));
    await expect(Device.in(server, ticket(room.session.session), cookie)).rejects.toThrow(code);
  });

  test('a token of one session opens no other', async () => {
    const elsewhere = await Class.open(server);
    const { token } = await elsewhere.join('Ada');
    await expect(room.phone({ token })).rejects.toThrow('not-participant');
    const { session } = room.session;
    const { projectorToken } = elsewhere.session;
    await expect(Device.in(server, { role: 'projector', session, token: projectorToken })).rejects.toThrow('not-host');
  });
});
