import { answer, openable, otherConventions } from '@timeslice/questions';
import { z } from 'zod';

const changes = [
  /** Part of the mark -> weight, all at once; parts not named have what their kind gives them. */
  z.strictObject({ type: z.literal('weights'), weights: z.record(z.string().max(32), z.int().min(0).max(100)) }),
  /** This answer is right as well. */
  z.strictObject({ type: z.literal('accept'), answer }),
  /** This answer is no longer right besides the key. */
  z.strictObject({ type: z.literal('unaccept'), answer }),
  /** This answer is the right one, and the one that the author wrote is wrong. */
  z.strictObject({ type: z.literal('key'), key: answer }),
  /** The run is made under these conventions, and under the question's own where none is named. */
  z.strictObject({ type: z.literal('rules'), conventions: otherConventions }),
  /** These conventions are left open, and no others: every schedule that one of their values allows is right. */
  z.strictObject({ type: z.literal('open'), conventions: z.array(z.enum(openable)).max(3) }),
] as const;

const withdraw = z.literal('withdraw');
/** The place in `regradings` of the change that is undone. */
const regrading = z.int().min(0);

/** What a host changes about how a question is marked. Only the last change that stands can be withdrawn. */
export const regradeChange = z.discriminatedUnion('type', [...changes, z.strictObject({ type: withdraw, regrading })]);
export type RegradeChange = z.output<typeof regradeChange>;

/** As it stands in the log; up to version 0.2 a withdrawal named nothing. */
export const madeChange = z.discriminatedUnion('type', [
  ...changes,
  z.strictObject({ type: withdraw, regrading: regrading.optional() }),
]);
type MadeChange = z.output<typeof madeChange>;

/** Why, in the host's own words; students read it. */
export const regradeReason = z.string().trim().min(1).max(500);

/** A change that was made, in the order of making. */
export interface Regrading {
  /** Epoch ms. */
  readonly at: number;
  readonly change: MadeChange;
  readonly reason: string | null;
  /** How many marks of the counting round it changed, and of how many. */
  readonly changed: number;
  readonly marked: number;
  /** Mean share right of the class in per cent (0 to 100, one decimal) before and after. */
  readonly meanBefore: number;
  readonly meanAfter: number;
}

/** The place of the last change that stands. */
export function lastStanding(regradings: readonly Pick<Regrading, 'change'>[]): number | undefined {
  const standing: number[] = [];
  for (const [place, { change }] of regradings.entries()) {
    if (change.type === 'withdraw') standing.pop();
    else standing.push(place);
  }
  return standing.at(-1);
}
