import { existsSync } from 'node:fs';
import path from 'node:path';
import { FolderInUse } from '../database/embedded/lock';
import { readMigrations } from '../database/migrations';
import { type DatabasePlace, openPool } from '../database/open-database';
import { fileLines, linesOf, write, writeFileOf } from './files';
import { BackupRefused, type Counts } from './format';
import { restore } from './restore';
import { backupLines } from './write-backup';

export interface Asked {
  readonly place: DatabasePlace;
  /** A file, or `-` for stdin and stdout. */
  readonly file: string;
}

/** @returns a sentence about what was written */
export async function runBackup({ place, file }: Asked, version: string): Promise<string> {
  if (place.kind === 'embedded' && !existsSync(path.join(place.options.dataDir, 'database'))) {
    throw new BackupRefused(`there is no database in ${place.options.dataDir}`);
  }
  const { pool, close } = await openFor('backed up', place);
  try {
    const counts: Record<string, number> = {};
    const lines = backupLines(pool, { version, onTable: (table, rows) => (counts[table] = rows) });
    if (file === '-') {
      await write(process.stdout, lines);
      return `Backed up: ${told(counts)}.`;
    }
    const { bytes } = await writeFileOf(file, lines);
    return `Backed up into ${file} (${Math.ceil(bytes / 1_024)} KB): ${told(counts)}.`;
  } finally {
    await close();
  }
}

/** @returns a sentence about what was restored */
export async function runRestore({ place, file }: Asked, migrationsFolder: string): Promise<string> {
  if (file !== '-' && !existsSync(file)) throw new BackupRefused(`there is no file ${file}`);
  const migrations = await readMigrations(migrationsFolder);
  const { pool, close } = await openFor('restored', place);
  try {
    const counts = await restore(pool, file === '-' ? linesOf(process.stdin) : fileLines(file), migrations);
    return `Restored: ${told(counts)}.`;
  } finally {
    await close();
  }
}

/**
 * The embedded database has one connection, which the server needs: a snapshot through it would make a class wait, so
 * the server has to be stopped.
 */
async function openFor(purpose: string, place: DatabasePlace) {
  try {
    return await openPool(place);
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    throw new BackupRefused(`the embedded database cannot be ${purpose} while it is in use: ${error.message}`);
  }
}

const told = (counts: Counts): string =>
  Object.entries(counts)
    .map(([table, rows]) => `${rows} ${table}`)
    .join(', ');
