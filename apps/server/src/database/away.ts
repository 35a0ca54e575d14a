import { z } from 'zod';

/** Of sockets; of PostgreSQL's: no connection, no disk or memory left, somebody stops it, the system fails it. */
const CODES = /^(ECONN|ETIMEDOUT|ENOTFOUND|EPIPE|08|53|57P|58)/;
/** What Prisma makes of some of them. */
const KINDS = ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'];
/** Errors of `pg` that have no code. */
const SENTENCES = /^(Connection terminated|timeout exceeded when trying to connect)/;

const cause = z.object({ kind: z.string(), originalCode: z.string().default('') });
const fromPrisma = z.object({ meta: z.object({ driverAdapterError: z.object({ cause }) }) });
const fromDriver = z.object({ code: z.string().default(''), message: z.string() });

/** That the database is away or its disk full, and not that it was asked for something wrong: later it may do the same. */
export function isAway(error: unknown): boolean {
  const prisma = fromPrisma.safeParse(error);
  if (prisma.success) {
    const { kind, originalCode } = prisma.data.meta.driverAdapterError.cause;
    return KINDS.includes(kind) || CODES.test(originalCode);
  }
  const driver = fromDriver.safeParse(error);
  return driver.success && (CODES.test(driver.data.code) || SENTENCES.test(driver.data.message));
}
