import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Accounts } from '../src/accounts/accounts';
import { betweenTicketAndSeat, Class, Device, roundRobin } from './class';
import { backends, cookieOf, postJson, type Server, startFresh } from './harness';

describe.each(backends)("a host's sockets end with the sign-in: %s", (backend) => {
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

  const post = (path: string, body: object, cookie = room.host.cookie) =>
    postJson(`${server.url}/api/auth/${path}`, body, { cookie, origin: server.url });
  const asHost = (cookie: string) => Device.in(server, { role: 'host', session: room.session.session }, cookie);
  const elsewhere = async () => cookieOf(await server.app.get(Accounts).signIn(room.host, 'http'));

  test('signing out closes them, and nobody else; another sign-in comes back', async () => {
    const other = await elsewhere();
    const [host, phone, projector] = [
      await room.hostDevice(),
      await room.phone(await room.join('Ada')),
      await room.projector(),
    ];
    const stranger = await Class.open(server);
    const strangersHost = await stranger.hostDevice();
    expect((await post('sign-out', {})).status).toBe(200);
    await host.until(() => host.socket.disconnected);
    expect(host.partings).toEqual([]);
    await expect(room.hostDevice()).rejects.toThrow('not-signed-in');
    const again = await asHost(other);
    expect([phone, projector, strangersHost, again].map(({ socket }) => socket.connected)).toEqual(Array(4).fill(true));
    again.close();
    stranger.close();
  });

  test('whose ticket was checked just before the sign-out does not keep the seat', async () => {
    betweenTicketAndSeat(server, () => post('sign-out', {}));
    const host = await room.hostDevice();
    await host.until(() => host.socket.disconnected);
    expect(host.partings).toEqual([]);
  });

  test('a new password ends every other sign-in and its sockets', async () => {
    const other = await elsewhere();
    const stolen = await asHost(other);
    const wrong = await post('change-password', { currentPassword: 'a wrong guess', newPassword: 'a newer password' });
    expect([wrong.ok, stolen.socket.connected]).toEqual([false, true]);
    const { password: currentPassword } = room.host;
    const answer = await post('change-password', { currentPassword, newPassword: 'a newer password' });
    expect(answer.status).toBe(200);
    await stolen.until(() => stolen.socket.disconnected);
    await expect(asHost(other)).rejects.toThrow('not-signed-in');
    const own = await asHost(cookieOf(answer));
    expect((await own.snapshot()).scene.audience).toBe('host');
    own.close();
  });
});
