import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { io } from 'socket.io-client';
import { Class, roundRobin } from './class';
import { backends, postJson, type Server, startFresh } from './harness';

describe('what comes from outside', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startFresh('embedded', { lessons: [roundRobin] });
  }, 60_000);
  afterAll(() => server.stop());

  /** As no client would write it. */
  async function raw(lines: readonly string[]): Promise<string> {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.end(`${[...lines, 'connection: close', '', ''].join('\r\n')}`);
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    await once(socket, 'close');
    return answer;
  }

  test.each([
    ['a path that cannot be decoded', ['GET /j/%E0%A4%A HTTP/1.1', 'host: x']],
    ['an address of the API that cannot be decoded', ['GET /api/reports/%ff HTTP/1.1', 'host: x']],
    ['a host that is none', ['GET /api/auth/get-session HTTP/1.1', 'host: a b<c>']],
    [
      'an unknown character set',
      ['POST /api/join HTTP/1.1', 'host: x', 'content-type: application/json; charset=x', 'content-length: 0'],
    ],
    [
      'an unknown compression',
      [
        'POST /api/join HTTP/1.1',
        'host: x',
        'content-type: application/json',
        'content-encoding: x',
        'content-length: 0',
      ],
    ],
    ['a method that is none', ['BREW / HTTP/1.1', 'host: x']],
    ['no HTTP', ['hello']],
    ['a header of 20 KB', ['GET /api/config HTTP/1.1', 'host: x', `x: ${'x'.repeat(20_000)}`]],
  ])('%s is refused without a word about the server', async (_, lines) => {
    const answer = await raw(lines);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toMatch(/node_modules|\.ts:|\.js:|\bat .+\(|x-powered-by|Error:/i);
  });

  test.each(['websocket', 'polling'] as const)(
    'a socket of a page of another site is refused: %s',
    async (transport) => {
      const room = await Class.open(server);
      const { session, projectorToken: token } = room.session;
      const outcome = (origin: string) =>
        new Promise<string>((resolve) => {
          const socket = io(server.url, {
            auth: { role: 'projector', session, token },
            transports: [transport],
            forceNew: true,
            reconnection: false,
            extraHeaders: { origin },
          });
          const is = (how: string) => {
            socket.disconnect();
            resolve(how);
          };
          socket.once('connect', () => is('let in'));
          socket.once('connect_error', () => is('refused'));
        });
      expect(await outcome('https://elsewhere.example')).toBe('refused');
      expect(await outcome('null')).toBe('refused');
      expect(await outcome(server.url)).toBe('let in');
    },
  );

  test('every answer says that it is to be framed, sniffed and run by nobody', async () => {
    for (const path of ['/api/config', '/api/nothing', '/j/123456']) {
      const { headers } = await fetch(`${server.url}${path}`, { redirect: 'manual' });
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': "default-src 'none';frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'SAMEORIGIN',
      });
    }
  });
});

describe.each([
  ['none', {}, false],
  ['another address', { TRUST_PROXY: '192.0.2.0/24' }, false],
  ['its address', { TRUST_PROXY: '192.0.2.0/24,127.0.0.1' }, true],
  ['the number of proxies', { TRUST_PROXY: '1' }, true],
] as const)('a peer that says for which host it passes on, with TRUST_PROXY as %s', (_, env, isTrusted) => {
  let server: Server;
  beforeAll(async () => {
    server = await startFresh('embedded', { lessons: [roundRobin], env });
  }, 60_000);
  afterAll(() => server.stop());

  const says = (host: string) => ({ origin: 'https://slices.example.org', 'x-forwarded-host': host });
  const requests = {
    socket: async (headers: Record<string, string>) => {
      const { status } = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, { headers });
      return status === 200;
    },
    request: async (headers: Record<string, string>) => {
      const { status } = await postJson(`${server.url}/api/join`, {}, headers);
      return status !== 403;
    },
  };

  test.each(['socket', 'request'] as const)(`is ${isTrusted ? '' : 'not '}believed: %s`, async (what) => {
    expect(await requests[what](says('slices.example.org'))).toBe(isTrusted);
    expect(await requests[what](says('slices.example.org, inner.example.org'))).toBe(isTrusted);
    expect(await requests[what](says('other.example.org'))).toBe(false);
    expect(await requests[what]({ origin: server.url })).toBe(true);
  });
});

describe.each(backends)('a copy of the database: %s', (backend) => {
  test('holds no token, password or cookie that opens anything', async () => {
    const server = await startFresh(backend, { lessons: [roundRobin] });
    const setup = server.setupToken;
    const room = await Class.open(server);
    const ada = await room.join('Ada Aardvark');
    const tables = await server.client.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`;
    let text = '';
    for (const { name } of tables) {
      const rows = await server.client.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" t`);
      text += rows.map(({ row }) => row).join('\n');
    }
    expect(text).toContain('Ada Aardvark');
    const signature = decodeURIComponent(room.host.cookie).split('.').at(-1);
    const { projectorToken } = room.session;
    for (const secret of [setup, ada.token, ada.resultToken, projectorToken, room.host.password, signature]) {
      expect(secret?.length).toBeGreaterThan(9);
      expect(text).not.toContain(secret);
    }
    await server.stop();
  }, 60_000);
});
