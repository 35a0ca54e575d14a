import type { Bilingual } from '@timeslice/engine';
import { z } from 'zod';
import type { AnswerProblem, PublicKind } from '../../kind';
import { bilingual } from '../../mark';
import { modelIds } from '../../models/model';

/** Ids of options are sent to every browser: they name what the option says, never whether it is right. */
const optionId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/);

const option = z.strictObject({
  id: optionId,
  text: bilingual,
  right: z.boolean().optional(),
  /** Who has this wrong model judges this option wrongly: chooses a wrong one, or (of several) leaves out a right one. */
  model: z.enum(modelIds).optional(),
  why: bilingual.optional(),
});

/** Questions with more options than one of them shows. Names stay: logs hold them. */
export const bankNames = [
  'threads-share',
  'on-the-stack',
  'same-address',
  'result-of-the-child',
  'started-often',
  'thread-switch',
  'process-switch',
  'during-switch',
  'quantum-curve',
  'taking-turns',
  'four-words',
  'ends-starvation',
  'gil-speedup',
  'lock-cures',
] as const;
export type BankName = (typeof bankNames)[number];

export const choiceAsk = z.strictObject({
  kind: z.literal('choice'),
  /** Whence who practises alone is asked a similar one. */
  bank: z.enum(bankNames).optional(),
  options: z.array(option).min(2).max(8),
  /** Any number of options may be right, instead of exactly one. */
  several: z.boolean().default(false),
  /** In an order that comes of the ids alone, instead of the author's. */
  shuffle: z.boolean().default(true),
});

export interface ChoiceOption {
  readonly id: string;
  readonly text: Bilingual;
}

/** The options in the order in which everybody sees them. */
export interface ChoicePrompt {
  readonly kind: 'choice';
  readonly options: readonly ChoiceOption[];
  readonly several: boolean;
}

/** Ids of the chosen options in any order; none: nothing is chosen yet. */
export const choiceAnswer = z.strictObject({
  kind: z.literal('choice'),
  chosen: z.array(z.string().min(1).max(32)).max(8),
});
export type ChoiceAnswer = z.output<typeof choiceAnswer>;

/** How many chose each option, in the order of the prompt; of several, one answer counts at each of its options. */
export const choiceTally = z.strictObject({
  kind: z.literal('choice'),
  answers: z.int().min(0),
  counts: z.array(z.strictObject({ id: z.string(), count: z.int().min(0) })),
});
export type ChoiceTally = z.output<typeof choiceTally>;

/** What is known of one option. */
export interface Verdict {
  readonly id: string;
  readonly right: boolean;
  readonly why: Bilingual | null;
}

/** In the order in which they are told. */
export interface ChoiceShown {
  readonly kind: 'choice';
  readonly verdicts: readonly Verdict[];
}

export interface ChoiceTruth extends ChoiceShown {
  /** Ids of the right options, in the order of the prompt. */
  readonly right: readonly string[];
}

export const sameChoice = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

function problem({ options, several }: ChoicePrompt, { chosen }: ChoiceAnswer): AnswerProblem | null {
  const ids = options.map(({ id }) => id);
  const stray = chosen.findIndex((id) => !ids.includes(id));
  if (stray >= 0) return { path: `chosen.${stray}`, value: chosen[stray] ?? '', allowed: ids.join(', ') };
  const twice = chosen.findIndex((id, index) => chosen.indexOf(id) !== index);
  if (twice >= 0) return { path: `chosen.${twice}`, value: chosen[twice] ?? '', allowed: 'each option once' };
  if (!several && chosen.length > 1) return { path: 'chosen', value: chosen.join(', '), allowed: 'one option' };
  return null;
}

export const choice: PublicKind<'choice'> = {
  subject: 'none',
  writtenKey: true,
  parts: { choice: 1 },
  ask: choiceAsk,
  answer: choiceAnswer,
  tally: choiceTally,
  problem,
  isComplete: (_prompt, { chosen }) => chosen.length > 0,
  isRight: ({ right }, { chosen }) => sameChoice(right, chosen),
  shareRight: () => null,
  text: ({ chosen }) => (chosen.length === 0 ? '–' : chosen.toSorted().join(', ')),
};
