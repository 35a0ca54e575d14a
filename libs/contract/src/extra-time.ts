import { z } from 'zod';

/** How many times the class's time somebody has; `unlimited`: it never ends. */
export const timeFactors = [1, 1.5, 2, 3, 'unlimited'] as const;
export const timeFactor = z.literal(timeFactors);
export type TimeFactor = (typeof timeFactors)[number];

/** What one participant has beyond the class's time: for its host and its owner alone. */
export interface ExtraTime {
  readonly factor: TimeFactor;
  /** Epoch ms before which the current round does not end for them, given by hand; null: none. */
  readonly until: number | null;
}

/** A round as the class has it, epoch ms; `closesAt` null: without a time limit. */
export interface TimeSpan {
  readonly openedAt: number;
  readonly closesAt: number | null;
}

/** A draft that left a phone in time may be this much later at the server; the same for everybody. Milliseconds. */
export const GRACE_MS = 1_500;

/** When a round ends for somebody (epoch ms); null: never. Nobody has less time than the class. */
export function endFor({ openedAt, closesAt }: TimeSpan, extra: ExtraTime | null = null): number | null {
  if (closesAt === null || !extra) return closesAt;
  const { factor, until } = extra;
  if (factor === 'unlimited') return null;
  return Math.max(closesAt, Math.ceil(openedAt + (closesAt - openedAt) * factor), until ?? closesAt);
}
