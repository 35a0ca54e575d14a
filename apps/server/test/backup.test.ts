import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Joined } from '@timeslice/contract';
import { fileLines } from '../src/backup/files';
import { restore as restoreInto } from '../src/backup/restore';
import { runBackup, runRestore } from '../src/backup/run';
import { readMigrations } from '../src/database/migrations';
import { openDatabase, openPool } from '../src/database/open-database';
import { begin, Class, does, draft, drawnRight, roundRobin, says } from './class';
import { migrationsFolder } from './embedded-files';
import {
  type Backend,
  backends,
  createInstructor,
  freshPlace,
  type Place,
  postJson,
  type Server,
  startServer,
} from './harness';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'timeslice-backup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const fileOf = (name: string) => path.join(folder, name);
const linesIn = async (file: string) =>
  gunzipSync(await readFile(file))
    .toString()
    .split('\n');
const backup = ({ database }: Place, file: string) => runBackup({ place: database, file }, '0.0.0-test');
const restore = ({ database }: Place, file: string) => runRestore({ place: database, file }, migrationsFolder);

/** Two instructors; one session with two questions that has ended, one that is being predicted. */
async function teach(server: Server) {
  const [ended, running] = [
    await Class.open(server),
    await Class.open(server, await createInstructor(server, '에이다')),
  ];
  const students: Joined[] = [];
  for (const room of [ended, running]) {
    const host = await room.hostDevice();
    const [ada, bo] = [await room.join('Ada "the \\ first"'), await room.join('보라 🦊')];
    students.push(ada, bo);
    const phones = [await room.phone(ada), await room.phone(bo)] as const;
    await does(host, ...begin);
    await does(phones[0], draft(1, says('P3')));
    await does(phones[1], draft(1, says('P1')));
    if (room === running) break;
    await does(host, { type: 'lock' }, { type: 'reveal' }, { type: 'explain' }, { type: 'next' });
    await does(host, { type: 'open-predictions' });
    await does(phones[0], draft(1, drawnRight, 'draw'));
    await does(host, { type: 'lock' }, { type: 'reveal' }, { type: 'explain' }, { type: 'end' });
  }
  ended.close();
  running.close();
  return { rooms: [ended, running], running, students };
}

/** Everything that anybody can read about the sessions, as the bytes that the server sends. */
async function reportsOf(server: Server, { rooms, students }: Awaited<ReturnType<typeof teach>>): Promise<string[]> {
  const pages: string[] = [];
  for (const { host, session } of rooms) {
    const { email, password } = host;
    const signedIn = await postJson(`${server.url}/api/auth/sign-in/email`, { email, password });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    for (const page of ['', '/csv?lang=ko', '/csv?lang=en']) {
      const answer = await fetch(`${server.url}/api/reports/${session.session}${page}`, { headers: { cookie } });
      pages.push(`${answer.status} ${await answer.text()}`);
    }
    pages.push(await (await fetch(`${server.url}/api/sessions`, { headers: { cookie } })).text());
  }
  for (const { resultToken } of students) {
    const answer = await fetch(`${server.url}/api/results`, { headers: { authorization: `Bearer ${resultToken}` } });
    pages.push(`${answer.status} ${await answer.text()}`);
  }
  return pages;
}

const ways = backends.flatMap((from) => backends.map((to): [Backend, Backend] => [from, to]));
describe.each(ways)('a backup of %s restored into %s', (from, to) => {
  test('gives every report byte for byte, and lets the class go on', async () => {
    const [source, target] = [await freshPlace(from), await freshPlace(to)];
    const before = await startServer(source, { lessons: [roundRobin] });
    const taught = await teach(before);
    const reports = await reportsOf(before, taught);
    const [list, ok] = ['[{"', '200'];
    expect(reports.map((page) => page.slice(0, 3))).toEqual([ok, ok, ok, list, ok, ok, ok, list, ok, ok, ok, ok]);
    await before.stop();
    const [file, again] = [fileOf(`${from}-${to}.gz`), fileOf(`${from}-${to}-again.gz`)];
    expect(await backup(source, file)).toMatch(/2 account, .*2 session, 4 participant, \d\d session_event/);
    await source.remove();

    expect(await restore(target, file)).toMatch(/^Restored: 2 account, /);
    // What was restored is backed up as the same lines, but for the head.
    await backup(target, again);
    expect((await linesIn(again)).slice(1)).toEqual((await linesIn(file)).slice(1));
    const after = await startServer(target, { lessons: [roundRobin] });
    expect(after.open.migrated).toEqual([]);
    expect(await reportsOf(after, taught)).toEqual(reports);
    expect((await taught.running.on(after).join('Cleo')).nickname).toBe('Cleo');
    await after.stop();
    await target.remove();
  }, 120_000);
});

describe.each(backends)('a backup is refused with a sentence, and changes nothing: %s', (backend) => {
  let place: Place;
  let file: string;
  beforeAll(async () => {
    place = await freshPlace(backend);
    const server = await startServer(place, { lessons: [roundRobin] });
    await createInstructor(server, 'Ada');
    await server.stop();
    file = fileOf(`${backend}.gz`);
    await backup(place, file);
  }, 60_000);
  afterAll(() => place.remove());

  const fileWith = async (name: string, content: Uint8Array | readonly string[]) => {
    const made = fileOf(`${backend}-${name}`);
    await writeFile(made, content instanceof Uint8Array ? content : gzipSync(content.join('\n')));
    return made;
  };

  test('into a database that has rows, or tables of something else', async () => {
    await expect(restore(place, file)).rejects.toThrow(/not empty \(account has rows\)/);
    const other = await freshPlace(backend);
    const { pool, close } = await openPool(other.database);
    await pool.query('DROP TABLE IF EXISTS _prisma_migrations; CREATE TABLE toy (id int)');
    await close();
    await expect(restore(other, file)).rejects.toThrow(/belongs to something else/);
    await expect(backup(other, fileOf('none.gz'))).rejects.toThrow(/no Timeslice in this database/);
    await other.remove();
  }, 60_000);

  test('of a newer version, of something else, cut short, torn or damaged: all or nothing', async () => {
    const whole = await linesIn(file);
    const [first = '', ...rest] = whole;
    const newer = JSON.parse(first) as { migrations: object[] };
    newer.migrations.push({ name: '29990101000000_toys', checksum: 'a' });
    const bytes = await readFile(file);
    const torn = whole
      .filter((line) => !line.includes('@example.org'))
      .map((line) => line.replace('{"table":"account","rows":1}', '{"table":"account","rows":0}'));
    const bad: [RegExp, string][] = [
      [/toys, which this version does not know/, await fileWith('newer', [JSON.stringify(newer), ...rest])],
      [/no backup of Timeslice/, await fileWith('other', ['{"format":"other"}'])],
      [/its end is missing/, await fileWith('short', whole.slice(0, -2))],
      [/cannot be read/, await fileWith('cut', bytes.subarray(0, bytes.length - 20))],
      [/cannot be read/, await fileWith('text', Buffer.from('text'))],
      [/foreign key/, await fileWith('torn', torn)],
    ];
    const empty = await freshPlace(backend);
    const database = await openDatabase(empty.database, migrationsFolder);
    const migrations = await readMigrations(migrationsFolder);
    for (const [problem, name] of bad) {
      await expect(restoreInto(database.pool, fileLines(name), migrations)).rejects.toThrow(problem);
      expect([await database.client.account.count(), await database.client.lesson.count()]).toEqual([0, 0]);
    }
    expect(await restoreInto(database.pool, fileLines(file), migrations)).toMatchObject({ account: 1, credential: 1 });
    expect(await database.client.account.count()).toBe(1);
    await database.close();
    await empty.remove();
    await expect(restore(empty, fileOf('nowhere'))).rejects.toThrow(/no file/);
  }, 60_000);

  test('over a file that exists; a backup that fails leaves none', async () => {
    await expect(backup(place, file)).rejects.toThrow(/exists already/);
    await expect(backup(place, path.join(folder, 'no-such-folder', 'x.gz'))).rejects.toThrow(/ENOENT/);
  });

  test('holds no sign-in: whoever reads it is nobody', async () => {
    const text = (await linesIn(file)).join('\n');
    expect(text).toContain('"table":"credential","rows":1');
    expect(text).not.toMatch(/account_session|verification/);
  });
});

test('an embedded database that a server has open is refused, and one that was never made', async () => {
  const place = await freshPlace('embedded');
  const server = await startServer(place);
  await expect(backup(place, fileOf('open.gz'))).rejects.toThrow(
    /while it is in use: another Timeslice \(process \d+\)/,
  );
  await expect(restore(place, fileOf('embedded.gz'))).rejects.toThrow(/while it is in use/);
  await server.stop();
  await place.remove();
  await expect(backup(place, fileOf('gone.gz'))).rejects.toThrow(/no database in/);
}, 30_000);
