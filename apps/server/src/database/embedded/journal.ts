import { open, readdir, truncate } from 'node:fs/promises';
import path from 'node:path';

/**
 * The journal is PostgreSQL's write-ahead log: `database/pg_wal`, files of equal size (segments) of pages of 8 KiB. Each
 * page begins with the address in the journal at which it stands, in bytes; each record in it has a checksum.
 */
const PAGE = 8192;
const TIMELINE_DIGITS = 8;
/** Every first page of a segment has a long head, with the identity of the database. */
const LONG_HEAD = 40;

export interface Segment {
  readonly name: string;
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** The address of its first byte. */
  readonly address: bigint;
  /** The database that wrote it: a number that initdb draws. */
  readonly system: bigint;
  /** The version of the format. */
  readonly format: number;
}

/** The segments that are written, in order. Those that are prepared for later or hold something older are left out. */
export async function segmentsIn(folder: string): Promise<Segment[]> {
  const names = await readdir(folder).catch(() => []);
  const written: Segment[] = [];
  for (const name of names.filter((one) => /^[\dA-F]{24}$/.test(one)).sort()) {
    const segment = await segmentOf(path.join(folder, name), name);
    if (segment !== undefined) written.push(segment);
  }
  return written;
}

/** The segments that follow on one another from a name on; none where that one is missing. */
export function chain(segments: readonly Segment[], from: string): Segment[] {
  const after = segments.filter(({ name }) => name >= from);
  const [first] = after;
  if (first?.name !== from) return [];
  const broken = after.findIndex(({ address, size }, n) => address !== first.address + BigInt(n * size));
  return broken === -1 ? after : after.slice(0, broken);
}

/** Where the last page begins that was ever written; undefined where there is none. */
export async function lastPage(segments: readonly Segment[]): Promise<bigint | undefined> {
  const last = segments.at(-1);
  if (last === undefined) return undefined;
  const handle = await open(last.file, 'r');
  try {
    const head = Buffer.alloc(16);
    for (let offset = last.size - PAGE; offset > 0; offset -= PAGE) {
      await handle.read(head, 0, head.length, offset);
      const address = last.address + BigInt(offset);
      if (head.readUInt16LE(0) === last.format && head.readBigUInt64LE(8) === address) return address;
    }
    return last.address;
  } finally {
    await handle.close();
  }
}

/** Empties all pages behind the one in which an address stands: what could not be read must not be taken for new. */
export async function emptyBehind(folder: string, address: bigint): Promise<void> {
  const keep = pageOf(address) + BigInt(PAGE);
  for (const segment of await segmentsIn(folder)) {
    const kept = keep <= segment.address ? 0 : Number(keep - segment.address);
    if (kept >= segment.size) continue;
    await truncate(segment.file, kept);
    await truncate(segment.file, segment.size);
  }
}

/** Where the page of an address begins. */
export const pageOf = (address: bigint): bigint => address - (address % BigInt(PAGE));

/** PostgreSQL writes an address as two hexadecimal numbers: `0/177B1F8`. */
export function parseAddress(text: string): bigint {
  const [high = '0', low = '0'] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}

async function segmentOf(file: string, name: string): Promise<Segment | undefined> {
  const handle = await open(file, 'r');
  try {
    const head = Buffer.alloc(LONG_HEAD);
    const { bytesRead } = await handle.read(head, 0, LONG_HEAD, 0);
    const { size } = await handle.stat();
    if (bytesRead < LONG_HEAD || size === 0) return undefined;
    const address = addressOf(name, size);
    if (head.readBigUInt64LE(8) !== address) return undefined;
    return { name, file, size, address, system: head.readBigUInt64LE(24), format: head.readUInt16LE(0) };
  } finally {
    await handle.close();
  }
}

/** A name is the timeline, and the number of the segment in two halves: so many of them are 4 GiB. */
function addressOf(name: string, size: number): bigint {
  const high = BigInt(`0x${name.slice(TIMELINE_DIGITS, 16)}`);
  const low = BigInt(`0x${name.slice(16)}`);
  return (high << 32n) + low * BigInt(size);
}
