import { pino } from 'pino';
import { type Config } from '../config';

export type Logger = pino.Logger;

/** Injection token of the `Logger`. */
export const LOGGER = Symbol('LOGGER');

/** JSON lines on stdout. Never a name, an answer, a token or a query string. */
export function createLogger(level: Config['logLevel']): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
