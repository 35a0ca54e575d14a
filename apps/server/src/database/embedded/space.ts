import { statfs } from 'node:fs/promises';

/** A start writes up to two files of the journal (16 MiB each), and where it cannot, PGlite does not say why. */
const LEAST_MIB = 32;

/** @returns what to tell where a failure comes of a full disk, which is no damage; undefined where it does not */
export async function wantOfSpace(folder: string, failure: unknown): Promise<string | undefined> {
  const { bavail, bsize } = await statfs(folder);
  const mib = Math.floor((bavail * bsize) / 2 ** 20);
  if (mib >= LEAST_MIB && !isNoSpace(failure)) return undefined;
  return (
    `the disk of ${folder} has too little space left (${mib} MiB, at least ${LEAST_MIB} are needed): ` +
    'make some, and start again; nothing was changed'
  );
}

/** The disk, or the share that its owner may have of it. */
export const isNoSpace = (failure: unknown): boolean =>
  typeof failure === 'object' &&
  failure !== null &&
  'code' in failure &&
  (failure.code === 'ENOSPC' || failure.code === 'EDQUOT');
