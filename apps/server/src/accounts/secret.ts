import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Config } from '../config';
import { syncFile, syncFolder } from '../database/embedded/sync';

/** The one of the configuration, which is never missing with PostgreSQL, or that of the data folder. */
export async function secretOf({ secretKey, storage }: Config): Promise<string> {
  if (secretKey !== undefined) return secretKey;
  if (storage.kind === 'embedded') return secretIn(storage.dataDir);
  throw new Error('SECRET_KEY is not set');
}

/** The embedded default's own secret, made once and kept in the data folder for its owner's eyes. */
async function secretIn(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'secret');
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  if (kept.trim() !== '') return kept.trim();
  const made = randomBytes(32).toString('base64url');
  await writeFile(file, `${made}\n`, { mode: 0o600 });
  await syncFile(file);
  syncFolder(dataDir);
  return made;
}
