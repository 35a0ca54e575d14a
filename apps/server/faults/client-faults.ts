import { randomUUID } from 'node:crypto';
import { RawSocket } from '../test/raw-socket';
import { type Fault, type Ground, type Outcome, pause, timed } from './fault';
import { frames } from './frames';
import { Room, within } from './room';

const FLOOD = 20_000;
/** They are in the host's scene, and have no device. */
const ABSENT = 600;

/** The same twice, old ones after new ones, new ones in no order, and one that comes too late. */
async function commands({ installation }: Ground): Promise<Outcome> {
  const room = await Room.open(installation, 10);
  const problems: string[] = [];
  const ids = room.pupils.map(() => randomUUID());
  const all = (edit: number, own?: readonly string[]) =>
    Promise.all(room.pupils.map((pupil, n) => room.answer(pupil, edit, own?.[n])));
  const rounds = await Promise.all([all(3, ids), all(3, ids), all(3, ids)]);
  if (rounds.flat().some(({ ok }) => !ok)) problems.push('the same command was not accepted again');
  await all(1);
  await Promise.all([all(9), all(7), all(8)]);
  await room.hostDoes({ type: 'lock' });
  const [again, late] = [await all(3, ids), await all(10)];
  if (again.some(({ ok }) => !ok)) problems.push('what was stored was not acknowledged again after the lock');
  if (late.some(({ ok }) => ok)) problems.push('an answer was accepted after the lock');
  return {
    saw: `${room.sent.length} answers sent, ${room.acknowledged} acknowledged`,
    recoveredMs: null,
    problems: [...problems, ...(await room.verdict({ lock: false }))],
  };
}

/** Each student opens a second tab while the first one submits, and submits there under the same number. */
async function twoTabs({ installation, isShort }: Ground): Promise<Outcome> {
  const room = await Room.open(installation, isShort ? 20 : 100);
  const firsts = room.pupils.map(({ phone }) => phone);
  const everybody = () => Promise.all(room.pupils.map((pupil) => room.answer({ ...pupil }, 1)));
  const firstHalves = everybody();
  for (const pupil of room.pupils) pupil.phone = room.phoneOf(pupil.token);
  const secondHalves = everybody();
  await within(Promise.all(firsts.map((first) => first.until(() => first.partings.length > 0))), 'the first tabs go');
  const kept = firsts.filter(({ isConnected, partings }) => isConnected || partings.join() !== 'replaced').length;
  for (const first of firsts) first.close();
  await Promise.all([firstHalves, secondHalves]);
  const taken = room.sent.filter(({ outcome }) => outcome !== 'unknown' && 'refused' in outcome).length;
  await room.storm(3, 2);
  return {
    saw: `${firsts.length} first tabs were told that they are replaced, ${taken} answers that another one had come before`,
    recoveredMs: null,
    problems: [...(kept > 0 ? [`${kept} first tabs went on`] : []), ...(await room.verdict())],
  };
}

/** A second tab of the host answers pings and reads nothing, while the class is large and much happens. */
async function slowConsumer({ installation, isShort }: Ground): Promise<Outcome> {
  const room = await Room.open(installation, isShort ? 20 : 100, { timeLimit: 3_600 });
  for (let joined = 0; joined < ABSENT; joined += 40) {
    await Promise.all(Array.from({ length: 40 }, () => room.newcomer()));
  }
  const { cookie } = installation.instructor;
  const slow = await RawSocket.open(installation.url, { role: 'host', session: room.session.session }, cookie);
  slow.stopReading();
  const logged = installation.log.length;
  const isClosed = () => installation.log.slice(logged).includes('closed for reading too slowly');
  const from = performance.now();
  let storms = 0;
  for (; !isClosed() && performance.now() - from < 60_000; storms++) {
    slow.send('3');
    for (let n = 0; n < 5; n++) slow.send('421["sync"]');
    await Promise.all([room.storm(1, 1 + storms), room.hostDoes({ type: 'extend', seconds: 5 }), pause(500)]);
  }
  const seconds = (performance.now() - from) / 1_000;
  const problems = isClosed() ? [] : ['the slow socket was kept'];
  slow.readAgain();
  await within(
    slow.until(() => slow.isClosed),
    'the slow socket ends',
  );
  const moved = room.pupils.filter(({ phone }) => phone.connections > 1).length;
  if (moved > 0) problems.push(`${moved} others lost their connection`);
  return {
    saw: `closed after ${seconds.toFixed(1)} s, ${room.acknowledged} answers of others acknowledged`,
    recoveredMs: null,
    problems: [...problems, ...(await room.verdict())],
  };
}

/** One socket sends as fast as it can; the others submit. */
async function flood({ installation, isShort }: Ground): Promise<Outcome> {
  const room = await Room.open(installation, isShort ? 20 : 200);
  const { token } = await room.newcomer();
  const ticket = { role: 'participant', session: room.session.session, token };
  const storm = timed(room.storm(5));
  let parted = 0;
  for (const message of ['["command",{"type":"start"}]', '["nobody listens",1]']) {
    const one = await RawSocket.open(installation.url, ticket);
    for (let n = 0; n < FLOOD; n++) one.send(`42${message}`);
    await within(
      one.until(() => one.isClosed),
      'the flood ends',
    );
    if (one.packets.includes('42["parting","too-fast"]')) parted += 1;
  }
  const seconds = ((await storm) / 1_000).toFixed(1);
  return {
    saw: `${parted} floods of ${FLOOD} messages stopped, ${room.acknowledged} answers of others acknowledged in ${seconds} s`,
    recoveredMs: null,
    problems: [...(parted === 2 ? [] : ['a flood was not stopped']), ...(await room.verdict())],
  };
}

/** Whatever is sent, only its own socket suffers. */
async function malformed({ installation, isShort }: Ground): Promise<Outcome> {
  const room = await Room.open(installation, isShort ? 20 : 100);
  const { token } = await room.newcomer();
  const ticket = { role: 'participant', session: room.session.session, token };
  const deaf: string[] = [];
  for (const [what, send] of Object.entries(frames)) {
    const one = await RawSocket.open(installation.url, ticket);
    send(one);
    const live = await fetch(`${installation.url}/api/health/live`).catch(() => null);
    if (!live?.ok) deaf.push(`after "${what}" the server did not answer`);
    one.close();
  }
  await room.storm(3);
  const moved = room.pupils.filter(({ phone }) => phone.connections > 1).length;
  return {
    saw: `${Object.keys(frames).length} kinds of bad frames, ${room.acknowledged} answers acknowledged`,
    recoveredMs: null,
    problems: [...deaf, ...(moved > 0 ? [`${moved} others lost their connection`] : []), ...(await room.verdict())],
  };
}

export const clientFaults: readonly Fault[] = [
  { name: 'commands', on: 'both', isOnceInShort: true, run: commands },
  { name: 'two-tabs', on: 'either', run: twoTabs },
  { name: 'slow-consumer', on: 'either', run: slowConsumer },
  { name: 'flood', on: 'either', run: flood },
  { name: 'malformed', on: 'either', run: malformed },
];
