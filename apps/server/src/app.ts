import { once } from 'node:events';
import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type RequestHandler } from 'express';
import { AppModule, type AppParts } from './app.module';
import { type Config } from './config';
import { connectionsMax, limitConnections } from './http/connections';
import { Draining } from './http/draining';
import { FaultFilter } from './http/fault.filter';
import { refuseForeignPages, type Trusts } from './http/origin';
import { securityHeaders } from './http/security';
import { SocketAdapter } from './http/socket-adapter';
import { LOGGER, type Logger } from './logging/logger';
import { NestLogger } from './logging/nest-logger';
import { requestLog } from './logging/request-log';
import { Metrics } from './metrics/metrics';
import { developmentPages } from './pages/development-pages';
import { exportedPages } from './pages/exported-pages';
import { onlyPages, type Pages } from './pages/pages';

/** The whole server, not yet listening: API, sockets and pages on one port. */
export async function createApp(parts: AppParts & { readonly pages: Pages }): Promise<NestExpressApplication> {
  const { config, logger, pages } = parts;
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(parts), {
    logger: new NestLogger(logger),
    bodyParser: false,
    forceCloseConnections: true,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.use(requestLog(logger));
  app.use(app.get(Draining).endConnections);
  app.use(securityHeaders(config.publicUrl));
  const handler = await pageHandler(pages, app);
  if (handler !== undefined) app.use(onlyPages(handler));
  app.use(refuseForeignPages(config.publicUrl));
  app.useBodyParser('json', { limit: '64kb', strict: true });
  const trusts = app.getHttpAdapter().getInstance().get('trust proxy fn') as Trusts;
  app.useWebSocketAdapter(new SocketAdapter(app, config.publicUrl, trusts, app.get(Draining)));
  app.useGlobalFilters(new FaultFilter(logger, app.get(Metrics)));
  return app;
}

/** Whoever connects and says nothing, or half of something, is gone after ten seconds, with its body after thirty. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000 }; // ms

/**
 * A herd of 1,000 phones overflows the default backlog of 511, and waits for the retransmission.
 * @returns the port, which the system chose if 0 was asked for
 */
export async function listen(app: NestExpressApplication, { port, host }: Pick<Config, 'port' | 'host'>) {
  await app.init();
  // Nest makes the server without options; the interval is read when it begins to listen.
  const server: Server = Object.assign(app.getHttpServer(), PATIENCE);
  const [logger, metrics] = [app.get<Logger>(LOGGER), app.get(Metrics)];
  const max = connectionsMax();
  if (max !== null) {
    limitConnections(server, {
      max,
      onRefused: () => metrics.refused('http', 'busy'),
      onFull: () => logger.warn({ connections: max }, 'all connections are taken: allow more open files (ulimit -n)'),
    });
  }
  server.listen({ port, backlog: 4096, ...(host === undefined ? {} : { host }) });
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function pageHandler(pages: Pages, app: NestExpressApplication): Promise<RequestHandler | undefined> {
  switch (pages.kind) {
    case 'exported':
      return exportedPages(pages.folder);
    case 'development':
      return developmentPages(pages.folder, app.getHttpServer());
    case 'none':
      return undefined;
  }
}
