import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openDatabase, type OpenDatabase } from '../src/database/open-database';
import { migrate, type Migration, MigrationRefused, readMigrations } from '../src/database/migrations';
import { migrationsFolder } from './embedded-files';
import { backends, freshPlace, type Place } from './place';

const toys: Migration = {
  name: '29990101000000_toys',
  sql: 'CREATE TABLE toy (id int); INSERT INTO toy VALUES (1)',
  checksum: 'a',
};

/** What is told when a database on PostgreSQL is opened with some settings. */
async function toldWith(options: string, { database }: Place): Promise<string> {
  const told: string[] = [];
  if (database.kind === 'embedded') return '';
  const url = new URL(database.url);
  url.searchParams.set('options', options);
  const onNotice = (sentence: string) => told.push(sentence);
  await (await openDatabase({ ...database, url: url.href, onNotice }, migrationsFolder)).close();
  return told.join();
}

describe.each(backends)('the database: %s', (backend) => {
  let place: Place;
  let database: OpenDatabase;
  let known: Migration[];
  beforeEach(async () => {
    known = await readMigrations(migrationsFolder);
    place = await freshPlace(backend);
    database = await openDatabase(place.database, migrationsFolder);
  }, 30_000);
  afterEach(async () => {
    await database.close();
    await place.remove();
  });

  test('data outlives a restart, and nothing is applied twice', async () => {
    await database.client.setting.create({ data: { key: 'kept', value: 'yes' } });
    await database.close();
    database = await openDatabase(place.database, migrationsFolder);
    expect(database.migrated).toEqual([]);
    expect(await database.client.setting.findMany()).toEqual([{ key: 'kept', value: 'yes' }]);
  });

  test('it acknowledges nothing before it is synced; where it is set to, that is told', async () => {
    const { rows } = await database.pool.query(
      `SELECT setting FROM pg_settings WHERE name IN ('synchronous_commit', 'full_page_writes')`,
    );
    expect(rows).toEqual([{ setting: 'on' }, { setting: 'on' }]);
    expect(await toldWith('-c synchronous_commit=on', place)).not.toMatch(/synchronous_commit/);
    const told = backend === 'embedded' ? /^$/ : /is set to .*synchronous_commit = off: answers .* may be lost/;
    expect(await toldWith('-c synchronous_commit=off', place)).toMatch(told);
  });

  test('a migration is applied whole or not at all', async () => {
    const broken = { ...toys, sql: `${toys.sql}; SELECT 1 / 0` };
    await expect(migrate(database.pool, [...known, broken])).rejects.toThrow(
      /29990101000000_toys failed and was rolled back/,
    );
    expect(await migrate(database.pool, [...known, toys])).toEqual([toys.name]);
    expect(await migrate(database.pool, [...known, toys])).toEqual([]);
  });

  test('an edited, an unknown and an unfinished migration are refused', async () => {
    await migrate(database.pool, [...known, toys]);
    const edited = [...known, { ...toys, checksum: 'b' }];
    await expect(migrate(database.pool, edited)).rejects.toThrow(/toys was edited after it had been applied/);
    await expect(migrate(database.pool, known)).rejects.toThrow(/toys, which this version of Timeslice does not know/);
    await database.pool.query('UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = $1', [
      toys.name,
    ]);
    await expect(migrate(database.pool, [...known, toys])).rejects.toThrow(MigrationRefused);
  });

  test('servers that start at once apply a migration once', async () => {
    const applied = await Promise.all([1, 2, 3].map(() => migrate(database.pool, [...known, toys])));
    expect(applied.flat()).toEqual([toys.name]);
  });

  test('a transaction that fails leaves nothing behind, and the next one works', async () => {
    const fail = database.client.$transaction(async (tx) => {
      await tx.setting.create({ data: { key: 'a', value: '1' } });
      await tx.setting.create({ data: { key: 'a', value: '2' } });
    });
    await expect(fail).rejects.toMatchObject({ code: 'P2002' });
    await database.client.setting.create({ data: { key: 'a', value: '3' } });
    expect(await database.client.setting.findMany()).toEqual([{ key: 'a', value: '3' }]);
  });

  test('many at once, and a row of a megabyte', async () => {
    const value = 'x'.repeat(1_000_000);
    await database.client.setting.create({ data: { key: 'big', value } });
    await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        database.client.setting.create({ data: { key: `k${i}`, value: String(i) } }),
      ),
    );
    expect(await database.client.setting.count()).toBe(201);
    expect((await database.client.setting.findUnique({ where: { key: 'big' } }))?.value).toHaveLength(1_000_000);
  });

  test('a statement with arrays, as group commit uses it', async () => {
    const keys = ['a', 'b'];
    await database.client.$executeRaw`INSERT INTO setting (key, value) SELECT k, k FROM unnest(${keys}::text[]) AS k`;
    expect(await database.client.setting.count()).toBe(2);
    const failed = database.client
      .$executeRaw`INSERT INTO setting (key, value) SELECT k, k FROM unnest(${keys}::text[]) AS k`;
    await expect(failed).rejects.toMatchObject({ code: 'P2010' });
    expect(await database.client.setting.count()).toBe(2);
  });
});

test.each(backends)(
  'an empty database gets every migration: %s',
  async (backend) => {
    const place = await freshPlace(backend, { empty: true });
    const database = await openDatabase(place.database, migrationsFolder);
    expect(database.migrated).toEqual((await readMigrations(migrationsFolder)).map(({ name }) => name));
    await database.close();
    await place.remove();
  },
  30_000,
);

test('a second server on the same data folder is told so, and a dead one is not waited for', async () => {
  const place = await freshPlace('embedded');
  const first = await openDatabase(place.database, migrationsFolder);
  await expect(openDatabase(place.database, migrationsFolder)).rejects.toThrow(/data folder/);
  await first.close();
  await (await openDatabase(place.database, migrationsFolder)).close();
  await place.remove();
}, 30_000);
