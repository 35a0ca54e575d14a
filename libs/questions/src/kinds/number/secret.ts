import type { Bilingual } from '@timeslice/engine';
import type { Answer, AnswerProblem, Ask, SecretKind } from '../../kind';
import type { Worked } from './formulas/formula';
import { formulas } from './formulas/formulas';
import { isWithin, marginOf, type NumberPrompt, rounded, VALUES_MAX } from './public';

export interface NumberKey {
  readonly kind: 'number';
  readonly value: number;
  readonly why: Bilingual;
}

export const number: SecretKind<'number'> = {
  build(ask) {
    const read = workedOut(ask);
    if (!read.ok) return read;
    const { unit = null, tolerance = 0, decimals = 0, value, why } = read.worked;
    return { ok: true, prompt: { kind: 'number', unit, tolerance, decimals }, key: { kind: 'number', value, why } };
  },

  /** How the author came to the number is no longer so, nor that a model leads astray which leads there. */
  withKey({ variants, ...ask }, { value }) {
    const read = workedOut(ask);
    if (value === null || !read.ok) return { ...ask, variants };
    const { models = [], ...worked } = read.worked;
    const margin = marginOf(worked);
    const wrong = models.filter((one) => !isWithin(margin, rounded(one.value, worked.decimals ?? 0), value));
    return { kind: 'number', ...worked, value, models: wrong, why: corrected, variants };
  },

  keyUnder({ ask, key }, model) {
    const read = workedOut(ask);
    const under = read.ok ? read.worked.models?.find((one) => one.model === model) : undefined;
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

type ReadAsk = { readonly ok: true; readonly worked: Worked } | { readonly ok: false; readonly problem: AnswerProblem };

/** What the author has worked out, or the formula works out; refused where neither says all, or both do. */
function workedOut(ask: Ask<'number'>): ReadAsk {
  const { kind: _, formula, variants = [], ...written } = ask;
  if (formula) {
    const [path, value] = Object.entries(written).find(([, its]) => its !== undefined) ?? [];
    if (!path) return byFormula(formula);
    return refused({ path, value: JSON.stringify(value), allowed: 'nothing beside a formula, which says it' });
  }
  const { value, why } = written;
  if (value === undefined || !why) {
    const path = value === undefined ? 'value' : 'why';
    return refused({ path, value: 'nothing', allowed: 'the right number and why, or a formula' });
  }
  const worked = { ...written, value, why };
  const problem = idleModel(worked) ?? variantProblem(worked, variants);
  return problem ? refused(problem) : { ok: true, worked };
}

const refused = (problem: AnswerProblem): ReadAsk => ({ ok: false, problem });

function byFormula({ name, numbers }: NonNullable<Ask<'number'>['formula']>): ReadAsk {
  const its = formulas[name];
  const at = (path: string, allowed: string) =>
    refused({ path: `formula.numbers.${path}`, value: String(numbers[path] ?? 'nothing'), allowed });
  const names = Object.keys(its.numbers);
  const stray = Object.keys(numbers).find((one) => !names.includes(one));
  if (stray !== undefined) return at(stray, `${name} is about ${names.join(', ')}`);
  for (const [path, [from, to, decimals = 0]] of Object.entries(its.numbers)) {
    const given = numbers[path];
    if (given === undefined || given < from || given > to || !isWithin(0, given, rounded(given, decimals)))
      return at(path, `a number from ${from} to ${to} with at most ${decimals} decimals`);
  }
  const together = its.problem?.(numbers);
  if (together) return at(together.path, together.allowed);
  const worked = its.work(numbers);
  const idle = idleModel(worked);
  const allowed = 'numbers with which a wrong model gives another number than the right one';
  return idle ? refused({ path: 'formula.numbers', value: JSON.stringify(numbers), allowed }) : { ok: true, worked };
}

/** A wrong model whose number would be marked as right says nothing. */
function idleModel({ models = [], decimals = 0, ...worked }: Omit<Worked, 'why'>): AnswerProblem | null {
  const margin = marginOf({ ...worked, decimals });
  const idle = models.findIndex((one) => isWithin(margin, rounded(one.value, decimals), worked.value));
  if (idle >= 0) {
    const allowed = `a number that is not right, i.e. more than ${margin} away from ${worked.value}`;
    return { path: `models.${idle}.value`, value: String(models[idle]?.value), allowed };
  }
  const twice = models.findIndex(({ model }, index) => models.findIndex((one) => one.model === model) !== index);
  if (twice < 0) return null;
  return { path: `models.${twice}.model`, value: models[twice]?.model ?? '', allowed: 'each model once' };
}

function variantProblem(
  { tolerance, decimals }: Worked,
  variants: NonNullable<Ask<'number'>['variants']>,
): AnswerProblem | null {
  for (const [index, { value, models }] of variants.entries()) {
    const problem = idleModel({ tolerance, decimals, value, models });
    if (problem) return { ...problem, path: `variants.${index}.${problem.path}` };
  }
  return null;
}
