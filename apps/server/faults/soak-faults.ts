import { RawSocket } from '../test/raw-socket';
import { type Fault, type Ground, type Outcome, pause } from './fault';
import { Room } from './room';

const EACH_SECOND = 50;
const STUDENTS = 50;
/** Of the heap: a visit that leaves 3 KB behind is over it after a thousand, one that leaves 100 bytes after ten minutes. */
const GROWTH_MAX = 0.05;

/** Students come and go all the time: nothing of them stays in the memory. */
async function churn({ installation, isShort }: Ground): Promise<Outcome> {
  await installation.kill();
  await installation.start({ TIMESLICE_HEAP: 'yes' });
  const room = await Room.open(installation, 20);
  const absent = await Promise.all(Array.from({ length: STUDENTS }, () => room.newcomer()));
  const { session } = room.session;
  const tickets = absent.map(({ token }) => ({ role: 'participant', session, token }));
  const many = isShort ? 1_000 : 600 * EACH_SECOND;
  let turnedAway = await comeAndGo(installation.url, tickets, 1_000);
  const before = await installation.heap();
  turnedAway += await comeAndGo(installation.url, tickets, many);
  const after = await installation.heap();
  await room.storm(1);
  const problems = await room.verdict();
  await installation.kill();
  await installation.start();
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  const isGrown = Math.abs(after / before - 1) > GROWTH_MAX;
  return {
    saw: `${many} came and went, the heap was ${megabytes(before)} and is ${megabytes(after)}`,
    recoveredMs: null,
    problems: [
      ...(isGrown ? ['the heap is not what it was'] : []),
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
