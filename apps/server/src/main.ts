import { existsSync } from 'node:fs';
import path from 'node:path';
import 'reflect-metadata';
import { Setup } from './accounts/setup';
import { secretOf } from './accounts/secret';
import { announce } from './announce';
import { createApp, listen } from './app';
import { type Config, readConfig } from './config';
import { openDatabase } from './database/open-database';
import { placeOf, type Troubles } from './database/place';
import { drain } from './drain';
import { readLessons } from './lessons/built-in-lessons';
import { createLogger, type Logger } from './logging/logger';
import { MetricsServer } from './metrics/metrics-server';
import { type Pages } from './pages/pages';

/** Put in by tools/build-server.mjs from package.json. */
declare const TIMESLICE_VERSION: string;

const built = import.meta.dirname;
const result = readConfig();
if (result.ok) await run(result.config);
else giveUp(`Timeslice cannot start:\n${result.problems.map((problem) => `  - ${problem}`).join('\n')}`);

async function run(config: Config): Promise<void> {
  const logger = createLogger(config.logLevel);
  const lessons = await readLessons(path.join(built, 'lessons')).catch(sentence);
  const place = placeOf(config, built, troubles(logger));
  const database = await openDatabase(place, path.join(built, 'migrations')).catch(sentence);
  if (database.migrated.length > 0) logger.info({ migrations: database.migrated }, 'database migrated');

  const secret = await secretOf(config);
  const app = await createApp({
    config,
    secret,
    database,
    logger,
    version: TIMESLICE_VERSION,
    lessons,
    thoughts: path.join(built, 'thoughts.js'),
    pages: pagesOf(config),
  });
  const setupToken = await app.get(Setup).newToken();
  const orPortTaken = (wanted: number, other: string) => async (error: NodeJS.ErrnoException) => {
    await app.close();
    if (error.code === 'EADDRINUSE')
      giveUp(`Port ${wanted} is taken: stop what uses it, or choose another with ${other}.`);
    throw error;
  };
  if (config.metrics !== null) {
    const { metrics } = config;
    await app.get(MetricsServer).listen(metrics).catch(orPortTaken(metrics.port, 'METRICS_PORT=9464'));
  }
  const port = await listen(app, config).catch(orPortTaken(config.port, 'PORT=3001'));
  const stop = async () => {
    await drain(app, config.drainSeconds);
    await app.close();
  };
  stopWith(stop, config.drainSeconds, logger);
  announce(port, config, setupToken, logger);
}

/** Without its database a server is of no use: whoever watches it starts it anew. */
function troubles(logger: Logger): Troubles {
  return {
    onLost: (error) => {
      logger.fatal({ err: error }, 'the embedded database was lost');
      process.exit(1);
    },
    onError: (error) => logger.warn({ err: error }, 'a connection to PostgreSQL was lost'),
    onNotice: (sentence) => {
      logger.error(sentence);
      console.error(sentence);
    },
    onTrouble: (error) => logger.error({ err: error }, 'a dump of the embedded database failed'),
  };
}

function pagesOf(config: Config): Pages {
  if (config.devPagesDir !== undefined) return { kind: 'development', folder: config.devPagesDir };
  const folder = path.join(built, '../web');
  return existsSync(folder) ? { kind: 'exported', folder } : { kind: 'none' };
}

/** Once: the second Ctrl-C of an impatient terminal changes nothing, a stop that hangs ends ten seconds after the drain. */
function stopWith(close: () => Promise<void>, drainSeconds: number, logger: Logger): void {
  let stopping = false;
  const stop = async (reason: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ reason }, 'stopping');
    setTimeout(() => process.exit(1), drainSeconds * 1_000 + 10_000).unref();
    await close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
  // tools/start.mjs holds the other end: if it was killed, nobody would stop this process.
  process.on('disconnect', () => void stop('parent gone'));
}

function sentence(error: unknown): never {
  giveUp(`Timeslice cannot start: ${error instanceof Error ? error.message : String(error)}`);
}

function giveUp(message: string): never {
  console.error(message);
  process.exit(1);
}
