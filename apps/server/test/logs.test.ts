import { Writable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { begin, Class, Device, does, draft, knock, newToken, roundRobin, says } from './class';
import { backends, postJson, startFresh } from './harness';

describe.each(backends)('the log of a server: %s', (backend) => {
  test('tells of a lesson, of refusals and of faults, and holds no name, e-mail, password, code or token', async () => {
    const lines: string[] = [];
    const stream = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const server = await startFresh(backend, { lessons: [roundRobin], logger: pino({ level: 'trace' }, stream) });
    const sql = (text: string) => server.client.$executeRawUnsafe(text);
    const room = await Class.open(server);
    const { email, password, cookie } = room.host;
    const { code, session, projectorToken } = room.session;
    const [ada, bo] = [await room.join('Ada Lovelace'), await room.join('보라돌이')];
    const [host, phone] = [await room.hostDevice(), await room.phone(ada)];
    await room.projector();
    await does(host, ...begin);
    await does(phone, draft(1, says('P3')), { type: 'rename', nickname: 'Countess' });

    // Refused: a name that is taken, one that is malformed, a wrong ticket, a wrong password, somebody else's page.
    const stranger = newToken();
    await knock(server, code, 'Countess', stranger);
    await knock(server, code, 'Wrongname'.repeat(20), stranger);
    await phone.ask({ type: 'rename', nickname: { first: 'Hypatia' }, Hypatia: 'Hypatia' });
    await expect(Device.in(server, { role: 'participant', session, token: stranger })).rejects.toThrow();
    await postJson(`${server.url}/api/auth/sign-in/email`, { email, password: 'Wrong-Password-1' });
    await postJson(`${server.url}/api/auth/sign-in/email`, { email: 'Nobody@example.com', password });
    for (const path of [`/r/${bo.resultToken}`, `/api/sessions/by-code/${code}`, `/join?name=Hypatia&code=${code}`]) {
      await fetch(server.url + path);
    }
    await fetch(`${server.url}/api/results`, { headers: { authorization: `Bearer ${bo.resultToken}` } });

    // Faults, while a value that nobody may read is in the hand.
    const seen = lines.length;
    await sql('ALTER TABLE session_event RENAME TO gone');
    expect(await phone.ask({ type: 'rename', nickname: 'Hypatia' })).toEqual({ ok: false, code: 'unavailable' });
    await knock(server, code, 'Hypatia', stranger);
    await sql('ALTER TABLE gone RENAME TO session_event');
    await sql('ALTER TABLE account RENAME TO gone');
    const fault = await postJson(`${server.url}/api/auth/sign-in/email`, { email, password });
    expect([fault.status, await fault.json()]).toEqual([500, { code: 'internal', requestId: expect.any(String) }]);
    await fetch(`${server.url}/api/sessions`, { headers: { cookie } });
    await sql('ALTER TABLE gone RENAME TO account');
    const faults = lines.slice(seen).map((line) => JSON.parse(line) as { level: number; msg: string });
    expect(faults.filter(({ level }) => level >= 50).map(({ msg }) => msg)).toEqual(
      expect.arrayContaining(['a batch was not stored', 'fault']),
    );

    await does(host, { type: 'lock' }, { type: 'reveal' }, { type: 'explain' }, { type: 'end' });
    expect(
      (await fetch(`${server.url}/api/sessions/${session}/delete`, { method: 'POST', headers: { cookie } })).status,
    ).toBe(204);
    room.close();
    await server.stop();

    const text = lines.join('');
    expect(lines.filter((line) => line.includes('"msg":"command"')).length).toBeGreaterThan(8);
    const [, signIn = ''] = /session_token=([^;.%]+)/.exec(cookie) ?? [];
    expect(signIn.length).toBeGreaterThan(20);
    const secrets = { email, password, code, projectorToken, stranger, signIn, ada: ada.token, bo: bo.token };
    const others = {
      result: bo.resultToken,
      adas: ada.resultToken,
      wrong: 'Wrong-Password-1',
      nobody: 'obody@example',
    };
    const names = ['Lovelace', '보라돌이', 'Countess', 'Hypatia', 'Wrongname', 'P3'];
    const found = [...Object.values({ ...secrets, ...others }), ...names].filter((secret) => text.includes(secret));
    expect(found).toEqual([]);
  }, 120_000);
});
