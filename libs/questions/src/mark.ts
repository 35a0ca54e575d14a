import { z } from 'zod';
import { modelIds, type ModelId } from './models/model';

export const bilingual = z.strictObject({ ko: z.string(), en: z.string() });
export const said = bilingual.refine(({ ko, en }) => ko.trim() !== '' && en.trim() !== '', {
  message: 'a sentence in Korean and in English',
});

/**
 * The first place where an answer leaves the truth, and the rule that was broken there. `at` is a tick, or the number of
 * the place where a kind has no ticks; `given` is null where the student left it open.
 */
export const finding = z.strictObject({
  at: z.int().min(0),
  lane: z.int().min(0),
  expected: z.string(),
  given: z.string().nullable(),
  why: bilingual,
});
export type Finding = z.output<typeof finding>;

/** A named part of a mark; a part of weight 0 is told and does not count. */
export const part = z.strictObject({
  part: z.string().min(1).max(32),
  earned: z.int().min(0),
  possible: z.int().min(1),
  weight: z.int().min(0).max(100),
});
export type Part = z.output<typeof part>;

/** What the diagnosis says besides a wrong model: the stated rules were followed, or none of the known models fits. */
export const readingOf = z.enum([...modelIds, 'right', 'other']);
/** How likely it is, in per cent, that the answer comes of this model. */
export const reading = z.strictObject({ model: readingOf, percent: z.int().min(0).max(100) });
export type Reading = z.output<typeof reading>;

/**
 * A fact, computed once at the lock or at a regrading: integers, `0 <= earned <= possible`. No finding where all is
 * right. `under` names the convention under which the answer was marked, where that is not the stated one; `openAs` says
 * how the rules left open are read, where the mark is by another reading of them than the stated one. Marks of before
 * version 0.2 have neither parts nor readings.
 */
export const mark = z
  .strictObject({
    earned: z.int().min(0),
    possible: z.int().min(1),
    finding: finding.nullable(),
    parts: z.array(part).optional(),
    under: bilingual.optional(),
    openAs: bilingual.optional(),
    readings: z.array(reading).optional(),
  })
  .refine(({ earned, possible }) => earned <= possible, { message: 'earned is at most possible', path: ['earned'] });
export type Mark = z.output<typeof mark>;

/** A reading is told as such only if it is more likely than all others together. */
const LIKELY_PERCENT = 50;

/** The wrong model that an answer most likely comes of; null where none stands out or a convention was followed. */
export function likelyModel({
  under,
  readings = [],
}: Mark): { readonly model: ModelId; readonly percent: number } | null {
  const [best] = readings;
  if (under || !best || best.percent < LIKELY_PERCENT) return null;
  const { model, percent } = best;
  return model === 'right' || model === 'other' ? null : { model, percent };
}

/** Several parts are one share in thousandths, never rounded up to all of it. */
const WHOLE = 1_000;

/** One part as it is; several by their weights. All weights 0: each counts the same. */
export function weighed(parts: readonly Part[]): { readonly earned: number; readonly possible: number } {
  const counting = parts.filter(({ weight }) => weight > 0);
  const [only, ...others] = counting.length > 0 ? counting : parts.map((one) => ({ ...one, weight: 1 }));
  if (!only) throw new RangeError('a mark has at least one part');
  if (others.length === 0) return { earned: only.earned, possible: only.possible };
  const all = [only, ...others];
  if (all.every(({ earned, possible }) => earned === possible)) return { earned: WHOLE, possible: WHOLE };
  const weight = all.reduce((sum, one) => sum + one.weight, 0);
  const share = all.reduce((sum, one) => sum + (one.weight * one.earned) / one.possible, 0) / weight;
  return { earned: Math.min(Math.floor(share * WHOLE), WHOLE - 1), possible: WHOLE };
}
