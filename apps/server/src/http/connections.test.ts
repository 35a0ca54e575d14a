import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { connectionsMax, type Limiting, limitConnections } from './connections';

let opened: Server | null = null;

/** One that answers everything, with nothing in it. */
async function listening(limiting: Limiting): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((_, response) => response.end());
  opened = server;
  server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n'));
  limitConnections(server, limiting);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

afterEach(() => {
  opened?.closeAllConnections();
  opened?.close();
  opened = null;
});

test('who comes when all connections are taken is told to try again, a probe is answered; it is told once', async () => {
  const seen = { refused: 0, told: 0 };
  const { server, port } = await listening({ max: 2, onRefused: () => seen.refused++, onFull: () => seen.told++ });
  const come = async () => {
    const socket = connect(port, '127.0.0.1')
      .on('error', () => {})
      .resume();
    await once(socket, 'connect');
    return socket;
  };
  /** Resolves to what came back. */
  const asks = (socket: Awaited<ReturnType<typeof come>>, path = '/', more = '') =>
    new Promise<string>((resolve) => {
      if (socket.closed) return resolve('hung up');
      socket.on('data', (answer) => resolve(String(answer)));
      socket.on('close', () => resolve('hung up'));
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`);
    });
  const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n';

  const [first, second] = [await come(), await come()];
  expect(await asks(first)).toMatch(/^HTTP\/1.1 200 OK/);
  const busy = /^HTTP\/1.1 503 Service Unavailable\r\n[^]*Connection: close\r\n[^]*Retry-After: 2\r\n[^]*"code":"busy"/;
  expect(await asks(await come())).toMatch(busy);
  expect(await asks(await come(), '/socket.io/', upgrade)).toMatch(busy);
  expect(await asks(await come(), '/api/health/live')).toMatch(/^HTTP\/1.1 200 OK[^]*Connection: close/);
  expect(seen).toEqual({ refused: 2, told: 1 });
  let arrived = 0;
  for (const event of ['connection', 'drop']) server.on(event, () => arrived++);
  const crowd = await Promise.all(Array.from({ length: 30 }, come));
  while (arrived < crowd.length) await Promise.race([once(server, 'connection'), once(server, 'drop')]);
  expect(await Promise.all(crowd.map((one) => asks(one)))).toContain('hung up');
  expect(await asks(second)).toMatch(/^HTTP\/1.1 200 OK/);

  const left = once(first, 'close');
  first.end();
  await left;
  expect(await asks(await come())).toMatch(/^HTTP\/1.1 200 OK[^]*Connection: keep-alive/);
});

test('who comes beyond that and asks nothing does not stay', async () => {
  const { port } = await listening({ max: 0, onRefused: () => {}, onFull: () => {} });
  const silent = connect(port, '127.0.0.1').resume();
  await once(silent, 'close');
});

test('beyond that a probe may take its time, and who asks for a WebSocket and is gone at once does no harm', async () => {
  const server = createServer((_, response) => void setTimeout(() => response.end('ready'), 1_200));
  let refused = 0;
  limitConnections(server, { max: 0, onRefused: () => refused++, onFull: () => {} });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const probe = fetch(`http://127.0.0.1:${port}/api/health/ready`);
  const upgrade = 'GET /socket.io/ HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
  for (let came = 0; came < 10; came++) {
    const gone = connect(port, '127.0.0.1').on('error', () => {});
    gone.write(upgrade, () => gone.resetAndDestroy());
    await once(gone, 'close');
  }
  expect(await (await probe).text()).toBe('ready');
  expect(refused).toBeGreaterThan(0);
  server.close();
  await once(server, 'close');
});

test('room is kept for what the server itself opens', () => {
  const max = connectionsMax();
  if (process.platform !== 'linux') return expect(max).toBeNull();
  expect(max).toBeGreaterThan(0);
});
