import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { migrationsFolder } from '../../test/embedded-files';
import { freshPlace } from '../../test/place';
import { isAway } from './away';
import { Database } from './database';
import { openDatabase } from './open-database';

/** Why it was not done. */
const reason = (work: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(work).then(
    () => null,
    (error: unknown) => error,
  );

test('where nobody listens, or the connection ends, the database is away', async () => {
  const hangingUp = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(hangingUp, 'listening');
  const { port } = hangingUp.address() as AddressInfo;
  const pool = new pg.Pool({ connectionString: `postgresql://postgres@127.0.0.1:${port}/postgres` });
  const client = new Database({ adapter: new PrismaPg(pool) });
  expect(isAway(await reason(pool.query('SELECT 1')))).toBe(true);
  expect(isAway(await reason(client.session.findFirst()))).toBe(true);
  hangingUp.close();
  await once(hangingUp, 'close');
  expect(isAway(await reason(pool.query('SELECT 1')))).toBe(true);
  expect(isAway(await reason(client.session.findFirst()))).toBe(true);
  expect(isAway(await reason(client.$queryRaw`SELECT 1`))).toBe(true);
  await client.$disconnect();
  await pool.end();
});

test('where it says what it lacks, it is away; where it was asked for something wrong, it is not', async () => {
  const raised = (code: string) => `DO $$ BEGIN RAISE EXCEPTION 'on purpose' USING ERRCODE = '${code}'; END $$`;
  const place = await freshPlace('embedded');
  const { client, pool, close } = await openDatabase(place.database, migrationsFolder);
  for (const code of ['53100', '57P01', '58030', '08006']) {
    expect(isAway(await reason(client.$executeRawUnsafe(raised(code))))).toBe(true);
    expect(isAway(await reason(pool.query(raised(code))))).toBe(true);
  }
  for (const wrong of [raised('23505'), raised('22000'), 'SELECT nothing']) {
    expect(isAway(await reason(client.$executeRawUnsafe(wrong)))).toBe(false);
    expect(isAway(await reason(pool.query(wrong)))).toBe(false);
  }
  await close();
  await place.remove();
  expect([null, 'away', new Error('no'), {}].some(isAway)).toBe(false);
}, 60_000);
