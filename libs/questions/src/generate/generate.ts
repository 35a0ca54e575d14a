import type { Difficulty } from '../difficulty';
import type { Kind } from '../kind';
import type { BankName } from '../kinds/choice/public';
import type { FormulaName } from '../kinds/number/public';
import type { TextFamily } from '../kinds/text/public';
import type { ModelId } from '../models/model';
import { asksOn } from './asks';
import { drawScenario, type Shape } from './families';
import { Random } from './random';
import { type Found, search } from './search';
import { templates } from './templates';
import { drawChoice } from './vary-choice';
import { numberQuestions } from './vary-number';
import { drawText } from './vary-text';
import type { Variant } from './variant';
import { wordsOf } from './words';

interface About<K extends Kind, Family extends string> {
  readonly kind: K;
  readonly family: Family;
  readonly difficulty: Difficulty;
}

/** Kinds about nothing besides their own words have families of their own: formulas, banks, texts. */
type OfWords = About<'number', FormulaName> | About<'choice', BankName> | About<'text', TextFamily>;
type OfScenario = Shape & { readonly kind: Exclude<Kind, OfWords['kind']> };

/** What an author wants: "RR, 4 processes, ends by t = 16, separates S06, S07, S08; no tie". */
export type Target = (OfScenario | OfWords) & {
  readonly endsBy?: number;
  readonly separates?: readonly ModelId[];
  readonly noTie?: boolean;
};

/** How many scenarios are drawn before the nearest one is taken. */
const TRIES = 60;

/**
 * A question for a target, the same for the same seed; `meets` says whether it meets all of it. Null where this kind
 * cannot be asked of such scenarios at all.
 */
export function generate(target: Target, seed: number, tries = TRIES): Found<Variant> | null {
  const { endsBy = 60, separates = [], noTie = false } = target;
  return search(candidates(target, seed, tries), { endsBy, separates, noTie });
}

function* candidates(target: Target, seed: number, tries: number): Generator<Variant> {
  const random = new Random(seed);
  const { separates: tells = [] } = target;
  switch (target.kind) {
    case 'number': {
      const all = numberQuestions(target.family, target.difficulty);
      const first = seed % all.length;
      yield* [...all.slice(first), ...all.slice(0, first)].slice(0, tries);
      return;
    }
    case 'choice':
      for (let attempt = 0; attempt < tries; attempt++)
        yield drawChoice(target.family, target.difficulty, { random, tells });
      return;
    case 'text':
      for (let attempt = 0; attempt < tries; attempt++) yield* drawText(target.family, target.difficulty, random);
      return;
    default:
      yield* onScenarios(target, random, tries);
  }
}

function* onScenarios({ kind, ...shape }: OfScenario, random: Random, tries: number): Generator<Variant> {
  const [template, words] = [templates[kind], wordsOf(kind)];
  if (!template || !words) return;
  for (let attempt = 0; attempt < tries; attempt++) {
    const scenario = drawScenario(shape, random);
    for (const ask of asksOn({ ask: template(shape), scenario }, random)) {
      const question = { scenario, ask };
      yield { ...question, ...words(question) };
    }
  }
}
