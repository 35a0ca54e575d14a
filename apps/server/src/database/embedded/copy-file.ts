import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

const CHUNK = 1024 * 1024;
const zeros = Buffer.alloc(CHUNK);

/** Of a file: its length in bytes and its CRC-32. */
export interface Sum {
  readonly size: number;
  readonly crc: number;
}

/** Copies a file that may grow meanwhile. Empty stretches become holes. */
export async function copyFile(from: string, to: string): Promise<Sum> {
  const source = await open(from, 'r');
  try {
    const target = await open(to, 'w', 0o600);
    try {
      const sum = await read(source, async (chunk, at) => {
        if (!isEmpty(chunk)) await target.write(chunk, 0, chunk.length, at);
      });
      await target.truncate(sum.size);
      return sum;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

export async function sumOf(file: string): Promise<Sum> {
  const source = await open(file, 'r');
  try {
    return await read(source, () => Promise.resolve());
  } finally {
    await source.close();
  }
}

async function read(source: FileHandle, use: (chunk: Buffer, at: number) => Promise<void>): Promise<Sum> {
  const { size: expected } = await source.stat();
  const buffer = Buffer.alloc(Math.min(CHUNK, expected + 1));
  let size = 0;
  let crc = 0;
  for (;;) {
    const { bytesRead } = await source.read(buffer, 0, buffer.length, size);
    if (bytesRead === 0) return { size, crc };
    const chunk = buffer.subarray(0, bytesRead);
    crc = crc32(chunk, crc);
    await use(chunk, size);
    size += bytesRead;
  }
}

const isEmpty = (chunk: Buffer) => chunk.equals(zeros.subarray(0, chunk.length));
