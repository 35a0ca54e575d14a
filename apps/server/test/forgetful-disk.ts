/**
 * For the thread of the embedded database, before anything else: a disk that keeps only what was synced. At chosen
 * syncs the power is cut: what the disk would hold then is written to a folder, and the thread goes on.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { isMainThread, workerData } from 'node:worker_threads';
import { z } from 'zod';

export const plan = z.object({
  cuts: z.array(
    z.object({
      /** Before the sync of this number that has something to write down. */
      at: z.number(),
      /** Where to; a file of this name and `.done` says that it was. */
      target: z.string(),
      /** Draws which of the writes that were not synced are on the disk nevertheless, in pieces of 4 KiB. */
      seed: z.number(),
    }),
  ),
  /** The disk says "synced" and lies. */
  lies: z.boolean(),
});
export type Plan = z.output<typeof plan>;

/** Beside the folder of the database. */
export const planFile = (folder: string): string => `${folder}.plan`;

type Write = { readonly at: number; readonly bytes: Buffer } | { readonly length: number };

interface Content {
  disk: Buffer;
  unsynced: Write[];
}

const PIECE = 4096;

if (!isMainThread) {
  const { folder } = z.object({ folder: z.string() }).parse(workerData);
  install(folder, plan.parse(JSON.parse(fs.readFileSync(planFile(folder), 'utf8'))));
}

function install(root: string, { cuts, lies }: Plan): void {
  const real = { ...fs };
  /** What each name means to the running database, and what it means on the disk; null: nothing. */
  const now = new Map<string, Content | null>();
  const disk = new Map<string, Content | null>();
  const open = new Map<number, { readonly file: string; readonly content: Content | null }>();
  let syncs = 0;
  /** Node's own functions call one another by the names that are taken over here. */
  let isOurWork = false;
  const aside = <T>(work: () => T): T => {
    isOurWork = true;
    try {
      return work();
    } finally {
      isOurWork = false;
    }
  };

  const known = (file: string): Content | null => {
    const found = now.get(file);
    if (found !== undefined) return found;
    const content = real.existsSync(file) ? { disk: aside(() => real.readFileSync(file)), unsynced: [] } : null;
    now.set(file, content);
    disk.set(file, content);
    return content;
  };
  const isOurs = (file: string) => file.startsWith(root + path.sep);

  const synced = (descriptor: number) => {
    const target = open.get(descriptor);
    if (target === undefined || target.content?.unsynced.length === 0) return;
    syncs += 1;
    const cut = cuts.find(({ at }) => at === syncs);
    if (cut !== undefined) aside(() => cutPower(cut));
    if (lies) return;
    const { file, content } = target;
    if (content !== null) {
      content.disk = after(content.disk, content.unsynced);
      content.unsynced = [];
      return;
    }
    for (const [name, meant] of now) if (path.dirname(name) === file) disk.set(name, meant);
  };

  const cutPower = ({ target, seed }: Plan['cuts'][number]) => {
    real.cpSync(root, target, { recursive: true });
    const random = randomOf(seed);
    for (const [name, content] of disk) {
      const place = path.join(target, path.relative(root, name));
      if (content === null) real.rmSync(place, { force: true });
      else
        real.writeFileSync(
          place,
          after(
            content.disk,
            content.unsynced.flatMap(pieces).filter(() => random() < 0.5),
          ),
        );
    }
    real.writeFileSync(`${target}.done`, '');
  };

  Object.assign(fs, {
    openSync(...args: Parameters<typeof fs.openSync>) {
      if (isOurWork) return real.openSync(...args);
      const file = String(args[0]);
      const isFile = isOurs(file) && !(real.existsSync(file) && real.statSync(file).isDirectory());
      const content = isFile ? known(file) : null;
      const descriptor = real.openSync(...args);
      open.set(descriptor, { file, content });
      return descriptor;
    },
    closeSync(descriptor: number) {
      open.delete(descriptor);
      real.closeSync(descriptor);
    },
    writeFileSync(...args: Parameters<typeof fs.writeFileSync>) {
      const file = String(args[0]);
      if (isOurs(file) && known(file) === null) now.set(file, { disk: Buffer.alloc(0), unsynced: [] });
      real.writeFileSync(...args);
    },
    writeSync(descriptor: number, buffer: Uint8Array, offset: number, length: number, position: number) {
      const written = real.writeSync(descriptor, buffer, offset, length, position);
      const bytes = Buffer.from(buffer.subarray(offset, offset + written));
      open.get(descriptor)?.content?.unsynced.push({ at: position, bytes });
      return written;
    },
    ftruncateSync(descriptor: number, length = 0) {
      real.ftruncateSync(descriptor, length);
      open.get(descriptor)?.content?.unsynced.push({ length });
    },
    truncateSync(file: string, length = 0) {
      known(file)?.unsynced.push({ length });
      real.truncateSync(file, length);
    },
    renameSync(from: string, to: string) {
      const content = known(from);
      known(to);
      real.renameSync(from, to);
      now.set(from, null);
      now.set(to, content);
    },
    unlinkSync(file: string) {
      known(file);
      real.unlinkSync(file);
      now.set(file, null);
    },
    fsyncSync(descriptor: number) {
      real.fsyncSync(descriptor);
      synced(descriptor);
    },
    fdatasyncSync(descriptor: number) {
      real.fdatasyncSync(descriptor);
      synced(descriptor);
    },
  });
  syncBuiltinESMExports();
}

function after(content: Buffer, writes: readonly Write[]): Buffer {
  let made = Buffer.from(content);
  for (const write of writes) {
    const length = 'length' in write ? write.length : Math.max(made.length, write.at + write.bytes.length);
    if (length !== made.length)
      made = Buffer.concat([made.subarray(0, length), Buffer.alloc(Math.max(0, length - made.length))]);
    if ('bytes' in write) write.bytes.copy(made, write.at);
  }
  return made;
}

function pieces(write: Write): Write[] {
  if ('length' in write) return [write];
  const { at, bytes } = write;
  return Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, n) => ({
    at: at + n * PIECE,
    bytes: bytes.subarray(n * PIECE, (n + 1) * PIECE),
  }));
}

/** Numbers from 0 to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
