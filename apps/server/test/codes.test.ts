import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Class, does, newToken, roundRobin } from './class';
import { backends, postJson, type Server, startFresh } from './harness';

const DAY_MS = 24 * 3_600_000;

/** So many different codes, none of them that of this session. */
const wrongCodes = (room: Class, count: number) =>
  Array.from({ length: count + 1 }, (_, n) => String(n).padStart(6, '0'))
    .filter((code) => code !== room.session.code)
    .slice(0, count);

const behind = (address: string) => ({ 'x-forwarded-for': address });
const enter = (server: Server, code: string, headers = {}) =>
  postJson(`${server.url}/api/join`, { code, nickname: randomUUID().slice(0, 20), token: newToken() }, headers);
const look = (server: Server, code: string, headers = {}) =>
  fetch(`${server.url}/api/sessions/by-code/${code}`, { headers });

/** All at once; @returns one that was slowed. */
async function triesUntilSlowed(server: Server, room: Class, headers = {}): Promise<Response> {
  const answers = await Promise.all(wrongCodes(room, 201).map((code) => look(server, code, headers)));
  const slowed = answers.filter(({ status }) => status !== 404);
  expect(slowed.map(({ status }) => status)).toEqual([429]);
  if (!slowed[0]) throw new Error('nobody was slowed');
  return slowed[0];
}

describe.each(backends)('one address: %s', (backend) => {
  let server: Server;
  beforeAll(async () => {
    server = await startFresh(backend, { lessons: [roundRobin], env: { TRUST_PROXY: '1' } });
  }, 60_000);
  afterAll(() => server.stop());

  test('five hundred of a hall join at once, and none is refused', async () => {
    const room = await Class.open(server);
    const answers = await Promise.all(
      Array.from({ length: 500 }, () => enter(server, room.session.code, behind('192.0.2.1'))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  test('whoever tries codes there is slowed, at both doors, and shuts nobody out who knows the code', async () => {
    const room = await Class.open(server);
    const hall = behind('192.0.2.2');
    expect((await enter(server, room.session.code, hall)).status).toBe(200);
    const slowed = await triesUntilSlowed(server, room, hall);
    expect([slowed.status, await slowed.json()]).toEqual([429, expect.objectContaining({ code: 'too-fast' })]);
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
    const other = await Class.open(server);
    expect((await enter(server, other.session.code, hall)).status).toBe(429);
    expect((await enter(server, room.session.code, hall)).status).toBe(200);
    expect((await enter(server, other.session.code, behind('192.0.2.3'))).status).toBe(200);
  });

  test('a class has its code behind the address of its host, whatever somebody tries there', async () => {
    const hall = behind('192.0.2.4');
    const room = await Class.open(server);
    await triesUntilSlowed(server, room, hall);
    const { cookie } = room.host;
    await fetch(`${server.url}/api/sessions/${room.session.session}`, { headers: { ...hall, cookie } });
    expect((await enter(server, room.session.code, hall)).status).toBe(200);
  });

  test('all addresses of an IPv6 network are one', async () => {
    const room = await Class.open(server);
    await triesUntilSlowed(server, room, behind('2001:db8:1:2::1'));
    expect((await look(server, room.session.code, behind('2001:db8:1:2:ffff::9'))).status).toBe(429);
    expect((await look(server, room.session.code, behind('2001:db8:1:3::1'))).status).toBe(200);
  });

  test('an address that somebody wrote in front of the proxy’s counts for nothing', async () => {
    const room = await Class.open(server);
    const lies = (n: number) => behind(`203.0.113.${n}, 192.0.2.5`);
    await triesUntilSlowed(server, room, lies(1));
    expect((await look(server, room.session.code, lies(2))).status).toBe(429);
  });
});

test('without a proxy the header for it counts for nothing', async () => {
  const server = await startFresh('embedded', { lessons: [roundRobin] });
  const room = await Class.open(server);
  await fetch(`${server.url}/api/sessions/${room.session.session}`, { headers: { cookie: room.host.cookie } });
  const other = await Class.open(server, room.host);
  const code = other.session.code === '999999' ? '999998' : '999999';
  await triesUntilSlowed(server, room, behind('192.0.2.1'));
  expect((await look(server, code, behind('192.0.2.2'))).status).toBe(429);
  await server.stop();
});

describe.each(backends)('a code that nobody uses any more: %s', (backend) => {
  let server: Server;
  beforeAll(async () => {
    server = await startFresh(backend, { lessons: [roundRobin] });
  }, 60_000);
  afterAll(() => server.stop());
  const doors = async (room: Class) => {
    const { code } = room.session;
    const answers = [await look(server, code), await enter(server, code)];
    return Promise.all(
      answers.map(async (answer) => [answer.status, ((await answer.json()) as { code: string }).code]),
    );
  };
  const age = (room: Class, days: number) => {
    const ms = days * DAY_MS;
    return server.client.$executeRaw`
      UPDATE session_event SET at = at - ${ms} WHERE session_id = ${room.session.session}::uuid`;
  };

  test('expires after two weeks in which nothing happened, and is good again once something does', async () => {
    const room = await Class.open(server);
    await age(room, 13);
    expect(await doors(room)).toEqual([
      [200, room.session.code],
      [200, undefined],
    ]);
    await age(room, 15);
    expect(await doors(room)).toEqual([
      [410, 'code-expired'],
      [410, 'code-expired'],
    ]);
    await does(await room.hostDevice(), { type: 'start' });
    expect((await look(server, room.session.code)).status).toBe(200);
    room.close();
  });

  test('is said to have ended for a day, and is not known any more then', async () => {
    const room = await Class.open(server);
    await does(await room.hostDevice(), { type: 'end' });
    expect(await doors(room)).toEqual([
      [410, 'session-ended'],
      [410, 'session-ended'],
    ]);
    await server.client
      .$executeRaw`UPDATE session SET ended_at = ended_at - interval '25 hours' WHERE id = ${room.session.session}::uuid`;
    expect(await doors(room)).toEqual([
      [404, 'unknown-code'],
      [404, 'unknown-code'],
    ]);
    room.close();
  });
});
