import { z } from 'zod';

/**
 * Where the reveal stands. A playing one is data, not a stream: from tick `from` at epoch ms `startedAt` (server time)
 * towards `to`, at `ticksPerSecond`.
 */
export const cursor = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('paused'), at: z.int().min(0) }),
  z.strictObject({
    state: z.literal('playing'),
    from: z.int().min(0),
    to: z.int().min(0),
    startedAt: z.int(),
    ticksPerSecond: z.number().positive(),
  }),
]);
export type Cursor = z.output<typeof cursor>;

/** The tick, with its fraction, at which a cursor stands at `now` (epoch ms, server time). */
export function positionOf(cursor: Cursor, now: number): number {
  if (cursor.state === 'paused') return cursor.at;
  const passed = (Math.max(0, now - cursor.startedAt) / 1_000) * cursor.ticksPerSecond;
  return Math.min(cursor.to, cursor.from + passed);
}
