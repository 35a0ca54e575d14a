import { type Fault, type Ground, type Outcome, timed } from './fault';
import { Room } from './room';

const EDITS = 8;

/** `kill -9` while everybody submits, again and again. */
async function killInStorm({ installation, isShort }: Ground): Promise<Outcome> {
  const room = await Room.open(installation, isShort ? 40 : 300);
  const times: number[] = [];
  for (let kill = 0; kill < (isShort ? 1 : 4); kill++) {
    const back = room.comingBack();
    const storm = room.storm(EDITS, 1 + kill * EDITS);
    await room.acknowledges(room.pupils.length);
    await installation.kill();
    await installation.start();
    times.push(await timed(storm, back()));
  }
  return {
    saw: `${times.length} kills, ${room.acknowledged} answers acknowledged`,
    recoveredMs: Math.max(...times),
    problems: await room.verdict(),
  };
}

/** It dies by itself, at the moment that is worst. */
async function failAt(point: string, { installation, isShort }: Ground): Promise<Outcome> {
  await installation.kill();
  await installation.start({ TIMESLICE_FAIL_AT: point });
  const room = await Room.open(installation, isShort ? 30 : 200);
  const back = room.comingBack();
  const storm = room.storm(EDITS);
  await installation.died();
  const before = room.acknowledged;
  await installation.start();
  const recoveredMs = await timed(storm, back());
  return {
    saw: `${before} of ${room.acknowledged} answers acknowledged before it died`,
    recoveredMs,
    problems: await room.verdict(),
  };
}

/** The negative control: a server that acknowledges before it stores must be found out. */
async function acknowledgeEarly({ installation }: Ground): Promise<Outcome> {
  await installation.kill();
  await installation.start({ TIMESLICE_FAIL_AT: 'acknowledge-early' });
  const room = await Room.open(installation, 20);
  const back = room.comingBack();
  const storm = room.storm(1);
  await room.acknowledges(room.pupils.length / 2);
  await installation.kill();
  await installation.start();
  await Promise.all([storm, back()]);
  const found = await room.verdict();
  const isFound = found.some((problem) => problem.endsWith('acknowledged and not in the log'));
  return {
    saw: isFound ? `found out: ${found.join(', ')}` : 'not found out',
    recoveredMs: null,
    problems: isFound ? [] : ['the checker did not find what the server had lost'],
  };
}

const failPoints: readonly (readonly [point: string, isOnceInShort: boolean])[] = [
  ['before-commit', true],
  ['after-commit', false],
  ['before-acknowledgement', true],
];

export const serverFaults: readonly Fault[] = [
  { name: 'kill-in-storm', on: 'both', run: killInStorm },
  ...failPoints.map(([point, isOnceInShort]): Fault => ({
    name: `fail-${point}`,
    on: 'both',
    isOnceInShort,
    run: (ground) => failAt(point, ground),
  })),
  { name: 'control-acknowledge-early', on: 'both', isOnceInShort: true, run: acknowledgeEarly },
];
