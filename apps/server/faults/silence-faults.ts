import { once } from 'node:events';
import { connect } from 'node:net';
import { RawSocket } from '../test/raw-socket';
import { Wanderer } from '../test/wanderer';
import { type Fault, type Ground, type Outcome, pause, timed } from './fault';
import { Proxy } from './proxy';
import { Room, within } from './room';

/** The short form's server waits for only so much of the time for whoever says nothing. */
const SHORT_PATIENCE = 0.25;
const EVICTED_WITHIN = 20; // seconds
/** Seconds that a busy machine may add. */
const GRACE = 3;

interface Begun {
  /** The server closes it within so many seconds. */
  readonly within: number;
  /** Resolves when it is closed. */
  readonly begin: (url: string, ticket: object) => Promise<void>;
}

const post = 'POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
export const HALF_A_BODY = `${post}Content-Length: 9\r\n\r\n{`;

/** What begins and does not go on. */
const begun: Readonly<Record<string, Begun>> = {
  'a connection without a word': { within: 12, begin: (url) => sent(url, '') },
  'half a head': { within: 12, begin: (url) => sent(url, post) },
  'half a body': { within: 32, begin: (url) => sent(url, HALF_A_BODY) },
  'a WebSocket without a ticket': { within: 10, begin: (url) => opened(url, null) },
  'a seat that answers no ping': { within: EVICTED_WITHIN, begin: opened },
};

async function sent(url: string, text: string): Promise<void> {
  const { port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.resume().write(text);
  await once(socket, 'close');
}

async function opened(url: string, ticket: object | null): Promise<void> {
  const socket = await RawSocket.open(url, ticket);
  await socket.until(() => socket.isClosed);
}

/** Cables are pulled, and neither side hears that the other is gone; strangers come and say nothing. Others work on. */
async function halfOpen(ground: Ground): Promise<Outcome> {
  const { installation, isShort } = ground;
  if (!isShort) return silence(ground, 1);
  await installation.kill();
  await installation.start({ TIMESLICE_PATIENCE: `${SHORT_PATIENCE}` });
  const outcome = await silence(ground, SHORT_PATIENCE);
  await installation.kill();
  await installation.start();
  return outcome;
}

async function silence({ installation, isShort }: Ground, patience: number): Promise<Outcome> {
  const proxy = await Proxy.before(installation.port);
  try {
    const room = await Room.open(installation, isShort ? 30 : 300, { url: proxy.url });
    const { session } = room.session;
    room.host.close();
    room.host = new Wanderer(installation.url, { role: 'host', session }, { cookie: installation.instructor.cookie });
    while (proxy.connections !== room.pupils.length) await pause(20);

    const { token } = await room.newcomer();
    const strangers = Object.entries(begun).map(async ([what, { within: most, begin }]) => {
      const ms = await timed(within(begin(installation.url, { role: 'participant', session, token }), what));
      return ms / 1_000 > most * patience + GRACE ? [`${what} was kept for ${(ms / 1_000).toFixed(1)} s`] : [];
    });
    const before = room.pupils.map(({ phone }) => phone.connections);
    const storm = room.storm(6);
    await room.acknowledges(room.pupils.length);
    const silent = proxy.silence(10);
    // Nobody comes back before the server has noticed.
    proxy.refuse(true);
    const noticed = (await timed(within(seesAway(room, silent), 'the server notices'))) / 1_000;
    const meanwhile = room.acknowledged;
    proxy.refuse(false);
    const recoveredMs = await timed(storm, within(seesAway(room, 0), 'they are here again'));
    const moved = room.pupils.filter(({ phone }, n) => phone.connections !== before[n]).length;
    const unwelcome = room.pupils.filter(({ phone }) => phone.partings.length + phone.refused.length > 0).length;
    const problems = [
      ...(await Promise.all(strangers)).flat(),
      ...(noticed > EVICTED_WITHIN * patience + GRACE ? ['the server kept the silent ones'] : []),
      ...(meanwhile < (room.pupils.length - silent) * 6 ? ['the others had to wait'] : []),
      ...(moved > silent ? [`${moved - silent} others lost their connection`] : []),
      ...(unwelcome > 0 ? [`${unwelcome} were not let in again`] : []),
    ];
    return {
      saw: `${silent} silent, noticed after ${noticed.toFixed(1)} s, ${meanwhile} of ${room.acknowledged} answers acknowledged by then; ${strangers.length} kinds of strangers closed`,
      recoveredMs,
      problems: [...problems, ...(await room.verdict())],
    };
  } finally {
    await proxy.stop();
  }
}

/** Resolves when the host sees that so many of the students are not here. */
function seesAway({ host, pupils }: Room, many: number): Promise<void> {
  const own = new Set(pupils.map(({ participant }) => participant));
  return host.until(() => {
    const roster = host.scene && 'roster' in host.scene ? host.scene.roster : [];
    return roster.filter(({ id, away }) => away && own.has(id)).length === many;
  });
}

export const silenceFaults: readonly Fault[] = [{ name: 'half-open', on: 'either', run: halfOpen }];
