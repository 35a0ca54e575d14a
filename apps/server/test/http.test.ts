import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { backends, type Server, startFresh } from './harness';

describe.each(backends)('health: %s', (backend) => {
  let server: Server;
  beforeAll(async () => {
    server = await startFresh(backend);
  }, 30_000);
  afterAll(() => server.stop());

  test('the server is live, and ready once the database answers and is migrated', async () => {
    for (const what of ['live', 'ready']) {
      const answer = await fetch(`${server.url}/api/health/${what}`);
      expect([answer.status, await answer.json()]).toEqual([200, { status: what }]);
    }
  });

  test('it is not ready while a migration is missing', async () => {
    await server.client.$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = now()`;
    const answer = await fetch(`${server.url}/api/health/ready`);
    expect([answer.status, await answer.json()]).toEqual([503, expect.objectContaining({ code: 'unavailable' })]);
    await server.client.$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = NULL`;
  });
});

describe('bad requests are answered with a code and change nothing', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startFresh('embedded');
  }, 30_000);
  afterAll(() => server.stop());
  const post = (body: string, type = 'application/json') =>
    fetch(`${server.url}/api/setup`, { method: 'POST', headers: { 'content-type': type }, body });

  test.each([
    ['a body over 64 KB', 413, 'too-large', JSON.stringify({ token: 'x'.repeat(65_536) })],
    ['half a JSON', 400, 'malformed', '{"token":'],
    ['an array', 400, 'malformed', '[]'],
    ['a field of the wrong type', 400, 'malformed', '{"token":1}'],
    ['a prototype', 400, 'malformed', '{"__proto__":{"token":"x"}}'],
    ['nothing', 400, 'malformed', ''],
  ])('%s', async (_, status, code, body) => {
    const answer = await post(body);
    expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ code })]);
  });

  test('a form of another site is no JSON', async () => {
    expect((await post('token=x', 'application/x-www-form-urlencoded')).status).toBe(400);
  });

  test('an unknown address of the API', async () => {
    const answer = await fetch(`${server.url}/api/nothing`);
    expect([answer.status, await answer.json()]).toEqual([404, expect.objectContaining({ code: 'not-found' })]);
  });

  test('a fault shows a request id and nothing else', async () => {
    await server.client.$executeRaw`ALTER TABLE account RENAME TO gone`;
    const answer = await fetch(`${server.url}/api/config`);
    expect([answer.status, await answer.json()]).toEqual([500, { code: 'internal', requestId: expect.any(String) }]);
    await server.client.$executeRaw`ALTER TABLE gone RENAME TO account`;
  });
});

describe('the exported pages', () => {
  let folder: string;
  let server: Server;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'timeslice-pages-'));
    await mkdir(path.join(folder, '_next/static'), { recursive: true });
    await writeFile(path.join(folder, 'index.html'), '<script>self.a=1</script><script src="/x.js"></script>start');
    await writeFile(path.join(folder, 'play.html'), '<script id="b">self.b=1</script>play');
    await mkdir(path.join(folder, 'practice'));
    await writeFile(path.join(folder, 'practice.html'), 'the lessons');
    await writeFile(path.join(folder, 'practice/__next._tree.txt'), 'what Next fetches ahead');
    await writeFile(path.join(folder, '404.html'), 'nothing here');
    await writeFile(path.join(folder, '_next/static/app.js'), 'plain');
    await writeFile(path.join(folder, '_next/static/app.js.br'), 'squeezed');
    server = await startFresh('embedded', { pages: { kind: 'exported', folder } });
  }, 30_000);
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('clean addresses, asked again each time, and only their own scripts run', async () => {
    const start = await fetch(server.url);
    const play = await fetch(`${server.url}/play?s=1`);
    expect(await play.text()).toContain('play');
    expect(play.headers.get('cache-control')).toBe('no-cache');
    const policies = [start, play].map(({ headers }) => headers.get('content-security-policy') ?? '');
    const scripts = policies.map((policy) => /script-src [^;]*/.exec(policy)?.[0]);
    expect(scripts).toEqual([
      "script-src 'self' 'sha256-U+8MK+0uDzz63CVi5Lllj/7310ahz5UzrVluFdPYEWw='",
      expect.stringMatching(/^script-src 'self' 'sha256-[^']+'$/),
    ]);
    expect(policies[0]).toContain(`ws://${new URL(server.url).host}`);
  });

  test('short addresses lead to the pages, and a token into the fragment', async () => {
    const [join, result, practice] = await Promise.all(
      ['j/123456', 'r/a%2Fb', 'practice/races-and-locks'].map((link) =>
        fetch(`${server.url}/${link}`, { redirect: 'manual' }),
      ),
    );
    expect(join?.headers.get('location')).toBe('/?code=123456');
    expect(result?.headers.get('location')).toBe('/result#a%2Fb');
    expect(practice?.headers.get('location')).toBe('/practice?lesson=races-and-locks');
  });

  test('the page that a short address shares its name with is served, and what Next keeps beside it', async () => {
    const texts = ['practice', 'practice/', 'practice?lesson=races-and-locks', 'practice/__next._tree.txt'].map(
      async (address) => (await fetch(`${server.url}/${address}`)).text(),
    );
    expect(await Promise.all(texts)).toEqual(['the lessons', 'the lessons', 'the lessons', 'what Next fetches ahead']);
  });

  test('a page that has not changed is confirmed with the policy that it came with', async () => {
    const page = await fetch(`${server.url}/play`);
    const again = await fetch(`${server.url}/play`, { headers: { 'if-none-match': page.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    expect(again.headers.get('content-security-policy')).toBe(page.headers.get('content-security-policy'));
  });

  test('hashed assets are kept for ever and sent compressed', async () => {
    const { headers } = await fetch(`${server.url}/_next/static/app.js`, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'br' },
    });
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-encoding')).toBe('br');
  });

  test('an unknown page is the page for that, with its status', async () => {
    const answer = await fetch(`${server.url}/nowhere`, { headers: { accept: 'text/html' } });
    expect([answer.status, await answer.text()]).toEqual([404, 'nothing here']);
  });

  test('nothing outside of the folder is served', async () => {
    const { port } = new URL(server.url);
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/../../etc/passwd' }, ({ statusCode }) => resolve(statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(404);
  });
});
