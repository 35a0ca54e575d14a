import type { Bilingual } from '@timeslice/engine';
import type { Ask } from '../kind';
import { build, type Pair, type Question, rightAnswer } from '../secret-kinds';
import { separation } from '../separation';
import { asksOn } from './asks';
import { Random } from './random';
import { lastTick, search } from './search';
import { wordsOf } from './words';
import { varyChoice } from './vary-choice';
import { varyNumber } from './vary-number';
import { varyText } from './vary-text';
import { varyForks, varyMemory } from './vary-memory';
import { varyProgram } from './vary-program';
import { varyScenario } from './vary-scenario';

/** A question with other numbers or options, and words that fit them. */
export interface Variant extends Question {
  /** None: that of the original. */
  readonly title?: Bilingual;
  readonly text: Bilingual;
}

/** How many scenarios are drawn before the nearest one is taken. */
const TRIES = 8;
/** How much longer than the original its run may be. */
const LONGER = 1.5;

/**
 * A question like this one with other numbers or options, the same for the same seed: it tells apart what the original
 * tells apart, as far as a few tries find one. Null where it has nothing to vary: words without a bank or a family.
 */
export function variantOf(question: Question, seed: number): Variant | null {
  const { ask } = question;
  if (ask.kind === 'number') return varyNumber(ask, seed);
  if (ask.kind === 'choice') return varyChoice(ask, seed);
  if (ask.kind === 'text') return varyText(ask, seed);
  const words = wordsOf(ask.kind);
  if (!words) return null;
  const built = build(question);
  if (!built.ok) return null;
  const { told, flags } = separation(built.pair);
  const found = search(candidates(question, seed, hasNoWay(built.pair)), {
    separates: told,
    noTie: flags.every(({ flag }) => flag === 'hidden'),
    endsBy: Math.ceil(lastTick(built.pair) * LONGER) + 2,
    notAs: built.pair.prompt,
  });
  return found && { ...found.question, ...words(found.question) };
}

/** Kinds whose ask holds the program that it is about. */
function varyAsk(ask: Ask, random: Random): Ask {
  switch (ask.kind) {
    case 'fork-tree':
      return { ...ask, program: varyForks(ask.program, random) };
    case 'memory-map':
      return { ...ask, program: varyMemory(ask.program, random) };
    default:
      return ask;
  }
}

/** Whether the right answer of an interleaving is that there is none. */
function hasNoWay(pair: Pair): boolean {
  const right = rightAnswer(pair);
  return right?.kind === 'interleaving' && right.impossible;
}

function* candidates(question: Question, seed: number, noWay: boolean): Generator<Question> {
  const { scenario, program } = question;
  const random = new Random(seed);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const drawn: Question = {
      ...question,
      ask: varyAsk(question.ask, random),
      ...(scenario && { scenario: varyScenario(scenario, random) }),
      ...(program && { program: varyProgram(program, random) }),
    };
    for (const ask of asksOn(drawn, random, noWay)) yield { ...drawn, ask };
  }
}
