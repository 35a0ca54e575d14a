import { type Prisma } from './generated/client';

/** A value of ours as a JSON column takes it. */
export const toJson = (value: object): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
