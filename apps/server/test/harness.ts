import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Instructor, type Lesson, type LogEntry, type SessionId } from '@timeslice/contract';
import { Accounts } from '../src/accounts/accounts';
import { Setup } from '../src/accounts/setup';
import { createApp, listen } from '../src/app';
import { SessionLogRepository } from '../src/classroom/session-log.repository';
import { type Config, parseConfig } from '../src/config';
import { type Database } from '../src/database/database';
import { type OpenDatabase, openDatabase } from '../src/database/open-database';
import { createLogger, type Logger } from '../src/logging/logger';
import { type Pages } from '../src/pages/pages';
import { migrationsFolder, workerFile } from './embedded-files';
import { type Backend, freshPlace, type Place } from './place';

export { backends, type Backend, freshPlace, type Place } from './place';

export interface Server {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly client: Database;
  readonly open: OpenDatabase;
  /** The token of the setup link; null once an account exists. */
  readonly setupToken: string | null;
  /** Stops the server; its place stays, for the next one. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly pages?: Pages;
  /** The built-in ones. */
  readonly lessons?: readonly Lesson[];
  /** A silent one if not given. */
  readonly logger?: Logger;
}

/** The real server on a random port of 127.0.0.1. Two servers may share a place on PostgreSQL. */
export async function startServer(
  place: Place,
  { env = {}, pages = { kind: 'none' }, lessons = [], logger }: ServerOptions = {},
): Promise<Server> {
  const config = testConfig(env);
  const open = await openDatabase(place.database, migrationsFolder);
  const app = await createApp({
    config,
    secret: 'a-secret-of-the-tests-that-is-long-enough',
    database: open,
    logger: logger ?? createLogger(config.logLevel),
    version: '0.0.0-test',
    lessons,
    thoughts: await workerFile('apps/server/src/thinking/thoughts.ts'),
    pages,
  });
  const setupToken = await app.get(Setup).newToken();
  const port = await listen(app, { port: 0, host: '127.0.0.1' });
  return { url: `http://127.0.0.1:${port}`, app, client: open.client, open, setupToken, stop: () => app.close() };
}

/** A server on a place of its own; `stop` removes both. */
export async function startFresh(backend: Backend, options?: ServerOptions): Promise<Server> {
  const place = await freshPlace(backend);
  const server = await startServer(place, options);
  return {
    ...server,
    stop: async () => {
      await server.stop();
      await place.remove();
    },
  };
}

/** All that the log of a session holds. */
export async function logOf(server: Server, session: SessionId): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for await (const entry of server.app.get(SessionLogRepository).eventsOf(session)) entries.push(entry);
  return entries;
}

export interface SignedIn extends Instructor {
  readonly password: string;
  /** For the `Cookie` header of a request or of a socket's handshake. */
  readonly cookie: string;
}

/** An instructor with an account of its own, signed in. */
export async function createInstructor(server: Server, name = 'Ada'): Promise<SignedIn> {
  const account = { name, email: `${randomUUID()}@example.org`, password: 'correct horse battery' };
  const accounts = server.app.get(Accounts);
  await accounts.create(account, async (rows) => {
    await server.client.account.create({ data: rows.account });
    await server.client.credential.create({ data: rows.credential });
  });
  const cookie = cookieOf(await accounts.signIn(account, 'http'));
  const instructor = await accounts.instructorOf({ cookie });
  if (instructor === null) throw new Error('the sign-in of the test did not work');
  return { ...instructor, password: account.password, cookie };
}

/** The `Cookie` header that a browser would send after this answer. */
export function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

export function postJson(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

function testConfig(env: Readonly<Record<string, string>>): Config {
  const result = parseConfig({ LOG_LEVEL: 'silent', ...env });
  if (!result.ok) throw new Error(result.problems.join('; '));
  return result.config;
}
