import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Scene } from '@timeslice/contract';
import { systemClock } from '../src/classroom/clock';
import { Class, type Device, does, draft, roundRobin, says } from './class';
import { freshPlace, type Place, type Server, startServer } from './harness';

let place: Place;
let server: Server;
let skew = 0; // ms

beforeAll(async () => {
  place = await freshPlace('embedded');
  server = await startServer(place, { lessons: [roundRobin] });
}, 60_000);
afterAll(async () => {
  await server.stop();
  await place.remove();
});
beforeEach(() => {
  skew = 0;
  jest.spyOn(systemClock, 'now').mockImplementation(() => Date.now() + skew);
});
afterEach(() => {
  jest.restoreAllMocks();
});

const isLocked = ({ phase }: Scene) => phase === 'locked';
const open = [{ type: 'start' }, { type: 'open-predictions', timeLimit: 60 }] as const;
const seats = (phone: Device) => phone.seats.map(({ extraTime }) => extraTime);
const people = async (host: Device) => {
  const { scene } = await host.snapshot();
  return 'roster' in scene ? scene.roster : [];
};

test('[SES151] [SES152] whoever has extra time answers after the class, over a restart, and then all is locked', async () => {
  let room = await Class.open(server);
  const [ada, bo] = [await room.join('Ada'), await room.join('Bo')];
  await does(await room.hostDevice(), { type: 'give-extra-time', participant: ada.participant, factor: 2 }, ...open);
  await does(await room.phone(bo), draft(1, says('P1')));
  skew = 62_000;
  const late = await room.phone(bo);
  expect(await late.ask(draft(2, says('P3')))).toEqual({ ok: false, code: 'locked' });
  expect(await late.ask(draft(1, says('P1')))).toMatchObject({ ok: true });
  await does(await room.phone(ada), draft(1, says('P3')));
  room.close();
  await server.stop();
  server = await startServer(place);
  room = room.on(server);
  const [first, second] = [await room.phone(ada), await room.phone(bo)];
  expect((await second.snapshot()).scene.phase).toBe('predict');
  expect(await second.ask(draft(2, says('P3')))).toEqual({ ok: false, code: 'locked' });
  await does(first, draft(2, says('idle')));
  skew = 122_000;
  expect(await first.ask(draft(3, says('P1')))).toEqual({ ok: false, code: 'locked' });
  await Promise.all([first.scene(isLocked), second.scene(isLocked)]);
  expect((await first.snapshot()).seat?.draft).toMatchObject({ edit: 2, answer: says('idle') });
  room.close();
});

test('[SES153] [SES154] who asks is seen by the host, is given more alone, and sees it at once', async () => {
  const room = await Class.open(server);
  const [ada, bo] = [await room.join('Ada'), await room.join('Bo')];
  const [host, phone, other] = [await room.hostDevice(), await room.phone(ada), await room.phone(bo)];
  await does(host, ...open);
  await does(phone, { type: 'ask-for-time' });
  await host.scene((scene) => 'roster' in scene && scene.roster.some(({ asksForTime }) => asksForTime));
  await does(host, { type: 'extend', seconds: 30, participant: ada.participant });
  await phone.until(() => seats(phone).some((extra) => extra?.until !== undefined));
  const { scene } = await phone.snapshot();
  if (scene.phase !== 'predict') throw new Error(scene.phase);
  const until = (scene.closesAt ?? NaN) + 30_000;
  expect(seats(phone)).toEqual([{ factor: 1, until }]);
  expect(await people(host)).toMatchObject([{ extraTime: { factor: 1, until } }, {}]);
  await does(host, { type: 'give-extra-time', participant: ada.participant, factor: 'unlimited' }, { type: 'lock' });
  await phone.until(() => seats(phone).length === 3);
  expect(seats(phone).slice(1)).toEqual([
    { factor: 'unlimited', until },
    { factor: 'unlimited', until: null },
  ]);
  // Nothing of it, not even a frame of nothing, went to anybody else.
  await other.scene(isLocked);
  expect([seats(other), JSON.stringify(other.scenes).includes('extraTime')]).toEqual([[], false]);
  room.close();
});
