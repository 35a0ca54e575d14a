import { type Server } from 'node:http';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { ClassroomGateway } from './classroom/classroom.gateway';
import { Draining } from './http/draining';

/** Requests that are being answered get so long; the sockets have had their time by then. */
const ANSWERS_MS = 2_000;

/**
 * Empties a server that is about to stop: it takes no connection more, and sends those it has away little by little,
 * so that everybody comes back at another moment, and to another server where there is one. What was taken until then
 * is carried out and acknowledged.
 */
export async function drain(app: NestExpressApplication, seconds: number): Promise<void> {
  app.get(Draining).begin();
  const server: Server = app.getHttpServer();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await app.get(ClassroomGateway).empty(seconds * 1_000);
  server.closeIdleConnections();
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, ANSWERS_MS)));
  await Promise.race([closed, enough]);
  clearTimeout(timer);
}
