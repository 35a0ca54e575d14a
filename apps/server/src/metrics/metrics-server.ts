import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { collectDefaultMetrics } from 'prom-client';
import { Metrics } from './metrics';

/** `GET /metrics` on a port of its own, so that no rule of a proxy can show it to the world by mistake. */
@Injectable()
export class MetricsServer implements OnApplicationShutdown {
  private readonly server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    this.metrics.registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': this.metrics.registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });

  constructor(@Inject(Metrics) private readonly metrics: Metrics) {}

  /**
   * From now on the process is watched too: delay of the event loop, heap, garbage collection, CPU.
   * @returns the port, which the system chose if 0 was asked for
   */
  async listen({ port, host }: { readonly port: number; readonly host: string }): Promise<number> {
    this.server.listen({ port, host });
    await once(this.server, 'listening');
    collectDefaultMetrics({ register: this.metrics.registry });
    return (this.server.address() as AddressInfo).port;
  }

  onApplicationShutdown(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
