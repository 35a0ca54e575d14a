import { readdirSync } from 'node:fs';
import { type Fault, type Ground, type Outcome, type Skipped, timed } from './fault';
import { Installation } from './installation';
import { Room, within } from './room';
import { TinyDisk } from './tiny-disk';

/** The tables of a database that is otherwise elsewhere; a whole data folder with its dumps. */
const MEGABYTES = { postgresql: 64, embedded: 512 };

/** The disk is full while everybody submits: nobody is told that it is stored, and all of it is when there is space. */
async function diskFull(ground: Ground): Promise<Outcome | Skipped> {
  const { postgres, installation } = ground;
  const { backend } = installation;
  const disk = TinyDisk.mount(MEGABYTES[backend], await postgres?.owner());
  if (typeof disk === 'string') return { skipped: disk };
  try {
    if (backend === 'embedded' || !postgres) {
      return await onDisk(ground, disk, await Installation.open(null, installation.longestWait, disk.folder));
    }
    const database = await postgres.database('on_a_tiny_disk', disk.folder);
    return await onDisk(ground, disk, await Installation.open(database, installation.longestWait));
  } finally {
    if (backend === 'postgresql') await postgres?.drop('on_a_tiny_disk');
    disk.unmount();
  }
}

async function onDisk({ isShort }: Ground, disk: TinyDisk, installation: Installation): Promise<Outcome> {
  try {
    const room = await Room.open(installation, isShort ? 40 : 200);
    await room.storm(2);
    disk.fill();
    const storm = room.storm(20, 3);
    await within(installation.says('a batch was not stored'), 'something is refused');
    const before = room.acknowledged;
    disk.clear();
    const recoveredMs = await timed(storm);
    const starts: string[] = [];
    for (const [n, signal] of (isShort ? (['SIGTERM'] as const) : (['SIGTERM', 'SIGKILL'] as const)).entries()) {
      const back = room.comingBack();
      disk.fill();
      await installation.stop(signal);
      starts.push(await startOn(disk, installation));
      disk.clear();
      await Promise.all([back(), room.storm(2, 23 + 2 * n)]);
    }
    return {
      saw: `${before} of ${room.acknowledged} answers acknowledged before there was no space; it started ${starts.join(', ')}`,
      recoveredMs,
      problems: await room.verdict(),
    };
  } finally {
    await installation.end();
  }
}

/** A start may need space itself, and then says so and leaves nothing behind. */
async function startOn(disk: TinyDisk, installation: Installation): Promise<string> {
  try {
    await installation.start();
    return 'on a full disk';
  } catch (error) {
    if (!(error instanceof Error && /too little space left/.test(error.message))) throw error;
    const left = readdirSync(installation.folder).filter((name) => name.startsWith('database.'));
    if (left.length > 0) throw new Error(`a start on a full disk left ${left.join(', ')} behind`);
    disk.clear();
    await installation.start();
    return 'when there was space';
  }
}

export const diskFaults: readonly Fault[] = [{ name: 'disk-full', on: 'both', isOnceInShort: true, run: diskFull }];
