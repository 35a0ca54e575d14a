import { RawSocket } from '../test/raw-socket';
import { type Fault, type Ground, type Outcome, pause } from './fault';
import { type Memory } from './installation';
import { Room } from './room';

const EACH_SECOND = 50;
const STUDENTS = 50;
/**
 * A visit that leaves 3 KB in the heap is over it after a thousand, one that leaves 100 bytes after ten minutes; 300 bytes
 * of buffers, or 2 KB that the system counts (it is given back late), after ten minutes.
 */
const GROWTH_MAX: { readonly [M in keyof Memory]: (before: number) => number } = {
  heap: (before) => before * 0.05,
  external: () => 8e6,
  arrayBuffers: () => 8e6,
  anonymous: () => 64e6,
};
const names = { heap: 'the heap', external: 'external', arrayBuffers: 'array buffers', anonymous: 'anonymous memory' };

/** Students come and go all the time: nothing of them stays in the memory. */
async function churn({ installation, isShort }: Ground): Promise<Outcome> {
  await installation.kill();
  await installation.start({ TIMESLICE_MEMORY: 'yes' });
  const room = await Room.open(installation, 20);
  const absent = await Promise.all(Array.from({ length: STUDENTS }, () => room.newcomer()));
  const { session } = room.session;
  const tickets = absent.map(({ token }) => ({ role: 'participant', session, token }));
  const many = isShort ? 1_000 : 600 * EACH_SECOND;
  let turnedAway = await comeAndGo(installation.url, tickets, 1_000);
  const before = await installation.memory();
  turnedAway += await comeAndGo(installation.url, tickets, many);
  const after = await installation.memory();
  await room.storm(1);
  const problems = await room.verdict();
  await installation.kill();
  await installation.start();
  const kinds = Object.keys(names) as (keyof Memory)[];
  const inMegabytes = (kind: keyof Memory) =>
    `${names[kind]} ${(before[kind] / 1e6).toFixed(1)} MB, then ${(after[kind] / 1e6).toFixed(1)} MB`;
  const grown = kinds.filter((kind) => after[kind] - before[kind] > GROWTH_MAX[kind](before[kind]));
  return {
    saw: `${many} came and went; ${kinds.map(inMegabytes).join('; ')}`,
    recoveredMs: null,
    problems: [
      ...grown.map((kind) => `${names[kind]} grew`),
      ...(turnedAway > 0 ? [`${turnedAway} were not let in`] : []),
      ...problems,
    ],
  };
}

/** Resolves when all are gone. @returns how many were not let in */
async function comeAndGo(url: string, tickets: readonly object[], many: number): Promise<number> {
  const visits: Promise<boolean>[] = [];
  for (let n = 0; n < many; n++) {
    visits.push(visit(url, tickets[n % tickets.length] ?? {}, n % 2 === 0));
    await pause(1_000 / EACH_SECOND);
  }
  return (await Promise.all(visits)).filter((wasIn) => !wasIn).length;
}

/** Goes without a word, some before they are shown anything. @returns whether it was let in */
async function visit(url: string, ticket: object, looks: boolean): Promise<boolean> {
  const socket = await RawSocket.open(url, ticket);
  const has = (start: string) => socket.packets.some((packet) => packet.startsWith(start));
  if (looks && !socket.isClosed) {
    socket.send('420["sync"]');
    await socket.until(() => has('430') || socket.isClosed);
  }
  const wasIn = has('40') && (!looks || has('430'));
  socket.close();
  await socket.until(() => socket.isClosed);
  return wasIn;
}

export const soakFaults: readonly Fault[] = [{ name: 'churn', on: 'either', isOnlyInFull: true, run: churn }];
