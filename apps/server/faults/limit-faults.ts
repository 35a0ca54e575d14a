import { get, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { type Fault, type Ground, type Outcome, pause, timed } from './fault';
import { Room, within } from './room';
import { HALF_A_BODY } from './silence-faults';

/** A start alone takes 300. */
const OPEN_FILES = 512;

/** More connections come than the server may open: who is inside works on, the others get in when somebody leaves. */
async function openFiles({ installation, isShort }: Ground): Promise<Outcome> {
  await installation.kill();
  installation.openFiles = OPEN_FILES;
  await installation.start();
  let crowd: readonly Socket[] = [];
  try {
    const inside = await Room.open(installation, isShort ? 40 : 120);
    const outside = await Room.open(installation, 40);
    while (inside.pupils.some(({ phone }) => phone.transport !== 'websocket')) await pause(20);
    for (const { phone } of outside.pupils) phone.close();
    crowd = Array.from({ length: OPEN_FILES }, () => stranger(installation.port));
    await within(installation.says('all connections are taken'), 'the server is full');
    for (const pupil of outside.pupils) pupil.phone = outside.phoneOf(pupil.token);
    const probe = await answered(`${installation.url}/api/health/live`);
    await inside.storm(6);
    const [answers, turnedAway] = [inside.acknowledged, crowd.filter(({ closed }) => closed).length];
    const moved = inside.pupils.filter(({ phone }) => phone.connections > 1).length;
    for (const one of crowd) one.destroy();
    const recoveredMs = await timed(outside.everybodySees('predict'), outside.storm(1));
    return {
      saw: `${turnedAway} connections turned away, ${answers} answers acknowledged meanwhile`,
      recoveredMs,
      problems: [
        ...(probe.statusCode === 200 ? [] : [`a health probe was answered with ${probe.statusCode}`]),
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

/** What is said to the first who comes anew and is not hung up on. */
async function answered(url: string): Promise<IncomingMessage> {
  for (;;) {
    const answer = await new Promise<IncomingMessage | null>((resolve) =>
      get(url, { agent: false }, resolve).on('error', () => resolve(null)),
    );
    if (answer) return answer.resume();
    await pause(50);
  }
}

/** Half a request, for which the server waits a while. */
function stranger(port: number): Socket {
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  socket.resume().write(HALF_A_BODY);
  return socket;
}

export const limitFaults: readonly Fault[] = [{ name: 'open-files', on: 'both', isOnceInShort: true, run: openFiles }];
