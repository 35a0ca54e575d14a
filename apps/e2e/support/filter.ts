import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Server } from './server';

/** A school's proxy that answers in place of the server where a page asks for a WebSocket, and passes on all else. */
export class Filter {
  readonly refused: string[] = [];

  private constructor(
    private readonly proxy: http.Server,
    readonly url: string,
    readonly setupLink: string | null,
  ) {}

  static async before(server: Server): Promise<Filter> {
    const { hostname, port } = new URL(server.url);
    const proxy = http.createServer((asked, answered) => {
      const { method, url: path, headers } = asked;
      const on = http.request({ hostname, port, method, path, headers }, (answer) => {
        answered.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(answered);
      });
      on.on('error', () => answered.destroy());
      answered.on('close', () => on.destroy());
      asked.pipe(on);
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const filter = new Filter(proxy, url, server.setupLink?.replace(server.url, url) ?? null);
    proxy.on('upgrade', (asked, socket) => {
      filter.refused.push(asked.url ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    });
    return filter;
  }

  stop(): void {
    this.proxy.closeAllConnections();
    this.proxy.close();
  }
}
