import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { type Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupRefused } from './format';

/** Written beside its place, synced and then renamed: a file with this name is a whole backup. */
export async function writeFileOf(file: string, lines: AsyncIterable<string>): Promise<{ readonly bytes: number }> {
  if (existsSync(file)) throw new BackupRefused(`${file} exists already: a backup overwrites nothing`);
  const unfinished = `${file}.unfinished`;
  try {
    await write(createWriteStream(unfinished, { mode: 0o600, flush: true }), lines);
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  return { bytes: (await stat(file)).size };
}

export const write = (to: Writable, lines: AsyncIterable<string>): Promise<void> => pipeline(lines, createGzip(), to);

export const fileLines = (file: string): AsyncGenerator<string> => linesOf(createReadStream(file));

/** The lines of a gzipped stream, without their ends. */
export async function* linesOf(from: Readable): AsyncGenerator<string> {
  const text = createGunzip();
  // Its error ends the loop below; the promise has nothing to add.
  const reading = pipeline(from, text).catch(() => undefined);
  try {
    let rest = '';
    for await (const chunk of text.setEncoding('utf8')) {
      const pieces = `${rest}${String(chunk)}`.split('\n');
      rest = pieces.pop() ?? '';
      yield* pieces;
    }
    if (rest !== '') yield rest;
  } catch (error) {
    throw new BackupRefused(`the backup cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    from.destroy();
    await reading;
  }
}
