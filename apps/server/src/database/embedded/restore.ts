import { existsSync } from 'node:fs';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { copyFile } from './copy-file';
import { type Dump, dumpsOf, isWhole, stamp } from './dump';
import { chain, lastPage, type Segment, segmentsIn } from './journal';
import { type Opened } from './opened';
import { wantOfSpace } from './space';
import { syncFolder, syncTree } from './sync';

/** The journal beside the dumps cannot be theirs: nothing was changed. */
export class ForeignJournal extends Error {}

/** What stands in the place of the damaged database. */
export interface Restored {
  readonly opened: Opened;
  readonly dump: Dump;
  /** Where the last page of the journal begins that was there to be replayed; undefined: it was of no use. */
  readonly journalEnd: bigint | undefined;
  /** Where the damaged folder is now; undefined: there was none. */
  readonly damaged: string | undefined;
}

interface Attempt {
  readonly dump: Dump;
  readonly journal: readonly Segment[];
}

/**
 * Puts a good dump with the journal that follows it in the place of the database, opens it, and only then lets it stay:
 * where no dump can be opened, everything is where it was.
 * @param open opens what is in place; throws if that is damaged
 * @returns undefined where there is no dump
 */
export async function restore(dataDir: string, open: () => Promise<Opened>): Promise<Restored | undefined> {
  const database = path.join(dataDir, 'database');
  const dumps = await dumpsOf(dataDir);
  const [newest] = dumps;
  if (newest === undefined) return undefined;
  const journal = await segmentsIn(path.join(await folderOfJournal(dataDir, newest.at), 'pg_wal'));
  refuseForeign(journal, newest);

  const aside = path.join(dataDir, `database.damaged-${stamp(Date.now())}`);
  const damaged = existsSync(database) ? aside : undefined;
  const failures: unknown[] = [];
  for (const attempt of attemptsOf(dumps, journal)) {
    if (!(await isWhole(attempt.dump))) continue;
    try {
      await build(`${database}.new`, attempt);
    } catch (error) {
      // On a full disk it would take the space that somebody makes.
      await rm(`${database}.new`, { recursive: true, force: true });
      throw error;
    }
    if (damaged !== undefined) await rename(database, damaged);
    await rename(`${database}.new`, database);
    syncFolder(dataDir);
    try {
      return { opened: await open(), dump: attempt.dump, journalEnd: await lastPage(attempt.journal), damaged };
    } catch (error) {
      const want = await wantOfSpace(dataDir, error);
      await rm(database, { recursive: true, force: true });
      if (damaged !== undefined) await rename(damaged, database);
      syncFolder(dataDir);
      if (want !== undefined) throw new Error(want, { cause: error });
      failures.push(error);
    }
  }
  throw new AggregateError(failures, 'none of the dumps is whole and opens');
}

/** The newest first, each with the journal and, should that spoil it, alone. */
function* attemptsOf(dumps: readonly Dump[], journal: readonly Segment[]): Generator<Attempt> {
  for (const dump of dumps) {
    if (chain(journal, dump.from).length > 0) yield { dump, journal: journal.filter(({ name }) => name >= dump.from) };
    yield { dump, journal: [] };
  }
}

/** The dump's own part of the journal is checked and whole: only what follows it is taken from elsewhere. */
async function build(target: string, { dump, journal }: Attempt): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await cp(path.join(dump.folder, 'database'), target, { recursive: true });
  for (const { name, file } of chain(journal, dump.from)) {
    const copy = path.join(target, 'pg_wal', name);
    if (!existsSync(copy)) await copyFile(file, copy);
  }
  await syncTree(target);
}

/** Of the database itself, or of what was moved aside by a start that was killed while it restored. */
async function folderOfJournal(dataDir: string, after: number): Promise<string> {
  const database = path.join(dataDir, 'database');
  if (existsSync(database)) return database;
  const damaged = (await readdir(dataDir)).filter((name) => name > `database.damaged-${stamp(after)}`).sort();
  const newest = damaged.findLast((name) => name.startsWith('database.damaged-'));
  return newest === undefined ? database : path.join(dataDir, newest);
}

function refuseForeign(journal: readonly Segment[], { system, format, folder }: Dump): void {
  for (const segment of journal) {
    if (segment.system !== system) {
      throw new ForeignJournal(
        `the journal ${segment.file} and the dump ${folder} belong to different installations: ` +
          'nothing was restored; take away the one that does not belong here',
      );
    }
    if (segment.format !== format) {
      throw new ForeignJournal(
        `the journal ${segment.file} has another format than the dump ${folder}: ` +
          'nothing was restored; start the version of Timeslice that wrote it',
      );
    }
  }
}
