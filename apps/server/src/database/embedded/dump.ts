import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { z } from 'zod';
import { copyFile, type Sum, sumOf } from './copy-file';
import { segmentsIn } from './journal';
import { syncFolder, syncTree } from './sync';

/** The form of dumps that this version writes; it refuses a newer one. */
const FORM = 1;
const AT_ONCE = 2;

const form = z.object({ form: z.number() });
const note = z.object({
  /** Epoch ms. */
  at: z.number(),
  /** The database that it is of: a number that initdb drew. */
  system: z.string().transform(BigInt),
  /** The version of its journal's format. */
  format: z.number(),
  /** The segment of the journal from which on it is replayed. */
  from: z.string(),
  /** By path. */
  files: z.record(z.string(), z.object({ size: z.number(), crc: z.number() })),
});

/** A copy of the whole database from which, with the journal that follows, all of it can be had again. */
export interface Dump extends z.output<typeof note> {
  /** Holds the copy in `database`. */
  readonly folder: string;
}

/** A newer version of Timeslice made this dump. */
export class NewerDump extends Error {}

export const folderOfDumps = (dataDir: string): string => path.join(dataDir, 'dumps');

/** A time as the name of a file, in UTC: 20261126T151112.345Z. */
export const stamp = (at: number): string => new Date(at).toISOString().replace(/[-:]/g, '');

interface Taking {
  readonly pool: pg.Pool;
  readonly dataDir: string;
  /** Gives up; what is copied by then is removed. */
  readonly signal: AbortSignal;
}

/**
 * PostgreSQL's own online backup: a checkpoint, then the files are copied while the database goes on, then the journal
 * of that while, which sets right what changed under the copying. Others wait for the checkpoint alone.
 */
export async function takeDump(taking: Taking): Promise<void> {
  const dumps = folderOfDumps(taking.dataDir);
  const unfinished = path.join(dumps, 'unfinished');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  try {
    const written = await backUp(taking, path.join(unfinished, 'database'));
    await writeFile(path.join(unfinished, 'dump.json'), JSON.stringify({ form: FORM, ...written }));
    await syncTree(unfinished);
    await rename(unfinished, path.join(dumps, stamp(written.at)));
    syncFolder(dumps);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function backUp({ pool, dataDir, signal }: Taking, target: string): Promise<z.input<typeof note>> {
  const at = Date.now();
  const source = path.join(dataDir, 'database');
  const [begun] = z
    .array(z.object({ from: z.string() }))
    .parse((await pool.query(`SELECT pg_walfile_name(pg_backup_start('timeslice', true)) AS from`)).rows);
  let files: Record<string, Sum>;
  let label: string;
  try {
    files = await copyTree(source, target, signal);
  } finally {
    const { rows } = await pool.query('SELECT labelfile FROM pg_backup_stop(false)');
    [{ labelfile: label }] = z.tuple([z.object({ labelfile: z.string() })]).parse(rows);
  }
  const journal = (await segmentsIn(path.join(source, 'pg_wal'))).filter(({ name }) => name >= (begun?.from ?? ''));
  const [first] = journal;
  if (first === undefined || first.name !== begun?.from) throw new Error('the journal of the dump is missing');
  for (const { name, file } of journal) {
    files[path.join('pg_wal', name)] = await copyFile(file, path.join(target, 'pg_wal', name));
  }
  const labelFile = path.join(target, 'backup_label');
  await writeFile(labelFile, label);
  files['backup_label'] = await sumOf(labelFile);
  return { at, system: String(first.system), format: first.format, from: first.name, files };
}

/** All but the journal. Files may grow, shrink and vanish meanwhile. */
async function copyTree(source: string, target: string, signal: AbortSignal): Promise<Record<string, Sum>> {
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const places = entries.map((entry) => ({
    entry,
    place: path.relative(source, path.join(entry.parentPath, entry.name)),
  }));
  await mkdir(target, { mode: 0o700 });
  for (const { entry, place } of places) {
    if (entry.isDirectory()) await mkdir(path.join(target, place), { recursive: true, mode: 0o700 });
  }
  const files = places.filter(({ entry, place }) => entry.isFile() && path.dirname(place) !== 'pg_wal').values();
  const sums: Record<string, Sum> = {};
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const { place } of files) {
        signal.throwIfAborted();
        const copied = await copyFile(path.join(source, place), path.join(target, place)).catch(unlessGone);
        if (copied !== undefined) sums[place] = copied;
      }
    }),
  );
  return sums;
}

function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/** Newest first. Whoever is without its note was never finished. */
export async function dumpsOf(dataDir: string): Promise<Dump[]> {
  const dumps = folderOfDumps(dataDir);
  const names = await readdir(dumps).catch(() => []);
  const found: Dump[] = [];
  for (const name of names
    .filter((one) => /^\d{8}T\d{6}\.\d{3}Z$/.test(one))
    .sort()
    .reverse()) {
    const folder = path.join(dumps, name);
    const text = await readFile(path.join(folder, 'dump.json'), 'utf8').catch(() => '');
    const read = parse(text);
    if (read === undefined) continue;
    const { form: written } = form.parse(read);
    if (written > FORM) {
      throw new NewerDump(
        `the dump ${folder} was made by a newer version of Timeslice: start that one, or a newer one`,
      );
    }
    found.push({ folder, ...note.parse(read) });
  }
  return found;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every file of it is as it was written. */
export async function isWhole({ folder, files }: Dump): Promise<boolean> {
  for (const [place, written] of Object.entries(files)) {
    const now = await sumOf(path.join(folder, 'database', place)).catch(() => undefined);
    if (now?.size !== written.size || now.crc !== written.crc) return false;
  }
  return true;
}

/** Removes all but the newest ones. */
export async function keepNewest(dataDir: string, keep: number): Promise<void> {
  const old = (await dumpsOf(dataDir)).slice(keep);
  for (const { folder } of old) await rm(folder, { recursive: true, force: true });
}
