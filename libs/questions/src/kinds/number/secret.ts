import type { Bilingual } from '@timeslice/engine';
import type { Answer, AnswerProblem, Ask, SecretKind } from '../../kind';
import { isWithin, marginOf, type NumberPrompt, rounded, VALUES_MAX } from './public';

export interface NumberKey {
  readonly kind: 'number';
  readonly value: number;
  readonly why: Bilingual;
}

export const number: SecretKind<'number'> = {
  build(ask) {
    const problem = askProblem(ask) ?? variantProblem(ask);
    if (problem) return { ok: false, problem };
    const { unit = null, tolerance, decimals, value, why } = ask;
    return { ok: true, prompt: { kind: 'number', unit, tolerance, decimals }, key: { kind: 'number', value, why } };
  },

  /** How the author came to the number is no longer so, nor that a model leads astray which leads there. */
  withKey({ models = [], ...ask }, { value }) {
    if (value === null) return { ...ask, models };
    const wrong = models.filter((one) => !isWithin(marginOf(ask), rounded(one.value, ask.decimals), value));
    return { ...ask, value, models: wrong, why: corrected };
  },

  keyUnder({ ask, key }, model) {
    const under = ask.models?.find((one) => one.model === model);
    return under ? { ...key, value: under.value } : null;
  },

  answer: ({ decimals }, { value }) => ({ kind: 'number', value: rounded(value, decimals) }),

  compare(prompt, key, { value }) {
    const right = value !== null && isWithin(marginOf(prompt), value, key.value);
    const given = value === null ? null : String(value);
    return {
      parts: [{ part: 'value', earned: right ? 1 : 0, possible: 1 }],
      finding: right ? null : { at: 0, lane: 0, expected: String(key.value), given, why: key.why },
    };
  },

  slips: (prompt, one, other) => ({ slips: same(prompt, one, other) ? 0 : 1, of: 1 }),

  tally({ decimals }, answers) {
    const counts = new Map<number, number>();
    for (const { value } of answers) {
      if (value === null) continue;
      const said = rounded(value, decimals);
      counts.set(said, (counts.get(said) ?? 0) + 1);
    }
    const all = Array.from(counts, ([value, count]) => ({ value, count }));
    const kept = all.toSorted((one, other) => other.count - one.count || one.value - other.value).slice(0, VALUES_MAX);
    const open = answers.filter(({ value }) => value === null).length;
    return {
      kind: 'number',
      answers: answers.length,
      open,
      values: kept.toSorted((one, other) => one.value - other.value),
      others: answers.length - open - kept.reduce((sum, { count }) => sum + count, 0),
    };
  },

  reveal: () => ({ from: 0, to: 1, stops: [0, 1] }),

  shown: (_prompt, { value }, until) => ({ kind: 'number', value: until >= 1 ? value : null }),

  truth: (prompt, { value, why }) => ({ kind: 'number', value, margin: marginOf(prompt), why }),
};

const corrected: Bilingual = {
  ko: '정답을 나중에 바로잡았습니다.',
  en: 'The right answer was corrected afterwards.',
};

/** Two numbers are one answer where the tolerance does not tell them apart; nothing is the same as nothing. */
const same = (prompt: NumberPrompt, one: Answer<'number'>, other: Answer<'number'>): boolean =>
  one.value === null || other.value === null
    ? one.value === other.value
    : isWithin(prompt.tolerance, one.value, other.value);

/** A wrong model whose number would be marked as right says nothing. */
function askProblem(ask: Ask<'number'>): AnswerProblem | null {
  const { value, models = [] } = ask;
  const margin = marginOf(ask);
  const idle = models.findIndex((one) => isWithin(margin, rounded(one.value, ask.decimals), value));
  if (idle >= 0) {
    const allowed = `a number that is not right, i.e. more than ${margin} away from ${value}`;
    return { path: `models.${idle}.value`, value: String(models[idle]?.value), allowed };
  }
  const twice = models.findIndex(({ model }, index) => models.findIndex((one) => one.model === model) !== index);
  if (twice < 0) return null;
  return { path: `models.${twice}.model`, value: models[twice]?.model ?? '', allowed: 'each model once' };
}

function variantProblem({ variants = [], ...ask }: Ask<'number'>): AnswerProblem | null {
  for (const [index, { value, models }] of variants.entries()) {
    const problem = askProblem({ ...ask, value, models });
    if (problem) return { ...problem, path: `variants.${index}.${problem.path}` };
  }
  return null;
}
