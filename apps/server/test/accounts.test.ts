import { getRequestStateAsyncLocalStorage } from '@better-auth/core/context';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Accounts } from '../src/accounts/accounts';
import {
  backends,
  cookieOf,
  createInstructor,
  freshPlace,
  type Place,
  postJson,
  type Server,
  startFresh,
  startServer,
} from './harness';

// A busy machine with two cores is slow, not wrong.
jest.setTimeout(30_000);

const ada = { name: 'Ada', email: 'Ada@Example.org', password: 'correct horse' };

describe.each(backends)('the first account is made by the setup link: %s', (backend) => {
  let place: Place;
  let server: Server;
  beforeAll(async () => {
    place = await freshPlace(backend);
    server = await startServer(place);
  }, 30_000);
  afterAll(async () => {
    await server.stop();
    await place.remove();
  });
  const setUp = (token: string | null, account = ada) => postJson(`${server.url}/api/setup`, { token, ...account });
  const setupNeeded = async () => (await (await fetch(`${server.url}/api/config`)).json()) as unknown;

  test('it is needed at first', async () => {
    expect(await setupNeeded()).toEqual({ publicUrl: null, version: '0.0.0-test', setupNeeded: true });
  });

  test('a wrong token and a short password are refused', async () => {
    const wrong = await setUp('wrong');
    expect([wrong.status, await wrong.json()]).toEqual([403, expect.objectContaining({ code: 'setup-token-wrong' })]);
    const short = await setUp(server.setupToken, { ...ada, password: 'too short' });
    expect([short.status, await short.json()]).toEqual([400, expect.objectContaining({ code: 'malformed' })]);
  });

  test('a restart prints another link, and the former one is dead', async () => {
    const former = server.setupToken;
    await server.stop();
    server = await startServer(place);
    expect((await setUp(former)).status).toBe(403);
  });

  test('of two at once one makes the account, is signed in, and the link is burnt', async () => {
    const answers = await Promise.all([setUp(server.setupToken), setUp(server.setupToken)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const made = answers.find(({ ok }) => ok);
    const cookie = made === undefined ? '' : cookieOf(made);
    expect(await server.app.get(Accounts).instructorOf({ cookie })).toMatchObject({
      name: 'Ada',
      email: 'ada@example.org',
    });
    expect(await setupNeeded()).toMatchObject({ setupNeeded: false });
    const again = await setUp(server.setupToken);
    expect([again.status, await again.json()]).toEqual([409, expect.objectContaining({ code: 'setup-done' })]);
    expect(await server.client.setting.findUnique({ where: { key: 'setup-token-sha256' } })).toBeNull();
  });

  test('a restart offers no link any more, and the sign-in is still good', async () => {
    const { cookie } = await createInstructor(server);
    await server.stop();
    server = await startServer(place);
    expect(server.setupToken).toBeNull();
    expect(await server.app.get(Accounts).instructorOf({ cookie })).not.toBeNull();
  });

  test('once the accounts were removed from the database, the next start sets up again', async () => {
    await server.client.account.deleteMany();
    await server.stop();
    server = await startServer(place);
    expect((await setUp(server.setupToken)).status).toBe(200);
  });
});

describe.each(backends)('signing in: %s', (backend) => {
  let place: Place;
  let server: Server;
  beforeAll(async () => {
    place = await freshPlace(backend);
    server = await startServer(place);
  }, 30_000);
  afterAll(async () => {
    await server.stop();
    await place.remove();
  });
  const signIn = (email: string, password: string, headers = {}) =>
    postJson(`${server.url}/api/auth/sign-in/email`, { email, password }, headers);
  const accounts = () => server.app.get(Accounts);

  test('the right password gives a cookie that scripts cannot read, and signing out ends it', async () => {
    const { email, password, id } = await createInstructor(server);
    const answer = await signIn(email, password, { origin: server.url });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^timeslice\.session_token=.+; HttpOnly; SameSite=Lax$/);
    const cookie = cookieOf(answer);
    expect(await accounts().instructorOf({ cookie })).toMatchObject({ id });
    await postJson(`${server.url}/api/auth/sign-out`, {}, { cookie, origin: server.url });
    expect(await accounts().instructorOf({ cookie })).toBeNull();
  });

  test('a wrong password, an unknown e-mail, a forged and a missing cookie are nobody', async () => {
    const { email } = await createInstructor(server);
    expect((await signIn(email, 'not the password')).status).toBe(401);
    expect((await signIn('nobody@example.org', 'not the password')).status).toBe(401);
    expect(await accounts().instructorOf({ cookie: 'timeslice.session_token=forged.forged' })).toBeNull();
    expect(await accounts().instructorOf({})).toBeNull();
  });

  test('nobody can sign up', async () => {
    const answer = await postJson(`${server.url}/api/auth/sign-up/email`, ada);
    expect(answer.status).toBe(404);
  });

  test('a page of another site cannot sign anybody in or out', async () => {
    const { email, password } = await createInstructor(server);
    const answer = await signIn(email, password, { origin: 'https://elsewhere.example' });
    expect([answer.status, await answer.json()]).toEqual([403, expect.objectContaining({ code: 'wrong-origin' })]);
  });

  test('the eleventh wrong password has to wait, and a colleague behind the same address does not', async () => {
    const [slow, colleague] = [await createInstructor(server), await createInstructor(server)];
    for (let attempt = 0; attempt < 10; attempt += 1) await signIn(slow.email, 'not the password');
    const refused = await signIn(slow.email, slow.password);
    expect([refused.status, await refused.json()]).toEqual([
      429,
      expect.objectContaining({ code: 'too-many-attempts' }),
    ]);
    expect((await signIn(colleague.email, colleague.password)).status).toBe(200);
  }, 30_000);

  test('whoever found a signed-in browser guesses the password ten times too, and not for ever', async () => {
    const { email, password, cookie } = await createInstructor(server);
    const change = (currentPassword: string) =>
      postJson(
        `${server.url}/api/auth/change-password`,
        { currentPassword, newPassword: 'another long one' },
        { cookie, origin: server.url },
      );
    const guesses: number[] = [];
    for (let guess = 0; guess < 11; guess += 1) guesses.push((await change('not the password')).status);
    expect(guesses).toEqual([...Array<number>(10).fill(400), 429]);
    expect((await change(password)).status).toBe(429);
    expect((await signIn(email, password)).status).toBe(429);
  }, 30_000);

  test('a flood of sign-ins under random names is turned away, and locks nobody out', async () => {
    const { email, password } = await createInstructor(server);
    const flood = Array.from({ length: 60 }, (_, n) => signIn(`${n}@flood.example`, 'not the password'));
    const answers = await Promise.all(flood);
    const busy = answers.filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(60 - busy.length);
    expect(await busy[0]?.json()).toMatchObject({ code: 'busy' });
    expect((await signIn(email, password)).status).toBe(200);
  }, 30_000);
});

test('better-auth watches the process only while it is asked something', async () => {
  const server = await startFresh('embedded');
  const { cookie } = await createInstructor(server);
  const storage = await getRequestStateAsyncLocalStorage();
  const askAtOnce = () => Array.from({ length: 5 }, () => server.app.get(Accounts).instructorOf({ cookie }));
  const kept = await storage.run(new WeakMap(), async () => {
    expect(await Promise.all(askAtOnce())).not.toContain(null);
    return storage.getStore();
  });
  expect(kept).toBeUndefined();
  await server.stop();
});

test('a browser that came over https has a Secure cookie, though the proxy does not say so', async () => {
  const place = await freshPlace('embedded');
  const server = await startServer(place, { env: { PUBLIC_URL: 'https://slices.example.org' } });
  const { email, password, id } = await createInstructor(server);
  const origin = 'https://slices.example.org';
  const answer = await postJson(`${server.url}/api/auth/sign-in/email`, { email, password }, { origin });
  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-timeslice\.session_token=.*; Secure/);
  const cookie = cookieOf(answer);
  const session = await fetch(`${server.url}/api/auth/get-session`, { headers: { cookie } });
  expect(await session.json()).toMatchObject({ user: { id } });
  expect((await postJson(`${server.url}/api/auth/sign-out`, {}, { cookie, origin })).status).toBe(200);
  expect(await server.app.get(Accounts).instructorOf({ cookie })).toBeNull();
  await server.stop();
  await place.remove();
}, 30_000);

test('behind a proxy that ends TLS the cookie is Secure, and still known', async () => {
  const place = await freshPlace('embedded');
  const server = await startServer(place, { env: { TRUST_PROXY: '1' } });
  const { email, password, id } = await createInstructor(server);
  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'slices.example.org' };
  const body = { email, password };
  const answer = await postJson(`${server.url}/api/auth/sign-in/email`, body, {
    ...forwarded,
    origin: 'https://slices.example.org',
  });
  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-timeslice\.session_token=.*; Secure/);
  expect(await server.app.get(Accounts).instructorOf({ cookie: cookieOf(answer) })).toMatchObject({ id });
  await server.stop();
  await place.remove();
}, 30_000);
