import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { dumpsOf } from './dump';
import { Dumps, type Rhythm } from './dump-rhythm';
import { emptyBehind, lastPage, pageOf, segmentsIn } from './journal';
import { lockFolder } from './lock';
import { type Opened, openFolder } from './opened';
import { restore } from './restore';
import { journalDamaged, restored } from './sentences';
import { isNoSpace, wantOfSpace } from './space';
import { syncTree } from './sync';

/** The PostgreSQL that PGlite is; a folder of another one is left alone. */
const POSTGRES = '18';

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** The compiled worker.ts. */
  readonly workerFile: string;
  readonly template?: Uint8Array;
  readonly onLost: (error: Error) => void;
  /** Dumps while it is open; none if not given. */
  readonly dumps?: Rhythm;
  /** What a person must be told: something was restored, or is lost. */
  readonly onNotice?: (sentence: string) => void;
  /** A dump failed. */
  readonly onTrouble?: (error: unknown) => void;
}

export type EmbeddedDatabase = Pick<Opened, 'pool' | 'engine' | 'close'>;

export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataDir, dumps: rhythm, onTrouble = () => {} } = options;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(path.join(dataDir, 'lock')).catch(async (error: unknown) => {
    if (isNoSpace(error)) await refuseFull(dataDir, error);
    throw error;
  });
  try {
    await refuseOtherVersion(path.join(dataDir, 'database'));
    if (rhythm) await syncFormer(dataDir);
    const { pool, engine, close, isWorthADump } = await openOrRestore(options);
    const dumps = rhythm && new Dumps({ pool, dataDir, rhythm, onTrouble });
    await dumps?.start(isWorthADump);
    return {
      pool,
      engine,
      close: async () => {
        await dumps?.stop();
        await close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw new Error(`the embedded database in ${dataDir} cannot be opened: ${reason(error)}`, { cause: error });
  }
}

/** The database as it is, or the last good dump with the journal in its place. */
async function openOrRestore(options: EmbeddedOptions): Promise<Opened & { readonly isWorthADump: boolean }> {
  const { dataDir, onNotice = () => {} } = options;
  const database = path.join(dataDir, 'database');
  const journal = path.join(database, 'pg_wal');
  let problem: unknown = 'it is missing';
  if (existsSync(database) || (await dumpsOf(dataDir)).length === 0) {
    try {
      const end = await lastPage(await segmentsIn(journal));
      const opened = await openFolder(options);
      const lost = await unread(journal, opened.replayed, end);
      if (lost > 0) onNotice(journalDamaged(database, lost));
      return { ...opened, isWorthADump: !opened.wasStopped };
    } catch (error) {
      await refuseFull(dataDir, error);
      problem = error;
    }
  }
  const done = await restore(dataDir, () => openFolder(options)).catch(async (error: unknown) => {
    await refuseFull(dataDir, error);
    throw new AggregateError([problem, error], `${reason(problem)}; nor can it be restored: ${reason(error)}`);
  });
  if (done === undefined) throw problem;
  const { opened, dump, journalEnd, damaged } = done;
  const lost = journalEnd === undefined ? undefined : await unread(journal, opened.replayed, journalEnd);
  onNotice(restored({ database, reason: reason(problem), dumpedAt: dump.at, lost, damaged }));
  return { ...opened, isWorthADump: true };
}

/** What only lacks space is not damaged, and a restore would need more of it. */
async function refuseFull(dataDir: string, failure: unknown): Promise<void> {
  const want = await wantOfSpace(dataDir, failure);
  if (want !== undefined) throw new Error(want, { cause: failure });
}

/**
 * PostgreSQL ends its replay in silence where a record is damaged. If there are pages behind it, they held something.
 * @returns how many bytes; they are emptied, so that the next start does not find them again
 */
async function unread(journal: string, replayed: bigint, end: bigint | undefined): Promise<number> {
  if (end === undefined || end <= pageOf(replayed)) return 0;
  await emptyBehind(journal, replayed);
  return Number(end - pageOf(replayed));
}

/** What versions before the dumps have written was never synced. */
async function syncFormer(dataDir: string): Promise<void> {
  const database = path.join(dataDir, 'database');
  if (existsSync(database) && (await dumpsOf(dataDir)).length === 0) await syncTree(database);
}

async function refuseOtherVersion(database: string): Promise<void> {
  const version = (await readFile(path.join(database, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (/^\d+$/.test(version) && version !== POSTGRES) {
    throw new Error(
      `it is of PostgreSQL ${version}, and this version of Timeslice holds PostgreSQL ${POSTGRES}: ` +
        'make a backup with the version that wrote it, and restore that with this one',
    );
  }
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));
