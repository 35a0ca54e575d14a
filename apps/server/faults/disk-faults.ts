import { readdirSync } from 'node:fs';
import path from 'node:path';
import { throwawayPostgres } from '../bench/postgres';
import { postJson } from '../test/harness';
import { type Fault, type Ground, type Outcome, type Skipped, timed } from './fault';
import { Installation } from './installation';
import { PostgresServer } from './postgres-server';
import { Room, within } from './room';
import { TinyDisk } from './tiny-disk';

/** The tables of a database that is otherwise elsewhere; a whole data folder with its dumps; a journal. */
const MEGABYTES = { postgresql: 64, embedded: 512, journal: 128 };

/** The disk is full while everybody submits: nobody is told that it is stored, and all of it is when there is space. */
async function diskFull(ground: Ground): Promise<Outcome | Skipped> {
  const { postgres, installation } = ground;
  const { backend } = installation;
  const disk = TinyDisk.mount(MEGABYTES[backend], postgres?.program);
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

/** Only the disk of PostgreSQL's journal is full. It ends of that; somebody makes space and starts it. */
async function journalFull({ postgres, installation: { longestWait }, isShort }: Ground): Promise<Outcome | Skipped> {
  const disk = TinyDisk.mount(MEGABYTES.journal, postgres?.program);
  if (typeof disk === 'string') return { skipped: disk };
  try {
    // No checkpoint makes room meanwhile: the journal only grows.
    const settings = { checkpoint_timeout: '1h' };
    const throwaway = await throwawayPostgres(process.cwd(), { settings, journal: path.join(disk.folder, 'journal') });
    const own = await PostgresServer.at(throwaway.url);
    try {
      const installation = await Installation.open(own.url, longestWait);
      return await onJournal(disk, own, installation, isShort).finally(() => installation.end());
    } finally {
      await own.end();
      await throwaway.stop();
    }
  } finally {
    disk.unmount();
  }
}

async function onJournal(
  disk: TinyDisk,
  postgres: PostgresServer,
  installation: Installation,
  isShort: boolean,
): Promise<Outcome> {
  const room = await Room.open(installation, isShort ? 40 : 200);
  await room.storm(2);
  const storm = room.storm(20, 3);
  await room.acknowledges(room.pupils.length);
  disk.fill();
  await within(postgres.useUpJournal(), 'PostgreSQL ends');
  await within(installation.says('a batch was not stored'), 'something is refused');
  const before = room.acknowledged;
  const problems = await whileAway(room);
  disk.clear();
  const recoveredMs = await timed(postgres.start(), storm);
  const moved = room.pupils.filter(({ phone }) => phone.connections > 1).length;
  return {
    saw: `${before} of ${room.acknowledged} answers acknowledged before PostgreSQL ended, ${moved} students lost their connection`,
    recoveredMs,
    problems: [...problems, ...(await room.verdict())],
  };
}

/** What somebody is told who joins while nothing can be stored, and who asks how the server is. */
async function whileAway({ url, session }: Room): Promise<string[]> {
  const joining = await postJson(`${url}/api/join`, { code: session.code, nickname: 'late', token: 'x'.repeat(43) });
  const { code } = (await joining.json()) as { readonly code?: string };
  const isTold = joining.status === 503 && (code === 'unavailable' || code === 'busy');
  const [live, ready] = await Promise.all(['live', 'ready'].map((what) => fetch(`${url}/api/health/${what}`)));
  return [
    ...(isTold ? [] : [`who joined was told ${joining.status} ${code}`]),
    ...(live?.status === 200 ? [] : [`live was answered with ${live?.status}`]),
    ...(ready?.status === 503 ? [] : [`ready was answered with ${ready?.status}`]),
  ];
}

export const diskFaults: readonly Fault[] = [
  { name: 'disk-full', on: 'both', isOnceInShort: true, run: diskFull },
  { name: 'journal-disk-full', on: 'postgresql', run: journalFull },
];
