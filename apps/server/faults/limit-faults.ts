import { connect, type Socket } from 'node:net';
import { type Fault, type Ground, type Outcome, pause, timed } from './fault';
import { Room, within } from './room';
import { HALF_A_BODY } from './silence-faults';

/** A start alone takes 300. */
const OPEN_FILES = 512;
/** So many who come at once beyond the limit are all answered (apps/server/src/http/connections.ts). */
const TOLD_AT_ONCE = 16;
/** A place comes free now and then: the harness's own connections end. */
const FULL_WITHIN = 20_000;

const PROBE = '/api/health/live';
const BUSY = /^HTTP\/1.1 503 [^]*\r\nConnection: close\r\n[^]*\r\nRetry-After: \d+\r\n[^]*"code":"busy"/i;
const ALIVE = /^HTTP\/1.1 200 [^]*\r\nConnection: close\r\n/i;
const LET_IN = /^HTTP\/1.1 [^]*\r\nConnection: keep-alive\r\n/i;

/** More connections come than the server may open: who is inside works on, the others get in when somebody leaves. */
async function openFiles({ installation, isShort }: Ground): Promise<Outcome> {
  await installation.kill();
  installation.openFiles = OPEN_FILES;
  await installation.start();
  const crowd: Socket[] = [];
  try {
    const inside = await Room.open(installation, isShort ? 40 : 120);
    const outside = await Room.open(installation, 40);
    while (inside.pupils.some(({ phone }) => phone.transport !== 'websocket')) await pause(20);
    for (const { phone } of outside.pupils) phone.close();
    for (let n = 0; n < OPEN_FILES; n++) crowd.push(stranger(installation.port));
    await within(installation.says('all connections are taken'), 'the server is full');
    const told = await toldWhenFull(installation.port, crowd);
    for (const pupil of outside.pupils) pupil.phone = outside.phoneOf(pupil.token);
    await inside.storm(6);
    const [answers, turnedAway] = [inside.acknowledged, crowd.filter(({ closed }) => closed).length];
    const moved = inside.pupils.filter(({ phone }) => phone.connections > 1).length;
    for (const one of crowd) one.destroy();
    const recoveredMs = await timed(outside.everybodySees('predict'), outside.storm(1));
    return {
      saw: `${turnedAway} connections turned away, ${answers} answers acknowledged meanwhile`,
      recoveredMs,
      problems: [
        ...told,
        ...(moved > 0 ? [`${moved} of those inside lost their connection`] : []),
        ...(await inside.verdict()),
        ...(await outside.verdict()),
      ],
    };
  } finally {
    for (const one of crowd) one.destroy();
    installation.openFiles = null;
    await installation.kill();
    await installation.start();
  }
}

/**
 * Takes each place that comes free, until nobody gets in who comes: all of them are told to try again then, and a health
 * probe among them is answered. @returns what was said instead
 */
async function toldWhenFull(port: number, crowd: Socket[]): Promise<string[]> {
  const until = performance.now() + FULL_WITHIN;
  const paths = Array.from({ length: TOLD_AT_ONCE }, (_, n) => (n === 0 ? PROBE : '/'));
  for (;;) {
    const all = await Promise.all(paths.map((path) => ask(port, path)));
    for (const { answer, socket } of all) if (LET_IN.test(answer)) socket.write(HALF_A_BODY);
    crowd.push(...all.map(({ socket }) => socket));
    const wrong = all.filter(({ path, answer }) => !(path === PROBE ? ALIVE : BUSY).test(answer));
    if (wrong.length === 0) return [];
    if (performance.now() > until)
      return wrong.map(({ path, answer }) => `${path} while all was taken: ${answer.slice(0, 1_000)}`);
    // Whoever was told is gone a moment after having heard it.
    await pause(50);
  }
}

interface Asked {
  readonly path: string;
  readonly socket: Socket;
  /** What came first; `hung up` if nothing did. */
  readonly answer: string;
}

function ask(port: number, path: string): Promise<Asked> {
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
  return within(
    new Promise<Asked>((resolve) => {
      socket.once('data', (answer) => resolve({ path, socket, answer: answer.toString() }));
      socket.once('close', () => resolve({ path, socket, answer: 'hung up' }));
    }),
    `an answer to ${path}`,
  );
}

/** Half a request, for which the server waits a while. */
function stranger(port: number): Socket {
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  socket.resume().write(HALF_A_BODY);
  return socket;
}

export const limitFaults: readonly Fault[] = [{ name: 'open-files', on: 'both', isOnceInShort: true, run: openFiles }];
