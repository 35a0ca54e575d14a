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
  if (!process.stdout.isTTY) return logger.info({ url, ...(setupLink === null ? {} : { setupLink }) }, 'listening');
  console.log(`Timeslice is running: ${[url, ...inTheRoom].join('  ')}`);
  if (setupLink !== null) console.log(`Create the instructor's account, once: ${setupLink}`);
}

function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
