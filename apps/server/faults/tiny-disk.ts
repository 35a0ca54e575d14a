import { spawnSync } from 'node:child_process';
import { chownSync, closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A disk of some megabytes, in memory, which is filled and cleared as a fault asks for. Linux only, and root. */
export class TinyDisk {
  private constructor(readonly folder: string) {}

  /** @returns why there is none, where the system does not let us */
  static mount(megabytes: number, owner = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'timeslice-tiny-disk-'));
    const { status, stderr, error } = spawnSync(
      'mount',
      ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'timeslice-faults', folder],
      { encoding: 'utf8' },
    );
    if (status === 0) {
      chownSync(folder, owner.uid, owner.gid);
      return new TinyDisk(folder);
    }
    rmdirSync(folder);
    return `no disk can be mounted here: ${(stderr || String(error)).trim()}`;
  }

  /** Not a byte is left. */
  fill(): void {
    const file = openSync(this.ballast, 'a');
    try {
      for (const size of [1_000_000, 4_096]) this.fillIn(file, Buffer.alloc(size));
    } finally {
      closeSync(file);
    }
  }

  clear(): void {
    rmSync(this.ballast, { force: true });
  }

  unmount(): void {
    const { status, stderr } = spawnSync('umount', [this.folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${this.folder} is still mounted: ${stderr}`);
    rmdirSync(this.folder);
  }

  private get ballast(): string {
    return path.join(this.folder, 'ballast');
  }

  private fillIn(file: number, piece: Buffer): void {
    try {
      while (writeSync(file, piece) > 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
}
