import { cookieOf, postJson } from '../test/harness';
import { type Fault, type Ground, type Outcome, pause, timed } from './fault';
import { Room } from './room';

const FIVE_MINUTES = 300_000;
const DAY = 24 * 3_600_000;

/** The server's clock is five minutes ahead, is put back while a question is open, and is behind its log after a restart. */
async function clockBack({ installation, isShort }: Ground): Promise<Outcome> {
  await installation.kill();
  await installation.start({ TIMESLICE_CLOCK_MS: `${FIVE_MINUTES}` });
  const room = await Room.open(installation, isShort ? 20 : 100, { timeLimit: 60 });
  const left = await secondsLeft(room);
  const problems = left > 0 && left <= 60 ? [] : [`students are shown ${left} s of 60`];
  const storm = room.storm(6);
  await room.acknowledges(room.pupils.length);
  installation.signal('SIGUSR2');
  await storm;
  const back = room.comingBack();
  await installation.kill();
  await installation.start();
  const recoveredMs = await timed(back(), room.storm(2, 7));
  return {
    saw: `${room.acknowledged} answers acknowledged before, at and after the change`,
    recoveredMs,
    problems: [...problems, ...(await room.verdict())],
  };
}

/** The clock is five minutes ahead after a restart. */
async function clockAhead(ground: Ground): Promise<Outcome> {
  const { installation } = ground;
  const outcome = await timeUp(ground, 60, () => installation.start({ TIMESLICE_CLOCK_MS: `${FIVE_MINUTES}` }));
  await installation.kill();
  await installation.start();
  return outcome;
}

/** No server runs when the time of the question ends. */
async function timeUpMeanwhile(ground: Ground): Promise<Outcome> {
  const seconds = ground.isShort ? 10 : 60;
  return timeUp(ground, seconds, async () => {
    await pause(seconds * 1_000);
    await ground.installation.start();
  });
}

/** After the restart the time of the question is over: it is locked once, marked once, and nothing more is taken. */
async function timeUp(
  { installation, isShort }: Ground,
  timeLimit: number,
  start: () => Promise<void>,
): Promise<Outcome> {
  const room = await Room.open(installation, isShort ? 20 : 100, { timeLimit });
  await room.storm(2);
  const back = room.comingBack();
  await installation.kill();
  await start();
  const recoveredMs = await timed(back(), room.everybodySees('locked'));
  const late = await Promise.all(room.pupils.map((pupil) => room.answer(pupil, 3)));
  const accepted = late.filter(({ ok }) => ok).length;
  return {
    saw: `locked by the clock, ${room.acknowledged} answers acknowledged before`,
    recoveredMs,
    problems: [
      ...(accepted > 0 ? [`${accepted} answers were accepted after the lock`] : []),
      ...(await room.verdict({ lock: false })),
    ],
  };
}

/** The host goes while a question is open, and comes back on another device when its time is over. */
async function hostAway({ installation, isShort }: Ground): Promise<Outcome> {
  const room = await Room.open(installation, isShort ? 20 : 100, { timeLimit: isShort ? 10 : 60 });
  const from = performance.now();
  room.host.close();
  await room.storm(3);
  await Promise.all(room.pupils.map(({ phone }) => phone.until(() => phone.scene?.phase === 'locked')));
  if (!isShort) await pause(Math.max(0, 600_000 - (performance.now() - from)));
  const awaySeconds = (performance.now() - from) / 1_000;
  const { email, password } = installation.instructor;
  const signedIn = await postJson(
    `${installation.url}/api/auth/sign-in/email`,
    { email, password },
    { origin: installation.url },
  );
  if (!signedIn.ok) throw new Error(`The host could not sign in: ${signedIn.status}`);
  room.host = room.hostOn(cookieOf(signedIn));
  const recoveredMs = await timed(room.everybodySees('locked'));
  return {
    saw: `away for ${awaySeconds.toFixed(0)} s, the question was locked meanwhile`,
    recoveredMs,
    problems: await room.verdict({ lock: false }),
  };
}

/** One question stays open for a week: every day another process, everybody comes back, and one more joins by the old code. */
async function week({ installation, isShort }: Ground): Promise<Outcome> {
  const room = await Room.open(installation, isShort ? 10 : 100);
  await room.storm(1);
  let recoveredMs = 0;
  for (const day of isShort ? [7] : [1, 2, 3, 4, 5, 6, 7]) {
    const back = room.comingBack();
    await installation.kill();
    await installation.start({ TIMESLICE_CLOCK_MS: `${day * DAY}` });
    recoveredMs = Math.max(recoveredMs, await timed(back(), room.storm(1, 1 + day)));
    const late = await room.join();
    room.pupils.push(late);
    await room.answer(late, 1);
  }
  const problems = await room.verdict();
  await installation.kill();
  await installation.start();
  return {
    saw: `${room.acknowledged} answers acknowledged, the last ones a week after the first`,
    recoveredMs,
    problems,
  };
}

/** By the clock of the server, which a browser learns from `sync`. */
async function secondsLeft({ pupils: [first] }: Room): Promise<number> {
  const shown = await first?.phone.snapshot();
  if (shown?.scene.phase !== 'predict' || shown.scene.closesAt === null) return Number.NaN;
  return (shown.scene.closesAt - shown.now) / 1_000;
}

export const timeFaults: readonly Fault[] = [
  { name: 'clock-back', on: 'either', run: clockBack },
  { name: 'clock-ahead', on: 'either', run: clockAhead },
  { name: 'time-up-meanwhile', on: 'both', isOnceInShort: true, run: timeUpMeanwhile },
  { name: 'host-away', on: 'either', run: hostAway },
  { name: 'week', on: 'either', run: week },
];
