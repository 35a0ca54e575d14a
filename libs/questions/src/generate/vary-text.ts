import type { Difficulty } from '../difficulty';
import type { Ask } from '../kind';
import type { TextFamily } from '../kinds/text/public';
import { isRight } from '../public-kinds';
import { build, type Pair, rightAnswer, truthOf } from '../secret-kinds';
import { separation } from '../separation';
import { Random } from './random';
import { search } from './search';
import { waysToCommunicate, whatIsPrinted } from './texts/memory';
import { stateWord, whoRuns, whoseBlock } from './texts/scheduling';
import { asked, type DrawTexts } from './texts/text-family';
import type { Variant } from './variant';

const families: { readonly [F in TextFamily]: DrawTexts } = {
  'ways-to-communicate': waysToCommunicate,
  'what-is-printed': whatIsPrinted,
  'whose-block': whoseBlock,
  'who-runs': whoRuns,
  'state-word': stateWord,
};

/** How many are drawn before the nearest one is taken. */
const TRIES = 30;

/** Askable questions of a draw; there may be none, and another draw has some. */
export const drawText = (family: TextFamily, difficulty: Difficulty, random: Random): readonly Variant[] =>
  families[family](random, difficulty).map(asked);

/** Another one of the family, with another answer, that tells the same models apart. */
export function varyText(ask: Ask<'text'>, seed: number): Variant | null {
  const built = build<'text'>({ ask });
  const { family } = ask;
  if (!family || !built.ok) return null;
  const { told } = separation(built.pair);
  return (
    search(others(built.pair, family, new Random(seed)), { separates: told, noTie: false, endsBy: 0 })?.question ?? null
  );
}

function* others(original: Pair<'text'>, family: TextFamily, random: Random): Generator<Variant> {
  for (let attempt = 0; attempt < TRIES; attempt++)
    yield* drawText(family, 1, random).filter((one) => differs(original, one));
}

function differs(original: Pair<'text'>, { ask }: Variant): boolean {
  const built = build<'text'>({ ask: ask as Ask<'text'> });
  const right = built.ok && rightAnswer(built.pair);
  return right !== false && right !== null && !isRight(truthOf(original), right);
}
