import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { hostCommands, type Scene, type Seat } from '@timeslice/contract';
import type { Truth } from '@timeslice/questions';
import { hostScene, projectorScene, replay, seatOf, studentScene } from '@timeslice/session';
import { begin, Class, type Device, does, draft, drawnRight, draws, roundRobin, type Wish } from './class';
import { logOf, type Server, startFresh } from './harness';

/** The drawn question comes first: nothing of its run is given, so its rules may change. */
const lesson = { ...roundRobin, questions: roundRobin.questions.toReversed() };

let server: Server;
beforeAll(async () => {
  server = await startFresh('embedded', { lessons: [lesson] });
}, 60_000);
afterAll(() => server.stop());

/** What is shown, whatever else the log has meanwhile. */
const shown = (scene: Scene | undefined) => JSON.stringify({ ...scene, revision: 0 });

/** What a seat tells besides the own name and draft. */
const marked = (seat: Seat | undefined) => JSON.stringify([seat?.mark, seat?.modelAnswers, seat?.results]);

/** The expired process queues before the arriving one: another run is told. */
const expiredFirst = { type: 'rules', conventions: { enqueueOrder: ['expired', 'arrival', 'io'] } };
const regrade = (change: object): Wish => ({ type: 'regrade', question: 'draw', change });
const withdraw = (regrading: number) => regrade({ type: 'withdraw', regrading });

test('whatever a host does, in whatever phase: everybody is shown what it changes', async () => {
  const room = await Class.open(server);
  const [ada, gone] = [await room.join('Ada'), await room.join('Gone')];
  const [host, wall, phone] = [await room.hostDevice(), await room.projector(), await room.phone(ada)];
  const here = new Set([ada.participant]);
  const course: readonly Wish[] = [
    { type: 'start' },
    { type: 'open-predictions', timeLimit: 600 },
    { type: 'extend', seconds: 60 },
    { type: 'give-extra-time', participant: ada.participant, factor: 1.5 },
    { type: 'remove', participant: gone.participant },
    { type: 'restore', participant: gone.participant },
    { type: 'rename', nickname: 'Countess', participant: ada.participant },
    { type: 'hide-names', hide: true },
    { type: 'lock' },
    regrade(expiredFirst),
    withdraw(0),
    { type: 'snapshot', answers: [ada.participant] },
    { type: 'show-snapshot', show: true },
    { type: 'discuss', seconds: 60 },
    regrade({ type: 'accept', answer: draws([0, 8, 'P1']) }),
    { type: 'open-predictions' },
    withdraw(2),
    { type: 'lock' },
    { type: 'reveal' },
    { type: 'seek', tick: 5 },
    regrade(expiredFirst),
    { type: 'play', ticksPerSecond: 0.1 },
    { type: 'pause' },
    { type: 'step', by: 1 },
    withdraw(4),
    { type: 'explain' },
    regrade(expiredFirst),
    withdraw(6),
    { type: 'reveal' },
    { type: 'explain' },
    { type: 'next' },
    regrade(expiredFirst),
    { type: 'renew-projector-link' },
    { type: 'end' },
    withdraw(8),
  ];
  const types = hostCommands.map(({ shape }) => shape.type.value);
  expect(types.filter((type) => !course.some((wish) => wish.type === type))).toEqual([]);
  for (const wish of course) {
    await does(host, wish);
    if (wish.type === 'open-predictions') await does(phone, draft(course.indexOf(wish) + 1, drawnRight, 'draw'));
    const state = replay(await logOf(server, room.session.session));
    const seat = seatOf(state, ada.participant);
    const sees = (device: Device, scene: Scene) => device.until(() => shown(device.scenes.at(-1)) === shown(scene));
    await sees(host, hostScene(state, here));
    await sees(phone, studentScene(state));
    if (state.projectorLink === 0) await sees(wall, projectorScene(state, here));
    if (seat?.results.length) await phone.until(() => marked(phone.seats.at(-1)) === marked(seat));
  }
  room.close();
});

test('[SES105] [SES106] a regrade of what is revealed or explained reaches the phones at once', async () => {
  const room = await Class.open(server);
  const [host, wall] = [await room.hostDevice(), await room.projector()];
  const phone = await room.phone(await room.join('Ada'));
  await does(host, ...begin, { type: 'lock' }, { type: 'reveal' }, { type: 'seek', tick: 6 });
  const stands = (at: number) => (scene: Scene) =>
    scene.phase === 'reveal' && scene.cursor.state === 'paused' && scene.cursor.at === at;
  await phone.scene(stands(6));
  const sought = phone.scenes.length;
  const regraded = await does(host, regrade(expiredFirst));
  await wall.scene((scene) => stands(0)(scene) && scene.revision >= regraded);
  await phone.until(() => phone.scenes.slice(sought).some(stands(0)));

  await does(host, { type: 'explain' });
  const told = () => phone.scenes.flatMap((scene) => (scene.phase === 'explain' ? [runOf(scene.truth)] : []));
  await phone.until(() => told().length === 1);
  await does(host, withdraw(0));
  await phone.until(() => told().length === 2);
  expect(told()).toEqual(['P1 P2 P1 P3', 'P1 P2 P3 P1']);
  room.close();
});

const runOf = (truth: Truth): string => {
  if (truth.kind !== 'gantt') throw new Error(`a drawing was asked for, and ${truth.kind} is told`);
  return truth.trace.timeline.map(([, , thread]) => thread).join(' ');
};
