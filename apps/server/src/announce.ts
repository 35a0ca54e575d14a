import { networkInterfaces } from 'node:os';
import { type Config } from './config';
import { type Logger } from './logging/logger';

/** Says that the server listens: to tools/start.mjs, to a person at a terminal, or to the log. */
export function announce(port: number, { publicUrl, host }: Config, setupToken: string | null, logger: Logger): void {
  const url = publicUrl ?? `http://localhost:${port}`;
  const inTheRoom =
    publicUrl === null && host === undefined ? lanAddresses().map((address) => `http://${address}:${port}`) : [];
  const setupLink = setupToken === null ? null : `${url}/setup#${setupToken}`;
  if (process.send !== undefined) return void process.send({ kind: 'listening', url, inTheRoom, setupLink });
  if (!process.stdout.isTTY) return logListening(logger, url, setupLink);
  console.log(`Timeslice is running: ${[url, ...inTheRoom].join('  ')}`);
  if (setupLink !== null) console.log(`Create the instructor's account, once: ${setupLink}`);
}

/** Without the link nobody can begin: it is logged whatever the level. */
export function logListening(logger: Logger, url: string, setupLink: string | null): void {
  if (setupLink === null) logger.info({ url }, 'listening');
  else logger.child({}, { level: 'info' }).info({ url, setupLink }, 'listening');
}

function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
