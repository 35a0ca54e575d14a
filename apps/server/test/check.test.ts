import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { CheckToServer } from '@timeslice/contract';
import { io, type Socket } from 'socket.io-client';
import { CHECKS_MAX } from '../src/check/check.gateway';
import { roundRobin } from './class';
import { type Server, startFresh } from './harness';

jest.setTimeout(30_000);

let server: Server;
const open = new Set<Socket>();
beforeAll(async () => {
  server = await startFresh('embedded', { lessons: [roundRobin] });
}, 60_000);
afterAll(async () => {
  for (const socket of open) socket.disconnect();
  await server.stop();
});

type Check = Socket<Record<string, never>, CheckToServer>;
type Outcome = { readonly socket: Check } | { readonly refused: string };

function connect(namespace: string, transport: 'websocket' | 'polling' = 'websocket'): Promise<Outcome> {
  const socket: Check = io(server.url + namespace, {
    transports: [transport],
    upgrade: false,
    forceNew: true,
    reconnection: false,
  });
  open.add(socket);
  return new Promise((resolve) => {
    socket.once('connect', () => resolve({ socket }));
    socket.once('connect_error', ({ message }) => resolve({ refused: message }));
  });
}

async function connected(transport?: 'websocket' | 'polling'): Promise<Check> {
  const outcome = await connect('/check', transport);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.socket;
}

test.each(['websocket', 'polling'] as const)(
  'a check over %s is told the time without any ticket',
  async (transport) => {
    const socket = await connected(transport);
    const before = Date.now();
    const now = await socket.timeout(5_000).emitWithAck('time');
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
    socket.disconnect();
  },
);

test('it leads to no session: nothing but the time is answered, and the room itself still asks for a ticket', async () => {
  const socket = await connected();
  const answered: string[] = [];
  for (const event of ['command', 'sync', 'toString', '__proto__']) {
    (socket as Socket).emit(event, { type: 'start' }, () => answered.push(event));
  }
  (socket as Socket).emit('time');
  (socket as Socket).emit('time', 'not a function');
  await socket.timeout(5_000).emitWithAck('time');
  expect(answered).toEqual([]);
  expect(await connect('/')).toEqual({ refused: expect.any(String) });
  socket.disconnect();
});

test('no more than so many at once', async () => {
  const outcomes = await Promise.all(Array.from({ length: CHECKS_MAX + 20 }, () => connect('/check')));
  const refused = outcomes.filter((outcome) => 'refused' in outcome);
  expect(outcomes.length - refused.length).toBeLessThanOrEqual(CHECKS_MAX);
  expect(new Set(refused.map((outcome) => 'refused' in outcome && outcome.refused))).toEqual(new Set(['busy']));
  for (const outcome of outcomes) if ('socket' in outcome) outcome.socket.disconnect();
});

test('who floods it is put out', async () => {
  const socket = await connected();
  const out = new Promise((resolve) => socket.once('disconnect', resolve));
  for (let n = 0; n < 400; n++) (socket as Socket).emit('time', () => undefined);
  expect(await out).toBe('io server disconnect');
});
