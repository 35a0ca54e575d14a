import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from '../../postgres.mjs';

/** Two milliseconds for every fsync, as an ordinary disk takes them. */
const slowSync = `#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>
static void wait_(void) { struct timespec t = { 0, 2000000 }; nanosleep(&t, 0); }
int fsync(int fd) { wait_(); return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd); }
int fdatasync(int fd) { wait_(); return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(fd); }
`;

/** Gives `work` the address of a new PostgreSQL that syncs, or null for the embedded database. */
export async function withDatabase<T>(
  database: 'embedded' | 'postgres' | 'slow-postgres',
  work: (url: string | null) => Promise<T>,
): Promise<T> {
  if (database === 'embedded') return work(null);
  const slow = database === 'slow-postgres' ? await compiled() : null;
  const postgres = await startPostgres({ settings: { fsync: 'on' }, ...(slow && { preload: slow.file }) });
  if (postgres.url === null) throw new Error(postgres.reason);
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
    if (slow) await rm(slow.folder, { recursive: true, force: true });
  }
}

async function compiled(): Promise<{ readonly file: string; readonly folder: string }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'timeslice-slow-'));
  await chmod(folder, 0o755); // PostgreSQL runs as somebody else
  const [source, file] = [path.join(folder, 'slow.c'), path.join(folder, 'slow.so')];
  await writeFile(source, slowSync);
  const built = spawnSync('gcc', ['-shared', '-fPIC', '-o', file, source, '-ldl'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`slow-postgres needs gcc: ${built.stderr || built.error?.message}`);
  return { file, folder };
}
