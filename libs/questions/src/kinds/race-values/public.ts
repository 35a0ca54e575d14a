import type { Bilingual, Program } from '@timeslice/engine';
import { z } from 'zod';
import type { PublicKind } from '../../kind';
import { NO_END, type Final, type ShownTake } from '../../takes';

/** Which final values can a shared variable have, whenever the CPU is taken from whom? */
export interface RaceValuesPrompt {
  readonly kind: 'race-values';
  readonly program: Program;
  readonly variable: string;
  /** Ascending; last `no-end`, where the program has locks. */
  readonly choices: readonly Final[];
}

/** More choices than this nobody reads. */
export const CHOICES_MAX = 32;

export const raceValuesAsk = z.strictObject({ kind: z.literal('race-values'), variable: z.string().min(1).max(64) });

const final = z.union([z.int(), z.literal(NO_END)]);

export const raceValuesAnswer = z.strictObject({
  kind: z.literal('race-values'),
  /** In any order, none twice; none at all: not answered yet. */
  chosen: z.array(final).max(CHOICES_MAX),
});
export type RaceValuesAnswer = z.output<typeof raceValuesAnswer>;

/** How many chose what, in the order of the choices. */
export const raceValuesTally = z.strictObject({
  kind: z.literal('race-values'),
  answers: z.int().min(0),
  counts: z.array(z.strictObject({ choice: final, count: z.int().min(0) })),
});
export type RaceValuesTally = z.output<typeof raceValuesTally>;

/** Every possible value with an interleaving that gives it; `right` once all have been shown. */
export interface RaceValuesShown {
  readonly kind: 'race-values';
  readonly takes: readonly ShownTake[];
  readonly right: readonly Final[] | null;
}
export interface RaceValuesTruth extends RaceValuesShown {
  readonly right: readonly Final[];
  readonly why: Bilingual;
}

const inOrder = (chosen: readonly Final[]) =>
  chosen.toSorted((one, other) => (one === NO_END ? 1 : other === NO_END ? -1 : one - other));

export const raceValues: PublicKind<'race-values'> = {
  subject: 'program',
  parts: { values: 1 },
  ask: raceValuesAsk,
  answer: raceValuesAnswer,
  tally: raceValuesTally,
  problem({ choices }, { chosen }) {
    const at = chosen.findIndex((one, index) => !choices.includes(one) || chosen.indexOf(one) < index);
    if (at < 0) return null;
    const allowed = `${choices.join(', ')}, each once`;
    return { path: `chosen[${at}]`, value: String(chosen[at]), allowed };
  },
  isComplete: (_prompt, { chosen }) => chosen.length > 0,
  isRight: ({ right }, { chosen }) => inOrder(chosen).join() === inOrder(right).join(),
  shareRight: () => null,
  text: ({ chosen }) => (chosen.length === 0 ? '-' : inOrder(chosen).join(', ')),
};
