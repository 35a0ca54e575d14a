import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type OwnResult, type Report, type SessionSummary } from '@timeslice/contract';
import { openPool } from '../src/database/open-database';
import { begin, Device, does, draft, roundRobin, says } from './class';
import { backends, cookieOf, freshPlace, postJson, startServer } from './harness';

const folder = path.join(import.meta.dirname, 'databases');
const versions = readdirSync(folder)
  .filter((file) => file.endsWith('.sql'))
  .map((file) => file.slice(0, -4));

/** What the version that wrote the database said about it; it may say more now, and none of it otherwise. */
interface Told {
  readonly email: string;
  readonly password: string;
  readonly session: string;
  /** A session in its lobby, and the token of the one who waits in it. */
  readonly running: string;
  readonly waiting: string;
  readonly sessions: readonly object[];
  readonly report: object;
  readonly students: readonly { readonly token: string; readonly resultToken: string; readonly result: object }[];
}

/** Each was dumped from a server of the version that it is named after: it is never edited, new versions add theirs. */
describe.each(versions.flatMap((version) => backends.map((backend) => [version, backend] as const)))(
  'the database of version %s on %s',
  (version, backend) => {
    test('is opened, migrated, reports as it did, and its class goes on', async () => {
      const read = (ending: string) => readFileSync(path.join(folder, version + ending), 'utf8');
      const told = JSON.parse(read('.json')) as Told;
      const place = await freshPlace(backend);
      const { pool, close } = await openPool(place.database);
      await pool.query(`DROP SCHEMA public CASCADE; CREATE SCHEMA public; ${read('.sql')}`);
      await close();

      const server = await startServer(place, { lessons: [roundRobin] });
      expect(await server.open.isReady()).toBe(true);
      const { email, password, session, running } = told;
      const cookie = cookieOf(await postJson(`${server.url}/api/auth/sign-in/email`, { email, password }));
      const get = async <T>(page: string, headers: Record<string, string> = { cookie }) =>
        (await (await fetch(`${server.url}/api/${page}`, { headers })).json()) as T;
      expect(await get<SessionSummary[]>('sessions')).toMatchObject(told.sessions);
      expect(await get<Report>(`reports/${session}`)).toMatchObject(told.report);
      for (const { resultToken, result } of told.students) {
        expect(await get<OwnResult>('results', { authorization: `Bearer ${resultToken}` })).toMatchObject(result);
      }

      const host = await Device.in(server, { role: 'host', session: running }, cookie);
      const phone = await Device.in(server, { role: 'participant', session: running, token: told.waiting });
      await does(host, ...begin);
      await does(phone, draft(1, says('P3')));
      await does(host, { type: 'lock' }, { type: 'reveal' }, { type: 'explain' }, { type: 'end' });
      expect((await get<Report>(`reports/${running}`)).students).toMatchObject([{ nickname: 'Cleo', earned: 100 }]);
      for (const device of [host, phone]) device.close();
      await server.stop();
      await place.remove();
    }, 120_000);
  },
);
