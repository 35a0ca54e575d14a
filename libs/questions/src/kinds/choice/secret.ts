import type { Bilingual } from '@timeslice/engine';
import type { AnswerProblem, Ask, SecretKind } from '../../kind';
import type { Finding } from '../../mark';
import { models } from '../../models/models';
import { type ChoiceAnswer, type ChoicePrompt, sameChoice, type Verdict } from './public';
import { shuffled } from './shuffled';

export interface ChoiceKey {
  readonly kind: 'choice';
  /** Ids of the right options, in the order of the prompt. */
  readonly right: readonly string[];
  /** Id of an option -> why it is right or wrong: the author's words, or what is said to its wrong model. */
  readonly whys: Readonly<Record<string, Bilingual>>;
}

export const choice: SecretKind<'choice'> = {
  build(ask) {
    const problem = askProblem(ask);
    if (problem) return { ok: false, problem };
    const options = ask.shuffle ? shuffled(ask.options) : ask.options;
    const right = options.filter((one) => one.right).map(({ id }) => id);
    const whys = Object.fromEntries(
      options.flatMap((one) => {
        const why = one.why ?? (one.model && !one.right ? models[one.model].feedback : null);
        return why ? [[one.id, why]] : [];
      }),
    );
    return {
      ok: true,
      prompt: { kind: 'choice', options: options.map(({ id, text }) => ({ id, text })), several: ask.several },
      key: { kind: 'choice', right, whys },
    };
  },

  /** What the author said of an option, and whom it leads astray, is no longer so where it is judged the other way. */
  withKey: (ask, { chosen }) => ({
    ...ask,
    options: ask.options.map((one) => {
      const right = chosen.includes(one.id);
      return right === (one.right ?? false) ? one : { id: one.id, text: one.text, right };
    }),
  }),

  keyUnder({ ask, prompt, key }, model) {
    const misjudged = ask.options.filter((one) => one.model === model).map(({ id }) => id);
    if (misjudged.length === 0) return null;
    if (!prompt.several) return { ...key, right: misjudged };
    const right = prompt.options.map(({ id }) => id).filter((id) => key.right.includes(id) !== misjudged.includes(id));
    return right.length === 0 ? null : { ...key, right };
  },

  answer: (_prompt, { right }) => ({ kind: 'choice', chosen: [...right] }),

  /** Of several: each right one that is chosen earns one, each wrong one that is chosen takes one. */
  compare(prompt, key, answer) {
    const hits = answer.chosen.filter((id) => key.right.includes(id)).length;
    const earned = Math.max(0, hits - (answer.chosen.length - hits));
    return {
      parts: [{ part: 'choice', earned, possible: key.right.length }],
      finding: sameChoice(key.right, answer.chosen) ? null : findingOf(prompt, key, answer),
    };
  },

  slips({ options, several }, one, other) {
    if (!several) return { slips: sameChoice(one.chosen, other.chosen) ? 0 : 1, of: 1 };
    const apart = options.filter(({ id }) => one.chosen.includes(id) !== other.chosen.includes(id));
    return { slips: apart.length, of: options.length };
  },

  tally: ({ options }, answers) => ({
    kind: 'choice',
    answers: answers.length,
    counts: options.map(({ id }) => ({ id, count: answers.filter(({ chosen }) => chosen.includes(id)).length })),
  }),

  reveal: ({ options }) => ({
    from: 0,
    to: options.length,
    stops: Array.from({ length: options.length + 1 }, (_, step) => step),
  }),

  shown: (prompt, key, until) => ({
    kind: 'choice',
    verdicts: verdictsOf(prompt, key).slice(0, Math.max(0, Math.floor(until))),
  }),

  truth: (prompt, key) => ({ kind: 'choice', verdicts: verdictsOf(prompt, key), right: key.right }),
};

/** A step for each option. Where one alone is right it comes last: what is told before leaves the question open. */
function verdictsOf({ options, several }: ChoicePrompt, { right, whys }: ChoiceKey): readonly Verdict[] {
  const verdicts = options.map(({ id }) => ({ id, right: right.includes(id), why: whys[id] ?? null }));
  return several ? verdicts : verdicts.toSorted((one, other) => Number(one.right) - Number(other.right));
}

/** The first option, in the order of the prompt, that is judged wrongly; of one alone, the one that was chosen instead. */
function findingOf({ options, several }: ChoicePrompt, key: ChoiceKey, { chosen }: ChoiceAnswer): Finding {
  const judged = (id: string, by: readonly string[]) => (by.includes(id) ? id : `not ${id}`);
  const wrong = options.findIndex(({ id }) => key.right.includes(id) !== chosen.includes(id));
  const place = several ? wrong : options.findIndex(({ id }) => id === (chosen[0] ?? key.right[0]));
  const option = options[place];
  const right = options.find(({ id }) => id === key.right[0]);
  if (!option || !right) throw new RangeError('an answer that is not right differs at an option');
  const why = key.whys[option.id] ?? key.whys[right.id] ?? verdictOn(option.text, key.right.includes(option.id));
  const open = chosen.length === 0;
  if (!several) return { at: place, lane: 0, expected: right.id, given: chosen[0] ?? null, why };
  return {
    at: place,
    lane: 0,
    expected: judged(option.id, key.right),
    given: open ? null : judged(option.id, chosen),
    why,
  };
}

const verdictOn = ({ ko, en }: Bilingual, right: boolean): Bilingual =>
  right ? { ko: `맞는 말: ${ko}`, en: `Right: ${en}` } : { ko: `틀린 말: ${ko}`, en: `Wrong: ${en}` };

/** What a schema does not say: ids of their own, right ones as many as asked for, and models that lead astray. */
function askProblem({ options, several }: Ask<'choice'>): AnswerProblem | null {
  const twice = options.findIndex(({ id }, index) => options.findIndex((one) => one.id === id) !== index);
  if (twice >= 0) return { path: `options.${twice}.id`, value: options[twice]?.id ?? '', allowed: 'an id of its own' };
  const right = options.filter((one) => one.right).length;
  if (several ? right === 0 : right !== 1) {
    return { path: 'options', value: `${right} right`, allowed: several ? 'at least one right' : 'exactly one right' };
  }
  if (several) return null;
  const led = options.findIndex(
    ({ right: isRight, model }, index) =>
      model !== undefined && (isRight || options.findIndex((one) => one.model === model) !== index),
  );
  if (led < 0) return null;
  return {
    path: `options.${led}.model`,
    value: options[led]?.model ?? '',
    allowed: 'a wrong option, and one option for each model, where one alone may be chosen',
  };
}
