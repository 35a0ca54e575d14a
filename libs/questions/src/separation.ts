import { answerText } from './public-kinds';
import { type Expected, expectedAnswers } from './diagnose';
import type { ItemFlag } from './item-flag';
import type { Kind } from './kind';
import { modelIds, type ModelId } from './models/model';
import { models } from './models/models';
import { hangsOnOpen, markerOf, opensTooMuch, runsAllowed } from './mark-answer';
import type { Pair } from './secret-kinds';

/** Models that a question cannot tell apart: all of them give this answer. */
export interface AnswerClass {
  readonly models: readonly (ModelId | 'right')[];
  /** As `answerText` has it. */
  readonly text: string;
}

/** What a question finds out about those who answer it. */
export interface Separation {
  /** Largest first by how common its models are; the class of the right model is among them. */
  readonly classes: readonly AnswerClass[];
  /** The wrong models under which, held in some way, nobody gives the right answer. */
  readonly told: readonly ModelId[];
  /** How much the answer tells about the model, in bits. */
  readonly bits: number;
  /** Of 100 students who hold one of the known wrong models: for how many the answer settles which. */
  readonly settled: number;
  readonly flags: readonly ItemFlag[];
}

/** An answer settles the model where this share of those who give it hold it. */
const SETTLED = 0.8;

/** What the question tells apart, by the answers that each model gives; nothing is drawn at random. */
export function separation<K extends Kind>(pair: Pair<K>): Separation {
  const expected = expectedAnswers(pair);
  const classes = classesOf(expected);
  const isRight = ({ model }: Expected<K>) => model === 'right';
  const right = classes.find((one) => one.some(isRight)) ?? [];
  const told = neverAmong(right, expected);
  const wrong = expected.filter((one) => !isRight(one));
  const settled = classes.flatMap((one) => {
    const whole = sum(one);
    return one.filter((its) => !isRight(its) && its.prior / whole >= SETTLED);
  });
  return {
    classes: classes.map((one) => ({ models: one.map(({ model }) => model), text: answerText(one[0]!.answer) })),
    told: modelIds.filter((id) => told.has(id)),
    bits: informationOf(classes),
    settled: wrong.length === 0 ? 0 : Math.round((100 * sum(settled)) / sum(wrong)),
    flags: flagsOf(pair, expected, classes, right),
  };
}

const sum = (expected: readonly { readonly prior: number }[]) =>
  expected.reduce((total, { prior }) => total + prior, 0);

function classesOf<K extends Kind>(expected: readonly Expected<K>[]): Expected<K>[][] {
  const byText = new Map<string, Expected<K>[]>();
  for (const one of expected) {
    const text = answerText(one.answer);
    byText.set(text, [...(byText.get(text) ?? []), one]);
  }
  return [...byText.values()].toSorted((one, other) => sum(other) - sum(one));
}

/** The entropy of the answers: each follows from its model, so that all of it is told about the model. */
function informationOf(classes: readonly (readonly { readonly prior: number }[])[]): number {
  const total = sum(classes.flat());
  const bits = classes.reduce((all, one) => {
    const share = sum(one) / total;
    return share === 0 ? all : all - share * Math.log2(share);
  }, 0);
  return Math.round(bits * 100) / 100;
}

/** The wrong models that are held in some way under which none of these answers is given. */
function neverAmong<K extends Kind>(some: readonly Expected<K>[], expected: readonly Expected<K>[]) {
  const waysIn = (those: readonly Expected<K>[], its: ModelId | 'right') =>
    those.flatMap(({ model, ways }) => (model === its ? ways : []));
  const missed = expected.filter(({ model, ways }) => ways.some((way) => !waysIn(some, model).includes(way)));
  return new Set(missed.map(({ model }) => model));
}

const isConvention = (model: ModelId | 'right') => model !== 'right' && models[model].kind === 'convention';

function flagsOf<K extends Kind>(
  pair: Pair<K>,
  expected: readonly Expected<K>[],
  classes: readonly (readonly Expected<K>[])[],
  right: readonly Expected<K>[],
): readonly ItemFlag[] {
  const mark = markerOf(pair);
  // another answer may be right too: by an accepted convention, a rule left open, the author's word
  const earnsAll = ([one]: readonly Expected<K>[]) => {
    if (!one) return false;
    const { earned, possible } = mark(one.answer);
    return earned === possible;
  };
  const good = classes.filter(earnsAll).flat();
  const caught = neverAmong(good, expected);
  const hidden = [...new Set(good.map(({ model }) => model))].flatMap((model): ItemFlag[] =>
    model !== 'right' && models[model].core && !isConvention(model) && !caught.has(model)
      ? [{ flag: 'hidden', model }]
      : [],
  );
  const conventions = classes
    .filter((one) => one !== right)
    .flatMap((one) => one.filter(({ model }) => isConvention(model)))
    .flatMap(({ model }): ItemFlag[] => (model === 'right' ? [] : [{ flag: 'convention', model }]));
  return [...hidden, ...openFlags(pair), ...conventions];
}

function openFlags(pair: Pair): readonly ItemFlag[] {
  const { open = [] } = pair.marking;
  if (opensTooMuch(pair, open)) return [{ flag: 'too-many-ties', most: runsAllowed(pair, open) }];
  return hangsOnOpen(pair) ? [{ flag: 'open-convention' }] : [];
}
