import { closeSync, fsyncSync, openSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Files that are synced at a time: the system writes them down together. */
const AT_ONCE = 16;

/** Everything below a folder, and its name in its parent, reaches the disk. */
export async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => path.join(entry.parentPath, entry.name));
  const files = paths.filter((_, n) => entries[n]?.isFile()).values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const file of files) await syncFile(file);
    }),
  );
  const folders = paths.filter((_, n) => entries[n]?.isDirectory());
  for (const one of [...folders, folder, path.dirname(folder)]) syncFolder(one);
}

export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The names in a folder reach the disk. Windows knows no such thing, and writes names down in order. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
