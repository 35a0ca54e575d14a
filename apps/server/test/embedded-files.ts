import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { openEmbedded } from '../src/database/embedded/open-embedded';
import { migrate, readMigrations } from '../src/database/migrations';

const root = path.join(import.meta.dirname, '../../..');
export const migrationsFolder = path.join(root, 'prisma/migrations');

/** Inside the repository, so that the worker finds node_modules; ignored by git. */
const cache = path.join(root, 'tmp/server-tests');

/** A thread cannot load TypeScript: the worker is bundled once per test file. */
export async function workerFile(source = 'apps/server/src/database/embedded/worker.ts'): Promise<string> {
  await mkdir(cache, { recursive: true });
  const entry = path.join(root, source);
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    tsconfig: path.join(root, 'tsconfig.base.json'),
    write: false,
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const file = path.join(cache, `worker-${sha256(code)}.mjs`);
  await writeWhole(file, code);
  return file;
}

/** An initialised and migrated database to begin with: initdb for every test would take most of the time. */
export async function template(worker: string): Promise<Uint8Array> {
  const migrations = await readMigrations(migrationsFolder);
  const file = path.join(cache, `template-${sha256(migrations.map(({ checksum }) => checksum).join())}.tar.gz`);
  const made = await readFile(file).catch(() => undefined);
  if (made !== undefined) return made;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'timeslice-template-'));
  const database = await openEmbedded({ dataDir: folder, workerFile: worker, onLost: rethrow });
  await migrate(database.pool, migrations);
  const archive = await database.engine.dump();
  await database.close();
  await rm(folder, { recursive: true, force: true });
  await writeWhole(file, archive);
  return archive;
}

/** Test files run side by side: none may read what another has half written. */
async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, content);
  await rename(unfinished, file);
}

const sha256 = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex').slice(0, 16);

export function rethrow(error: Error): never {
  throw error;
}
