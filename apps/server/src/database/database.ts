import { PrismaClient } from './generated/client';

/** The Prisma client: inject this class. Inside `$transaction(async (tx) => ...)` use `tx` only. */
export class Database extends PrismaClient {}
