import { difficulties, type Difficulty } from '../difficulty';
import type { Ask } from '../kind';
import type { Numbers } from '../kinds/number/formulas/formula';
import { formulas } from '../kinds/number/formulas/formulas';
import type { FormulaName } from '../kinds/number/public';
import { isRight } from '../public-kinds';
import { build, type Pair, rightAnswer, truthOf } from '../secret-kinds';
import { Random } from './random';
import type { Variant } from './variant';

type NumberAsk = Ask<'number'>;

const askOf = (name: FormulaName, numbers: Numbers<string>): NumberAsk => ({
  kind: 'number',
  formula: { name, numbers: { ...numbers } },
});

/** All that a formula asks at this difficulty, in an order of its own: with the next seed comes the next one. */
export function numberQuestions(name: FormulaName, difficulty: Difficulty): readonly Variant[] {
  const { title, text, drawn } = formulas[name];
  const all = new Random(0).shuffled(drawn(difficulty)).map((numbers) => ({ ask: askOf(name, numbers), numbers }));
  return all.filter(({ ask }) => build({ ask }).ok).map(({ ask, numbers }) => ({ ask, title, text: text(numbers) }));
}

/** The same with other numbers and another answer, as difficult as this one; else one that the author wrote. */
export function varyNumber(ask: NumberAsk, seed: number): Variant | null {
  if (!ask.formula) return writtenVariant(ask, seed);
  const { name, numbers } = ask.formula;
  const original = build<'number'>({ ask });
  if (!original.ok) return null;
  const others = numberQuestions(name, difficultyOf(name, numbers)).filter((one) => differs(original.pair, one));
  const variant = others[seed % others.length];
  return variant ? { ask: variant.ask, text: variant.text } : null;
}

/** The first at which these numbers are drawn; numbers that no formula would draw are of the second. */
function difficultyOf(name: FormulaName, numbers: Numbers<string>): Difficulty {
  const isDrawn = (one: Numbers<string>) => Object.entries(one).every(([path, value]) => numbers[path] === value);
  return difficulties.find((difficulty) => formulas[name].drawn(difficulty).some(isDrawn)) ?? 2;
}

function differs(original: Pair<'number'>, variant: Variant): boolean {
  const built = build<'number'>({ ask: variant.ask as NumberAsk });
  const right = built.ok && rightAnswer(built.pair);
  return right !== false && right !== null && !isRight(truthOf(original), right);
}

/** What the author has worked out besides; another one for the next seed. */
function writtenVariant(ask: NumberAsk, seed: number): Variant | null {
  const { variants = [] } = ask;
  const variant = variants[seed % variants.length];
  if (!variant) return null;
  const { text, ...workedOut } = variant;
  return { ask: { ...ask, models: undefined, ...workedOut, variants: undefined }, text };
}
