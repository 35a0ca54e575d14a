import type { Kind } from '../kind';
import type { ModelId } from '../models/model';
import type { Question } from '../secret-kinds';
import { asksOn } from './asks';
import { drawScenario, type Shape } from './families';
import { Random } from './random';
import { type Found, search } from './search';
import { templates } from './templates';

/** What an author wants: "RR, 4 processes, ends by t = 16, separates S06, S07, S08; no tie". */
export interface Target extends Shape {
  readonly kind: Kind;
  readonly endsBy?: number;
  readonly separates?: readonly ModelId[];
  readonly noTie?: boolean;
}

/** How many scenarios are drawn before the nearest one is taken. */
const TRIES = 60;

/**
 * A question for a target, the same for the same seed; `meets` says whether it meets all of it. Null where this kind
 * cannot be asked of such scenarios at all.
 */
export function generate(target: Target, seed: number, tries = TRIES): Found | null {
  const { endsBy = 60, separates = [], noTie = false } = target;
  return search(candidates(target, seed, tries), { endsBy, separates, noTie });
}

function* candidates({ kind, ...shape }: Target, seed: number, tries: number): Generator<Question> {
  const template = templates[kind];
  if (!template) return;
  const random = new Random(seed);
  for (let attempt = 0; attempt < tries; attempt++) {
    const scenario = drawScenario(shape, random);
    for (const ask of asksOn({ ask: template(shape), scenario }, random)) yield { scenario, ask };
  }
}
