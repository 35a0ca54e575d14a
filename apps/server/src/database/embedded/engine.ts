import { Worker } from 'node:worker_threads';
import { type FromWorker, type ToWorker, type WorkerStart } from './protocol';

/** The embedded PostgreSQL in its thread: bytes of the wire protocol in, bytes out. */
export interface EmbeddedEngine {
  execute(message: Uint8Array): Promise<Uint8Array>;
  /** The data directory as tar.gz, the `template` of another database. */
  dump(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Starts the thread and waits until the database is open.
 * @param onLost called when the thread ends by itself later on: nothing can be stored any more
 */
export async function startEngine(
  workerFile: string,
  start: WorkerStart,
  onLost: (error: Error) => void,
): Promise<EmbeddedEngine> {
  const worker = new Worker(workerFile, { workerData: start });
  const waiting = new Map<number, { resolve: (answer: Uint8Array) => void; reject: (error: Error) => void }>();
  const dumps: ((archive: Uint8Array) => void)[] = [];
  const post = (message: ToWorker) => worker.postMessage(message);
  let nextId = 0;
  let closing = false;
  let ended = false;

  await new Promise<void>((resolve, reject) => {
    let open = false;
    const lost = (error: Error) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
      if (!open) reject(error);
      else if (!closing) onLost(error);
    };
    worker.on('error', lost);
    worker.on('exit', (code) => {
      ended = true;
      lost(new Error(`the thread of the embedded database ended (code ${code})`));
    });
    worker.on('message', (message: FromWorker) => {
      switch (message.kind) {
        case 'ready':
          open = true;
          return resolve();
        case 'failed':
          return reject(new Error(message.reason));
        case 'executed':
          waiting.get(message.id)?.resolve(message.answer);
          waiting.delete(message.id);
          return;
        case 'dumped':
          return dumps.shift()?.(message.archive);
        case 'closed':
      }
    });
  }).catch(async (error: unknown) => {
    closing = true;
    await worker.terminate();
    throw error;
  });

  return {
    execute: (message) =>
      new Promise((resolve, reject) => {
        if (closing || ended) return reject(new Error('the embedded database is closed'));
        nextId += 1;
        waiting.set(nextId, { resolve, reject });
        post({ kind: 'execute', id: nextId, message });
      }),
    dump: () =>
      new Promise((resolve) => {
        dumps.push(resolve);
        post({ kind: 'dump' });
      }),
    close: () =>
      new Promise((resolve) => {
        if (closing || ended) return resolve();
        closing = true;
        worker.once('exit', () => resolve());
        post({ kind: 'close' });
      }),
  };
}
