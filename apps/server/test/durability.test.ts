import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { dumpsOf } from '../src/database/embedded/dump';
import { Dumps } from '../src/database/embedded/dump-rhythm';
import { segmentsIn } from '../src/database/embedded/journal';
import { openEmbedded } from '../src/database/embedded/open-embedded';
import { TinyDisk } from '../faults/tiny-disk';
import { type Notes, openNoted, put, stored, upTo, withoutDumps } from './noted-database';

const DUMPED = 10;
const ACKNOWLEDGED = 400;

/** A folder as a killed server leaves it: a dump without rows, one with 10, and 390 that were acknowledged later. */
let crashed: string;
/** Where a table lies that was not touched since the dump: the journal does not set it right. */
let table: string;
beforeAll(async () => {
  crashed = await mkdtemp(path.join(os.tmpdir(), 'timeslice-crashed-'));
  const live = path.join(crashed, 'live');
  await (await openNoted(live)).close();
  const first = await openNoted(live);
  await put(first, 1, DUMPED);
  await first.close();
  const database = await openNoted(live);
  for (let n = DUMPED; n < ACKNOWLEDGED; n += 30) await put(database, n + 1, n + 30);
  const { rows } = await database.pool.query<{ file: string }>(
    `SELECT pg_relation_filepath('_prisma_migrations') AS file`,
  );
  table = rows[0]?.file ?? '';
  await cp(live, path.join(crashed, 'data'), { recursive: true });
  await rm(path.join(crashed, 'data/lock'));
  await database.close();
}, 120_000);
afterAll(() => rm(crashed, { recursive: true, force: true }));

let base: string;
let dataDir: string;
let database: Notes | undefined;
beforeEach(async () => {
  base = await mkdtemp(path.join(os.tmpdir(), 'timeslice-durable-'));
  dataDir = path.join(base, 'data');
  await cp(path.join(crashed, 'data'), dataDir, { recursive: true });
}, 60_000);
afterEach(async () => {
  await database?.close();
  database = undefined;
  await rm(base, { recursive: true, force: true });
}, 60_000);

const at = (...places: string[]) => path.join(dataDir, 'database', ...places);

async function start(): Promise<Notes> {
  await database?.close();
  return (database = await openNoted(dataDir));
}

/** All rows once each, and nothing to tell. */
async function expectWhole(opened: Notes): Promise<void> {
  expect(await stored(opened)).toEqual(upTo(ACKNOWLEDGED));
}

/** Overwrites bytes in the middle of a file. */
async function overwrite(file: string, offset: number, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.write(bytes, 0, bytes.length, offset);
  await handle.close();
}

/** The last segment of the journal that is written, and where in it what is written ends, to the page. */
async function endOfJournal(): Promise<{ file: string; end: number }> {
  const file = (await segmentsIn(at('pg_wal'))).at(-1)?.file ?? '';
  const content = await readFile(file);
  return { file, end: content.findLastIndex((byte) => byte !== 0) + 1 };
}

describe('a database that no longer opens', () => {
  test.each([
    ['its control file is scrambled', () => writeFile(at('global/pg_control'), randomBytes(8192))],
    ['a page of a table is scrambled', () => overwrite(at(table), 100, randomBytes(4000))],
  ])(
    '%s: the last good dump and the journal have everything that was acknowledged',
    async (_, damage) => {
      await damage();
      const restored = await start();
      await expectWhole(restored);
      const damaged = (await readdir(dataDir)).find((name) => name.startsWith('database.damaged-'));
      expect(restored.notices).toEqual([
        expect.stringMatching(
          /could not be opened .* restored from the dump of .* nothing that was acknowledged is lost/,
        ),
      ]);
      expect(restored.notices[0]).toContain(path.join(dataDir, damaged ?? 'nowhere'));
      expect(restored.troubles).toEqual([]);
    },
    120_000,
  );

  test('a dump that is damaged itself is passed over for the one before', async () => {
    const [newest] = await dumpsOf(dataDir);
    await overwrite(path.join(newest?.folder ?? '', 'database', table), 0, randomBytes(100));
    await rm(at('global/pg_control'));
    const restored = await start();
    expect(restored.notices[0]).toMatch(/nothing that was acknowledged is lost/);
    await expectWhole(restored);
  }, 120_000);

  test('a start that was killed while it restored is taken up by the next', async () => {
    await rename(at(), path.join(dataDir, 'database.damaged-29990101T000000.000Z'));
    const restored = await start();
    expect(restored.notices[0]).toMatch(/nothing that was acknowledged is lost/);
    await expectWhole(restored);
  }, 120_000);

  test('without its journal the dump alone is there, and it is said that the rest is lost', async () => {
    await rm(at(), { recursive: true });
    const restored = await start();
    expect(restored.notices).toEqual([
      expect.stringMatching(/from the dump of .* alone.* what was stored later is lost/),
    ]);
    expect(await stored(restored)).toEqual(upTo(DUMPED));
  }, 120_000);
});

test('where no dump can take its place, both reasons are told, and everything stays where it was', async () => {
  await writeFile(at('global/pg_control'), randomBytes(8192));
  for (const { folder } of await dumpsOf(dataDir)) await rm(path.join(folder, 'database/PG_VERSION'));
  const failed = openNoted(dataDir);
  await expect(failed).rejects.toThrow(/cannot be opened: .+; nor can it be restored: none of the dumps is whole/);
  await expect(failed).rejects.toMatchObject({ cause: { errors: [expect.any(Error), expect.any(AggregateError)] } });
  expect((await readdir(dataDir)).sort()).toEqual(['database', 'dumps']);
}, 120_000);

/** Only root may have a disk of its own. */
const disk = TinyDisk.mount(512);
afterAll(() => {
  if (typeof disk !== 'string') disk.unmount();
});

(typeof disk === 'string' ? test.skip : test)(
  'on a full disk nothing is restored: what to do is told, and with space again everything is there',
  async () => {
    if (typeof disk === 'string') return;
    await cp(dataDir, disk.folder, { recursive: true });
    const here = async () => (await readdir(disk.folder)).sort();
    disk.fill();
    await expect(openNoted(disk.folder)).rejects.toThrow(/too little space left \(0 MiB, .*make some, and start again/);
    disk.clear();
    expect(await here()).toEqual(['database', 'dumps']);
    const opened = await openNoted(disk.folder);
    await expectWhole(opened);
    expect(opened.notices).toEqual([]);
    await opened.close();
  },
  120_000,
);

describe('the journal', () => {
  test('a torn last record is dropped in silence: nobody had been told that it was stored', async () => {
    const { file, end } = await endOfJournal();
    await overwrite(file, end - 20, randomBytes(20));
    const opened = await start();
    expect(opened.notices).toEqual([]);
    expect(await stored(opened)).toEqual(upTo(ACKNOWLEDGED - 30));
  }, 120_000);

  test.each([['in place'], ['of a restored database']])(
    'a damaged middle is told: %s',
    async (where) => {
      const { file, end } = await endOfJournal();
      await overwrite(file, end - 30_000, randomBytes(500));
      if (where !== 'in place') await rm(at('global/pg_control'));
      const opened = await start();
      expect(opened.notices).toEqual([expect.stringMatching(/damaged: its last \d+ KiB cannot be read/)]);
      const left = await stored(opened);
      expect(left.length).toBeGreaterThanOrEqual(DUMPED);
      expect(left.length).toBeLessThan(ACKNOWLEDGED);
      expect(left).toEqual(upTo(left.length));
      await put(opened, 1000, 1000);
      const again = await start();
      expect(again.notices).toEqual([]);
      expect(await stored(again)).toEqual([...left, 1000]);
    },
    120_000,
  );

  test.each([
    ['another installation', 24, /belong to different installations/],
    ['another format', 0, /another format/],
  ])(
    'of %s: refused, and nothing is changed',
    async (_, offset, sentence) => {
      for (const { file } of await segmentsIn(at('pg_wal'))) await overwrite(file, offset, randomBytes(2));
      await rm(at('global/pg_control'));
      const failed = openNoted(dataDir);
      await expect(failed).rejects.toThrow(sentence);
      await expect(failed).rejects.toThrow(/nor can it be restored/);
      expect((await readdir(dataDir)).sort()).toEqual(['database', 'dumps']);
    },
    120_000,
  );
});

test('a dump of a newer version, and a database of another PostgreSQL, are refused with what to do', async () => {
  const [newest] = await dumpsOf(dataDir);
  const note = path.join(newest?.folder ?? '', 'dump.json');
  await writeFile(note, (await readFile(note, 'utf8')).replace('"form":1', '"form":2'));
  await expect(openNoted(dataDir)).rejects.toThrow(/made by a newer version of Timeslice/);
  await writeFile(at('PG_VERSION'), '17\n');
  await expect(openNoted(dataDir)).rejects.toThrow(/PostgreSQL 17.* make a backup with the version that wrote it/);
  expect(existsSync(path.join(dataDir, 'lock'))).toBe(false);
}, 120_000);

test('a dump is due when something has changed: after some time, or earlier after some journal; three are kept', async () => {
  await writeFile(path.join(dataDir, 'dumps/notes.txt'), 'not ours');
  const plain = await openEmbedded(await withoutDumps(dataDir));
  const { pool } = plain;
  const troubles: unknown[] = [];
  const dumpsWith = async (everyMs: number, journalBytes: number) => {
    const rhythm = { everyMs, journalBytes, keep: 3, lastMs: 60_000 };
    const dumps = new Dumps({ pool, dataDir, rhythm, onTrouble: (error) => troubles.push(error) });
    await dumps.start(false);
    return dumps;
  };
  const newest = async () => (await dumpsOf(dataDir))[0]?.at;
  /** Whether a look makes a dump: with nothing changed, after a change, and at once again. */
  const made = async (dumps: Dumps, n: number) => {
    const outcomes: boolean[] = [];
    for (const change of [false, true, false]) {
      if (change) await put(plain, n, n + 99);
      const before = await newest();
      await dumps.look();
      outcomes.push((await newest()) !== before);
    }
    return outcomes;
  };
  expect(await made(await dumpsWith(0, 1e12), 1000)).toEqual([false, true, false]);
  expect(await made(await dumpsWith(3_600_000, 1e12), 2000)).toEqual([false, false, false]);
  expect(await made(await dumpsWith(3_600_000, 1000), 3000)).toEqual([false, true, false]);
  expect(await dumpsOf(dataDir)).toHaveLength(3);
  await plain.close();
  expect(troubles).toEqual([]);
}, 120_000);
