import { z } from 'zod';

export const bilingual = z.strictObject({ ko: z.string(), en: z.string() });

/**
 * The first place where an answer leaves the truth, and the rule that was broken there. `given` is null where the
 * student left the tick open.
 */
export const finding = z.strictObject({
  at: z.int().min(0),
  lane: z.int().min(0),
  expected: z.string(),
  given: z.string().nullable(),
  why: bilingual,
});
export type Finding = z.output<typeof finding>;

/** A fact, computed once at the lock: integers, `0 <= earned <= possible`. No finding where all is right. */
export const mark = z
  .strictObject({ earned: z.int().min(0), possible: z.int().min(1), finding: finding.nullable() })
  .refine(({ earned, possible }) => earned <= possible, { message: 'earned is at most possible', path: ['earned'] });
export type Mark = z.output<typeof mark>;
