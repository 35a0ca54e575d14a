import type { Difficulty } from '../difficulty';
import type { Ask } from '../kind';
import type { BankName } from '../kinds/choice/public';
import type { ModelId } from '../models/model';
import type { Bank, Fact } from './banks/bank';
import { banks } from './banks/banks';
import { build } from '../secret-kinds';
import { separation } from '../separation';
import { Random } from './random';
import { search } from './search';
import type { Variant } from './variant';

/** How many options a question of each difficulty has, where as many fit it. */
const sizes: { readonly [D in Difficulty]: number } = { 1: 4, 2: 5, 3: 6 };

/** The difficulty with as many options as a question has. */
export const difficultyOf = ({ options, several }: Ask<'choice'>): Difficulty =>
  !several || options.length <= sizes[1] ? 1 : options.length <= sizes[2] ? 2 : 3;

/** How many questions are drawn before the nearest one is taken. */
const TRIES = 20;

/** Other options about the same: as many, and telling the same models apart, as far as the bank has them. */
export function varyChoice(ask: Ask<'choice'>, seed: number): Variant | null {
  const built = build({ ask });
  const { bank } = ask;
  if (!bank || !built.ok) return null;
  const { told } = separation(built.pair);
  const random = new Random(seed);
  const drawn = Array.from({ length: TRIES }, () => drawChoice(bank, difficultyOf(ask), { random, tells: told }));
  const found = search(drawn, { separates: told, noTie: false, endsBy: 0, notAs: built.pair.prompt });
  return found && found.question;
}

/** A question out of a bank, in which each of these models is wrong about an option where the bank has one for it. */
export function drawChoice(
  name: BankName,
  difficulty: Difficulty,
  { random, tells }: { readonly random: Random; readonly tells: readonly ModelId[] },
): Variant {
  const bank = banks[name](random, difficulty);
  const { title, text, several } = bank;
  const drawn = several ? someOf(bank, sizes[difficulty], tells, random) : oneOf(bank, difficulty, tells, random);
  const options = random.shuffled(drawn).map(({ id, text: its, right, model, why }) => ({
    id,
    text: its,
    ...(right && { right }),
    ...(model && { model }),
    ...(why && { why }),
  }));
  return { ask: { kind: 'choice', several, shuffle: true, options }, title, text };
}

/** At least one that is right and one that is not. */
function someOf({ facts }: Bank, size: number, tells: readonly ModelId[], random: Random): readonly Fact[] {
  const all = random.shuffled(facts);
  const first = (fits: (one: Fact) => boolean) => all.find(fits);
  const needed = [
    ...tells.map((wanted) => first(({ model }) => model === wanted)),
    first(({ right }) => right),
    first(({ right }) => !right),
  ];
  // a set keeps the order in which they came: what is needed stands first
  return [...new Set([...needed, ...all])].filter((one) => one !== undefined).slice(0, size);
}

/** One that is right, and wrong ones of which each model chooses at most one. */
function oneOf({ facts }: Bank, difficulty: Difficulty, tells: readonly ModelId[], random: Random): readonly Fact[] {
  const all = random.shuffled(facts);
  const right = all.filter((one) => one.right).slice(0, 1);
  const wanted = ({ model }: Fact) => (model && tells.includes(model) ? 0 : 1);
  const wrong = all.filter((one) => !one.right).toSorted((one, other) => wanted(one) - wanted(other));
  const apart = wrong.filter(({ model }, at) => !model || wrong.findIndex((one) => one.model === model) === at);
  return [...right, ...apart.slice(0, 2 + difficulty)];
}
