import type { Bilingual } from '@timeslice/engine';
import { z } from 'zod';
import type { PublicKind } from '../../kind';
import { bilingual } from '../../mark';
import { modelIds } from '../../models/model';
import { charactersIn, normalised } from './normalised';

export const TEXT_MAX = 280;

/** No control characters but the end of a line, and no halves of a character: neither can be stored everywhere. */
const written = z
  .string()
  .max(2 * TEXT_MAX)
  .refine((text) => !/\p{Cs}/u.test(text) && !/[^\P{Cc}\n]/u.test(text), { message: 'written text' });

/** Questions whose answer in a word is worked out. Names stay: logs hold them. */
export const textFamilies = [
  'ways-to-communicate',
  'what-is-printed',
  'whose-block',
  'who-runs',
  'state-word',
] as const;
export type TextFamily = (typeof textFamilies)[number];

export const textAsk = z.strictObject({
  kind: z.literal('text'),
  /** Of which who practises alone is asked a similar one. */
  family: z.enum(textFamilies).optional(),
  /** Characters. */
  maxLength: z.int().min(20).max(TEXT_MAX).default(140),
  /** Right without anybody having read them, besides the sample; compared as `normalised` has them. */
  accept: z.array(written).max(50).optional(),
  /** What those with a wrong model write, in the wordings that the author foresees; compared in the same way. */
  models: z
    .array(z.strictObject({ model: z.enum(modelIds), texts: z.array(written).min(1).max(20) }))
    .max(8)
    .optional(),
  /** A good answer, in both languages. */
  sample: bilingual,
});

export interface TextPrompt {
  readonly kind: 'text';
  /** Characters. */
  readonly maxLength: number;
}

/** As it was typed; nothing but spaces is left open. */
export const textAnswer = z.strictObject({ kind: z.literal('text'), text: written });
export type TextAnswer = z.output<typeof textAnswer>;

/** The largest groups of equal answers, at most so many, and so many characters of all together. */
export const GROUPS_MAX = 30;
export const CHARACTERS_MAX = 5_000;

/** `text` is how most of a group spelled it; `open` wrote nothing, `others` are in groups that are left out. */
export const textTally = z.strictObject({
  kind: z.literal('text'),
  answers: z.int().min(0),
  open: z.int().min(0),
  groups: z.array(z.strictObject({ text: z.string(), count: z.int().min(1) })).max(GROUPS_MAX),
  others: z.strictObject({ groups: z.int().min(0), answers: z.int().min(0) }),
});
export type TextTally = z.output<typeof textTally>;

export interface TextShown {
  readonly kind: 'text';
  /** Null before the last step. */
  readonly sample: Bilingual | null;
  /** What is right by itself, normalised; none before the last step. The host may accept more. */
  readonly accepted: readonly string[];
}

export interface TextTruth extends TextShown {
  readonly sample: Bilingual;
}

export const text: PublicKind<'text'> = {
  subject: 'none',
  writtenKey: true,
  parts: { answer: 1 },
  ask: textAsk,
  answer: textAnswer,
  tally: textTally,
  problem({ maxLength }, { text: given }) {
    const length = charactersIn(given);
    if (length <= maxLength) return null;
    return { path: 'text', value: `${length} characters`, allowed: `at most ${maxLength} characters` };
  },
  isComplete: (_prompt, { text: given }) => normalised(given) !== '',
  isRight: ({ accepted }, { text: given }) => accepted.includes(normalised(given)),
  shareRight: () => null,
  text: ({ text: given }) => normalised(given) || '–',
};
