import type { Answer, Kind } from './kind';
import type { Reading } from './mark';
import { modelIds, type ModelId, waysOf } from './models/model';
import { models } from './models/models';
import { type Pair, secretOf } from './secret-kinds';

/** How often a hand slips at one place, and among how many values it then falls. */
const SLIP = 0.03;
const VALUES = 3;
/** Before an answer is seen: half of a class is right, every seventh has some idea of its own, the rest a known model. */
const PRIOR = { right: 0.5, other: 0.15, known: 0.35 };
/** A core misconception is this many times as common as another one. */
const CORE = 3;
/** Readings below this share are left out. */
const LEAST_PERCENT = 5;
const READINGS_MAX = 4;

/** An answer that somebody would give, and how common that is. */
export interface Expected<K extends Kind> {
  readonly model: ModelId | 'right';
  readonly prior: number;
  readonly answer: Answer<K>;
  /** In which of the ways to hold the model it is given. */
  readonly ways: readonly number[];
}

/** What those with this wrong model would answer, the more usual way to hold it first; none where it says nothing. */
function answersUnder<K extends Kind>(pair: Pair<K>, model: ModelId): readonly Omit<Expected<K>, 'model' | 'prior'>[] {
  const { prompt } = pair;
  const kind = secretOf(prompt.kind as K);
  const found: { readonly answer: Answer<K>; readonly ways: number[] }[] = [];
  for (const [index, way] of waysOf(model).entries()) {
    const first = kind.keyUnder(pair, way);
    const keys = first ? [first, ...(kind.moreUnder?.(pair, way, first) ?? [])] : [];
    for (const answer of keys.flatMap((under) => kind.answer(prompt, under) ?? [])) {
      const same = found.find((one) => kind.slips(prompt, one.answer, answer).slips === 0);
      if (same) same.ways.push(index);
      else found.push({ answer, ways: [index] });
    }
  }
  return found;
}

/** What somebody with this wrong model would most likely answer; null where it says nothing about this question. */
export const answerUnder = <K extends Kind>(pair: Pair<K>, model: ModelId): Answer<K> | null =>
  answersUnder(pair, model)[0]?.answer ?? null;

/**
 * What the right model and each wrong one that speaks about this question would answer, with their priors. A model that
 * is held in several ways, or leads to several answers, has each of them; they share its prior.
 */
export function expectedAnswers<K extends Kind>(pair: Pair<K>): readonly Expected<K>[] {
  const { prompt, key } = pair;
  const right = secretOf(prompt.kind as K).answer(prompt, key);
  const wrong = modelIds.flatMap((model) => {
    const answers = answersUnder(pair, model);
    return answers.map((one) => ({ ...one, model, weight: (models[model].core ? CORE : 1) / answers.length }));
  });
  const total = wrong.reduce((sum, { weight }) => sum + weight, 0);
  const known = wrong.map(({ weight, ...one }) => ({ ...one, prior: (PRIOR.known * weight) / total }));
  return right ? [{ model: 'right', prior: PRIOR.right, answer: right, ways: [] }, ...known] : known;
}

/** How likely an answer is that is so many slips away from the expected one. */
const likelihood = ({ slips, of }: { readonly slips: number; readonly of: number }) =>
  (1 - SLIP) ** (of - slips) * (SLIP / VALUES) ** slips;

/**
 * How likely any given answer is for somebody with an idea of their own: like one and a half slips from a known model,
 * more where the question has few places at which answers can differ.
 */
const ownIdea = (of: number) =>
  of <= 1 ? 1 / (VALUES + 1) : (1 - SLIP) ** of * (SLIP / VALUES) ** (of === 2 ? 0.75 : 1.5);

/**
 * The diagnosis of a question: the expected answers are worked out once, each answer is then read by Bayes' rule over
 * the right model, the wrong ones and "something else". Readings come most likely first, in per cent.
 */
export function diagnoser<K extends Kind>(pair: Pair<K>): (answer: Answer<K>) => readonly Reading[] {
  const { prompt } = pair;
  const { slips } = secretOf(prompt.kind as K);
  const expected = expectedAnswers(pair);
  return (answer) => {
    const apart = expected.map((one) => slips(prompt, one.answer, answer));
    const weights = expected.map(({ model, prior }, index) => ({ model, weight: prior * likelihood(apart[index]!) }));
    const of = apart[0]?.of ?? 1;
    const all: { readonly model: Reading['model']; readonly weight: number }[] = [
      ...weights,
      { model: 'other', weight: PRIOR.other * ownIdea(of) },
    ];
    const total = all.reduce((sum, { weight }) => sum + weight, 0);
    const byModel = new Map<Reading['model'], number>();
    for (const { model, weight } of all) byModel.set(model, (byModel.get(model) ?? 0) + weight);
    return Array.from(byModel, ([model, weight]) => ({ model, weight }))
      .map(({ model, weight }) => ({ model, percent: Math.round((100 * weight) / total) }))
      .filter(({ percent }) => percent >= LEAST_PERCENT)
      .toSorted((one, other) => other.percent - one.percent)
      .slice(0, READINGS_MAX);
  };
}
