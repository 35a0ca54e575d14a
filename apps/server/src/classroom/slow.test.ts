import { once } from 'node:events';
import http from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Server } from 'socket.io';
import { RawSocket } from '../../test/raw-socket';
import { type ClassroomServer } from './seat';
import { closeSlow } from './slow';

let io: ClassroomServer;
let url: string;
beforeEach(async () => {
  const server = http.createServer();
  io = new Server(server, { transports: ['websocket'] });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => io.close());

test('who reads nothing is closed before its scenes fill the memory, who reads is not', async () => {
  const [stalled, healthy] = [await RawSocket.open(url, {}), await RawSocket.open(url, {})];
  stalled.stopReading();
  const scene = 'x'.repeat(60_000);
  let sent = 0;
  let closed = 0;
  while (closed === 0 && sent < 500) {
    sent += 1;
    io.emit('scene', scene as never);
    await healthy.until(() => healthy.packets.filter((packet) => packet.startsWith('42')).length === sent);
    closed = closeSlow(io.sockets.sockets.values());
  }
  expect(closed).toBe(1);
  expect([...io.sockets.sockets.values()].map(({ connected }) => connected)).toEqual([true]);
  healthy.send('42["still here"]');
  expect(healthy.isClosed).toBe(false);
  stalled.close();
  healthy.close();
});

test('a second of large scenes for one that was busy is no reason', async () => {
  const busy = await RawSocket.open(url, {});
  busy.stopReading();
  for (let n = 0; n < 10; n++) io.emit('scene', 'x'.repeat(60_000) as never);
  expect(closeSlow(io.sockets.sockets.values())).toBe(0);
  busy.close();
});
