/** The thread that owns PGlite: in the main thread its WebAssembly would stop the event loop for a second and more. */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { type FromWorker, type ToWorker, type WorkerStart } from './protocol';
import { syncFolder, syncTree } from './sync';
import { SyncedNodeFS } from './synced-node-fs';

/**
 * As PGlite starts PostgreSQL, but without -F (never sync). `fsync` as the method of the journal, since PGlite's
 * fdatasync does nothing. What the journal holds since the oldest dump is kept: see dump-rhythm.ts.
 */
const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...[
    'fsync=on',
    'wal_sync_method=fsync',
    'synchronous_commit=on',
    'full_page_writes=on',
    'wal_keep_size=256MB',
  ].flatMap((setting) => ['-c', setting]),
];

const start = workerData as WorkerStart;
const say = (message: FromWorker) => parentPort?.postMessage(message);

try {
  const database = await open(start);
  // One message after the other: a dump or a close must not overtake an execute.
  let queue: Promise<void> = Promise.resolve();
  parentPort?.on('message', (message: ToWorker) => {
    queue = queue.then(() => handle(database, message));
  });
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
}

/** A database is initialised beside its place and renamed, so that a kill in the middle leaves none, not half a one. */
async function open({ folder, template }: WorkerStart): Promise<PGlite> {
  if (!existsSync(folder)) {
    const unfinished = `${folder}.new`;
    await rm(unfinished, { recursive: true, force: true });
    const made = await PGlite.create({
      dataDir: unfinished,
      ...(template === undefined ? {} : { loadDataDir: new Blob([new Uint8Array(template)]) }),
    });
    await made.close();
    await syncTree(unfinished);
    await rename(unfinished, folder);
    syncFolder(path.dirname(folder));
  }
  return PGlite.create({ fs: new SyncedNodeFS(folder), startParams });
}

async function handle(database: PGlite, message: ToWorker): Promise<void> {
  switch (message.kind) {
    case 'execute':
      return say({ kind: 'executed', id: message.id, answer: await database.execProtocolRaw(message.message) });
    case 'dump': {
      const archive = await database.dumpDataDir('gzip');
      return say({ kind: 'dumped', archive: new Uint8Array(await archive.arrayBuffer()) });
    }
    case 'close':
      await database.close();
      say({ kind: 'closed' });
      parentPort?.close();
  }
}
