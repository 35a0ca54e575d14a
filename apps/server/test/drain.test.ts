import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { replay } from '@timeslice/session';
import { drain } from '../src/drain';
import { begin, Class, does, draft, knock, roundRobin, says } from './class';
import { freshPlace, logOf, type Place, type Server, startServer } from './harness';

let place: Place;
let server: Server;
beforeAll(async () => {
  place = await freshPlace('embedded');
  server = await startServer(place, { lessons: [roundRobin] });
}, 60_000);
afterAll(async () => {
  await server.stop();
  await place.remove();
});

test('a server that drains acknowledges what it took, and sends everybody away so that they come back', async () => {
  const room = await Class.open(server);
  const host = await room.hostDevice();
  const students = await Promise.all(Array.from({ length: 40 }, (_, n) => room.join(`student ${n}`)));
  const phones = await Promise.all(students.map((student) => room.phone(student)));
  await does(host, ...begin);
  const ready = () => fetch(`${server.url}/api/health/ready`).then(({ status }) => status);
  expect(await ready()).toBe(200);

  const why: string[] = [];
  for (const { socket } of [host, ...phones]) socket.once('disconnect', (reason) => why.push(reason));
  const replies = phones.map(({ socket }) =>
    socket.timeout(20_000).emitWithAck('command', { commandId: randomUUID(), ...draft(1, says('P3')) } as never),
  );
  await Promise.any(replies);
  const drained = drain(server.app, 0.5);
  await expect(ready()).rejects.toThrow();
  await expect(knock(server, room.session.code, 'late')).rejects.toThrow();
  await expect(room.phone(students[0] ?? { token: '' })).rejects.toThrow();
  await drained;
  await Promise.all([host, ...phones].map((device) => device.until(() => !device.socket.connected)));
  expect(new Set(why)).toEqual(new Set(['transport close']));
  expect(why).toHaveLength(41);
  // A client asks again for what was not acknowledged; what was is in the log.
  const outcomes = await Promise.allSettled(replies);
  const stored = replay(await logOf(server, room.session.session)).courses[0]?.rounds[0]?.drafts;
  const lost = students.filter(
    ({ participant }, n) => outcomes[n]?.status === 'fulfilled' && stored?.has(participant) !== true,
  );
  expect(lost).toEqual([]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
});
