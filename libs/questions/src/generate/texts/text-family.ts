import type { Bilingual } from '@timeslice/engine';
import type { Difficulty } from '../../difficulty';
import type { ModelId } from '../../models/model';
import { models } from '../../models/models';
import type { Random } from '../random';
import type { Variant } from '../variant';

/** An answer in both languages, first its best wording. */
export interface Wordings {
  readonly ko: readonly [string, ...string[]];
  readonly en: readonly [string, ...string[]];
}

/** A question with its right wordings, and those of each wrong model that has wordings of its own. */
export interface Written {
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly right: Wordings;
  readonly wrong: readonly (readonly [ModelId, Wordings])[];
}

/** Questions of a draw, all of them askable; none where what was drawn has nothing to ask for. */
export type DrawTexts = (random: Random, difficulty: Difficulty) => readonly Written[];

/** The same in both languages. */
export const alike = (first: string, ...more: string[]): Wordings => ({ ko: [first, ...more], en: [first, ...more] });

const all = ({ ko, en }: Wordings) => [...new Set([...ko, ...en])];

export const asked = ({ title, text, right, wrong }: Written): Variant => ({
  ask: {
    kind: 'text',
    maxLength: 60,
    accept: all(right),
    models: wrong.map(([model, wordings]) => ({ model, texts: all(wordings) })),
    sample: { ko: right.ko[0], en: right.en[0] },
  },
  title,
  text,
});

const MODELS_MAX = 2;

/**
 * Of what models would write, what can be read: an answer that one of them alone gives. Who writes what is right, or
 * what others write too, tells nothing about a model.
 */
export function toldBy<T>(right: T, given: ReadonlyMap<ModelId, T>): (readonly [ModelId, T])[] {
  const answers = [...given];
  const told = answers.filter(
    ([model, answer]) => answer !== right && answers.every(([other, its]) => other === model || its !== answer),
  );
  const core = ([model]: readonly [ModelId, T]) => (models[model].core ? 0 : 1);
  return told.toSorted((one, other) => core(one) - core(other)).slice(0, MODELS_MAX);
}
