import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Class, Device, newToken, roundRobin } from './class';
import { createInstructor, type Server, type SignedIn, startFresh } from './harness';

let server: Server;
let room: Class;
beforeAll(async () => {
  server = await startFresh('embedded', { lessons: [roundRobin] });
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  room = await Class.open(server);
});

describe('a name', () => {
  test('is changed by its student and the host, and by nobody else', async () => {
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
