import { type Fault, type Ground, type Outcome, pause, timed } from './fault';
import { Proxy } from './proxy';
import { Room, within } from './room';

type Network = (room: Room, proxy: Proxy, ground: Ground) => Promise<{ saw: string; recoveredMs: number }>;

/** A class behind a network of its own, at a question with a time limit in seconds or none. */
const behind =
  (people: readonly [short: number, long: number], happens: Network, timeLimit: number | null = null) =>
  async (ground: Ground): Promise<Outcome> => {
    const { installation, isShort } = ground;
    const proxy = await Proxy.before(installation.port);
    try {
      const room = await Room.open(installation, people[isShort ? 0 : 1], { url: proxy.url, timeLimit });
      const { saw, recoveredMs } = await happens(room, proxy, ground);
      const problems = await room.verdict({ lock: timeLimit === null });
      return { saw: `${saw}, ${room.acknowledged} answers acknowledged`, recoveredMs, problems };
    } finally {
      await proxy.stop();
    }
  };

/** All connections are reset in a storm, then every third one. */
const cut: Network = async (room, proxy) => {
  const times: number[] = [];
  for (const [n, every] of [1, 3].entries()) {
    const storm = room.storm(6, 1 + 6 * n);
    await room.acknowledges(room.pupils.length);
    proxy.cut(every);
    times.push(await timed(storm));
  }
  return { saw: `${times.length} times cut`, recoveredMs: Math.max(...times) };
};

/** What the server says is held back, acknowledgements with it, and lost with the connection. */
const noWayBack: Network = async (room, proxy, { isShort }) => {
  const back = room.comingBack();
  const storm = room.storm(6);
  await room.acknowledges(room.pupils.length);
  proxy.hold('down');
  await pause(isShort ? 1_500 : 30_000);
  proxy.cut();
  proxy.release('down');
  const recoveredMs = await timed(storm, back());
  return { saw: 'nothing came back, then the connection was gone', recoveredMs };
};

/** What the clients say is held back, and comes later. In the long form neither side waits for so long. */
const noWayThere: Network = async (room, proxy, { isShort }) => {
  const storm = room.storm(6);
  await room.acknowledges(room.pupils.length);
  proxy.hold('up');
  await pause(isShort ? 1_500 : 30_000);
  proxy.release('up');
  return { saw: 'nothing got through, then all of it', recoveredMs: await timed(storm) };
};

const slowNetwork: Network = async (room, proxy) => {
  proxy.delay(200);
  const recoveredMs = await timed(room.storm(3));
  proxy.delay(0);
  return { saw: '200 to 300 ms each way', recoveredMs };
};

/** Everybody answers on and on, and the time of the question ends while answers are on their way. */
const farAway: Network = async (room, proxy) => {
  proxy.delay(1_000);
  const everybody = room.pupils.map(async (pupil) => {
    for (let edit = 1; (await room.answer(pupil, edit)).ok; edit++);
  });
  await within(Promise.all(everybody), 'the time ends');
  proxy.delay(0);
  const recoveredMs = await timed(room.everybodySees('locked'));
  return { saw: '2 to 3 s there and back until the time was over', recoveredMs };
};

/** Who was last is first. */
const reversed: Network = async (room, proxy) => {
  const storm = room.storm(6);
  await room.acknowledges(room.pupils.length);
  const open = proxy.gather(Math.floor(room.pupils.length / 2));
  proxy.cut();
  await open;
  return { saw: 'connections let through in reverse', recoveredMs: await timed(storm) };
};

/** All come back in one moment. */
const herd: Network = async (room, proxy) => {
  await room.storm(1);
  const back = room.comingBack();
  const open = proxy.gather(room.pupils.length);
  proxy.cut();
  await open;
  const recoveredMs = await timed(back());
  await room.storm(1, 2);
  return { saw: `${room.pupils.length} connections in one moment`, recoveredMs };
};

export const networkFaults: readonly Fault[] = [
  { name: 'network-cut', on: 'either', run: behind([40, 300], cut) },
  { name: 'network-no-way-back', on: 'either', run: behind([30, 100], noWayBack) },
  { name: 'network-no-way-there', on: 'either', run: behind([30, 100], noWayThere) },
  { name: 'network-slow', on: 'either', run: behind([30, 100], slowNetwork) },
  { name: 'network-far', on: 'either', run: behind([20, 100], farAway, 10) },
  { name: 'network-reversed', on: 'either', run: behind([30, 100], reversed) },
  { name: 'herd', on: 'either', run: behind([150, 1_000], herd) },
];
