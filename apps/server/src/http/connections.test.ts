import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from '@jest/globals';
import { connectionsMax, limitConnections } from './connections';

test('who comes when all connections are taken is hung up on, until somebody leaves; it is told once', async () => {
  const server = createServer((_, response) => response.end());
  const seen = { refused: 0, told: 0 };
  limitConnections(server, { max: 2, onRefused: () => seen.refused++, onFull: () => seen.told++ });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const come = async () => {
    const socket = connect(port, '127.0.0.1')
      .on('error', () => {})
      .resume();
    await once(socket, 'connect');
    return socket;
  };
  /** Resolves to what came back. */
  const asks = (socket: Awaited<ReturnType<typeof come>>) =>
    new Promise<string | undefined>((resolve) => {
      if (socket.closed) return resolve('hung up');
      socket.on('data', (answer) => resolve(String(answer).split('\r\n')[0]));
      socket.on('close', () => resolve('hung up'));
      socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    });

  const [first, second] = [await come(), await come()];
  expect(await asks(first)).toBe('HTTP/1.1 200 OK');
  const [third, fourth] = [await come(), await come()];
  expect(await Promise.all([asks(third), asks(fourth)])).toEqual(['hung up', 'hung up']);
  expect(await asks(second)).toBe('HTTP/1.1 200 OK');
  expect(seen).toEqual({ refused: 2, told: 1 });

  const left = once(first, 'close');
  first.end();
  await left;
  const last = await come();
  expect(await asks(last)).toBe('HTTP/1.1 200 OK');
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

test('room is kept for what the server itself opens', () => {
  const max = connectionsMax();
  if (process.platform !== 'linux') return expect(max).toBeNull();
  expect(max).toBeGreaterThan(0);
});
