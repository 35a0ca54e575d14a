// Whether something built is older than what it was made from: told by content, since a checkout changes every date.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const stampOf = (name) => path.join(root, 'dist/.stamps', name);
const skipped = new Set(['node_modules', 'generated', '.next', 'out', 'dist', 'test']);
const skippedFile = /(\.test\.tsx?|\.tsbuildinfo|\.md|next-env\.d\.ts)$/;

/**
 * @param {string} name of the stamp
 * @param {string[]} inputs files and folders that it is made from
 * @param {string[]} outputs files and folders that must exist
 */
export async function staleness(name, inputs, outputs) {
  const stamp = stampOf(name);
  const now = await digest(inputs);
  const then = await readFile(stamp, 'utf8').catch(() => '');
  return {
    isStale: now !== then || outputs.some((output) => !existsSync(path.join(root, output))),
    async markFresh() {
      await mkdir(path.dirname(stamp), { recursive: true });
      await writeFile(stamp, now);
    },
  };
}

/** Before a build begins: whether it ends well, or was asked for by whoever, the former stamp tells nothing any more. */
export const forget = (name) => rm(stampOf(name), { force: true });

async function digest(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of await filesIn(path.join(root, input))) {
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesIn(place) {
  if ((await stat(place)).isFile()) return [place];
  const entries = await readdir(place, { withFileTypes: true });
  const wanted = entries.filter((entry) =>
    entry.isDirectory() ? !skipped.has(entry.name) : !skippedFile.test(entry.name),
  );
  const nested = await Promise.all(wanted.map((entry) => filesIn(path.join(place, entry.name))));
  return nested.flat().sort();
}
