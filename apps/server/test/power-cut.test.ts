import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dumpsOf } from '../src/database/embedded/dump';
import { openEmbedded } from '../src/database/embedded/open-embedded';
import { begin, Class, does, draft, roundRobin, says } from './class';
import { workerFile as bundle } from './embedded-files';
import { type Plan, planFile } from './forgetful-disk';
import { logOf, startServer } from './harness';
import { openNoted, optionsFor, put, stored, upTo, withoutDumps } from './noted-database';

const ROUNDS = 24;
const ROWS = 40;

let base: string;
beforeEach(async () => {
  base = await mkdtemp(path.join(os.tmpdir(), 'timeslice-power-'));
});
afterEach(async () => {
  await rm(base, { recursive: true, force: true });
}, 60_000);

interface Point {
  /** The power is cut before the sync of this number. */
  readonly at: number;
  readonly seed: number;
}

/** What stood on the disk when the power was cut. */
interface Cut {
  readonly dataDir: string;
  readonly wasCut: () => boolean;
}

/** Opens the database in a folder on a disk that is cut off at some of its syncs. */
async function openForgetful(dataDir: string, points: readonly Point[], lies = false) {
  const targets = points.map((_, n) => path.join(base, `cut-${n}`, 'database'));
  for (const target of targets) await mkdir(path.dirname(target));
  const plan: Plan = { cuts: points.map((point, n) => ({ ...point, target: targets[n] ?? '' })), lies };
  await writeFile(planFile(path.join(dataDir, 'database')), JSON.stringify(plan));
  const workerFile = await bundle('apps/server/test/forgetful-worker.ts');
  const database = await openEmbedded({ ...(await withoutDumps(dataDir)), workerFile });
  const cuts = targets.map((target): Cut => ({
    dataDir: path.dirname(target),
    wasCut: () => existsSync(`${target}.done`),
  }));
  return { database, cuts };
}

/** Stores rows, with checkpoints and new tables between them; @returns how many were acknowledged before each cut. */
async function storm(points: readonly Point[], lies = false) {
  const dataDir = path.join(base, 'data');
  await (await openEmbedded(await withoutDumps(dataDir))).close();
  const { database, cuts } = await openForgetful(dataDir, points, lies);
  const acknowledged = new Map<Cut, number>();
  for (let round = 0; round < ROUNDS; round++) {
    await put(database, round * ROWS + 1, (round + 1) * ROWS);
    if (round % 8 === 3) await database.pool.query('CHECKPOINT');
    if (round % 8 === 5) await database.pool.query(`CREATE TABLE t${round} AS SELECT * FROM setting`);
    for (const cut of cuts) if (cut.wasCut() && !acknowledged.has(cut)) acknowledged.set(cut, round * ROWS);
  }
  await database.close();
  return acknowledged;
}

/** The rows that a start after the cut finds, without any dump to help. */
async function found({ dataDir }: Cut): Promise<number[]> {
  const database = await openEmbedded(await withoutDumps(dataDir));
  try {
    return await stored(database);
  } finally {
    await database.close();
  }
}

const pointsUpTo = (most: number, count: number): Point[] =>
  fc.sample(fc.record({ at: fc.integer({ min: 1, max: most }), seed: fc.integer() }), count);

test('the power is cut at any sync, and any of the unsynced writes are lost: what was acknowledged is there, once', async () => {
  const points = [...pointsUpTo(20, 1), ...pointsUpTo(90, 2)];
  const acknowledged = await storm(points);
  expect(acknowledged.size).toBeGreaterThan(0);
  for (const [cut, least] of acknowledged) {
    const rows = await found(cut);
    expect({ points, rows }).toEqual({ points, rows: upTo(rows.length) });
    expect({ points, isEnough: rows.length >= least }).toEqual({ points, isEnough: true });
  }
}, 180_000);

test('a disk that lies about its syncs shows: the test above can fail', async () => {
  const [cut] = await storm([{ at: 20, seed: 1 }], true);
  if (cut === undefined) throw new Error('nothing was cut');
  const rows = await found(cut[0]).catch(() => []);
  expect(rows.length).toBeLessThan(cut[1]);
}, 120_000);

test('a replay during which the power is cut is replayed again, as often as need be, to the same end', async () => {
  const live = path.join(base, 'live');
  const crashed = path.join(base, 'crashed');
  const database = await openEmbedded(await withoutDumps(live));
  for (let n = 0; n < 10; n++) await put(database, n * ROWS + 1, (n + 1) * ROWS);
  await cp(path.join(live, 'database'), path.join(crashed, 'database'), { recursive: true });
  await database.close();
  const points = [...pointsUpTo(2, 1), ...pointsUpTo(20, 2)];
  const { database: replayed, cuts } = await openForgetful(crashed, points);
  expect(await stored(replayed)).toEqual(upTo(10 * ROWS));
  await replayed.close();
  expect(cuts.some(({ wasCut }) => wasCut())).toBe(true);
  for (const cut of cuts.filter(({ wasCut }) => wasCut())) {
    expect({ points, rows: await found(cut) }).toEqual({ points, rows: upTo(10 * ROWS) });
  }
}, 180_000);

test('kill -9 while answers are stored: all that was acknowledged is there, in place and of dump and journal', async () => {
  const killed = { dataDir: path.join(base, 'killed'), wasCut: () => true };
  const cut = { dataDir: path.join(base, 'cut'), wasCut: () => true };
  // A folder of a version without dumps gets its first one.
  await (await openEmbedded(await withoutDumps(killed.dataDir))).close();
  await (await openNoted(killed.dataDir)).close();
  const program = await bundle('apps/server/test/storing-process.ts');
  const storing = fork(program, [killed.dataDir, await bundle()], { execArgv: [] });
  const died = once(storing, 'exit');
  let acknowledged = 0;
  storing.on('message', (n) => {
    acknowledged = Number(n);
    if (acknowledged === 60) storing.kill('SIGKILL');
  });
  expect(await died).toEqual([null, 'SIGKILL']);

  const [dump] = await dumpsOf(killed.dataDir);
  const database = path.join(cut.dataDir, 'database');
  await cp(path.join(dump?.folder ?? '', 'database'), database, { recursive: true });
  await cp(path.join(killed.dataDir, 'database/pg_wal'), path.join(database, 'pg_wal'), { recursive: true });
  for (const folder of [killed, cut]) {
    const rows = await found(folder);
    expect(rows).toEqual(upTo(rows.length));
    expect(rows.length).toBeGreaterThanOrEqual(acknowledged);
  }
}, 180_000);

test('a class submits while the power is cut: of the last dump and the journal alone, every answer is there once', async () => {
  const dataDir = path.join(base, 'data');
  const cut = path.join(base, 'cut');
  await (await openNoted(dataDir)).close();
  const serverIn = async (folder: string) =>
    startServer(
      { database: { kind: 'embedded', options: await optionsFor(folder) }, remove: () => Promise.resolve() },
      { lessons: [roundRobin] },
    );
  const server = await serverIn(dataDir);
  const room = await Class.open(server);
  await does(await room.hostDevice(), ...begin);
  const students = await Promise.all(upTo(20).map((n) => room.join(`student ${n}`)));
  const phones = await Promise.all(students.map((student) => room.phone(student)));

  /** The last edit of each student that was acknowledged. */
  const acknowledged = new Map<string, number>();
  let atCut: ReadonlyMap<string, number> | undefined;
  const journal = path.join(dataDir, 'database/pg_wal');
  const submit = async (n: number) => {
    for (const edit of upTo(6)) {
      const phone = phones[n];
      if (phone) await does(phone, draft(edit, says(edit % 2 === 0 ? 'P1' : 'P3')));
      acknowledged.set(students[n]?.participant ?? '', edit);
      if (atCut !== undefined || acknowledged.size < students.length) continue;
      atCut = new Map(acknowledged);
      const [dump] = await dumpsOf(dataDir);
      await cp(path.join(dump?.folder ?? '', 'database'), path.join(cut, 'database'), { recursive: true });
      await cp(journal, path.join(cut, 'database/pg_wal'), { recursive: true });
    }
  };
  await Promise.all(students.map((_, n) => submit(n)));
  room.close();
  await server.stop();

  const again = await serverIn(cut);
  const kept = (await logOf(again, room.session.session)).flatMap(({ event }) =>
    event.type === 'drafted' ? [event] : [],
  );
  expect(new Set(kept.map(({ participant, edit }) => `${participant} ${edit}`)).size).toBe(kept.length);
  const newest = new Map(kept.map(({ participant, edit }) => [participant as string, edit]));
  expect(atCut?.size).toBe(students.length);
  for (const [participant, edit] of atCut ?? []) expect(newest.get(participant)).toBeGreaterThanOrEqual(edit);
  // The account, its sign-in and the session are younger than the dump.
  const back = room.on(again);
  expect((await (await back.hostDevice()).snapshot()).scene.phase).toBe('predict');
  expect((await (await back.phone(students[0] ?? { token: '' })).snapshot()).seat?.draft).not.toBeNull();
  back.close();
  await again.stop();
}, 180_000);
