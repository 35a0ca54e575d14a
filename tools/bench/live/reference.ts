/**
 * What the product is measured against: a bare socket.io server that stores nothing and decides nothing. A socket is let
 * in with any ticket, joins one room and is sent a scene; a command is acknowledged at once; `broadcast` sends a scene of
 * so many bytes to all.
 */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

const server = http.createServer();
const io = new Server(server, { serveClient: false, pingInterval: 10_000, pingTimeout: 10_000 });
let revision = 0;
let padding = '';
const scene = () => ({ audience: 'students', revision, padding });

io.on('connection', (socket) => {
  void socket.join('class');
  socket.on('command', (_command: unknown, acknowledge: unknown) => {
    if (typeof acknowledge === 'function') acknowledge({ ok: true, revision });
  });
  socket.on('sync', (acknowledge: unknown) => {
    if (typeof acknowledge === 'function') acknowledge({ now: Date.now(), scene: scene(), seat: null });
  });
});

process.on('message', (asked: { readonly broadcast: number }) => {
  revision += 1;
  padding = 'x'.repeat(Math.max(0, asked.broadcast - 60));
  io.to('class').emit('scene', scene());
});

server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, () => {
  process.send?.({ kind: 'listening', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
