import type { Bilingual } from '@timeslice/engine';
import type { AnswerProblem, Ask, SecretKind } from '../../kind';
import type { Way } from '../../models/model';
import { charactersIn, normalised } from './normalised';
import { CHARACTERS_MAX, GROUPS_MAX } from './public';

export interface TextKey {
  readonly kind: 'text';
  /** As its author wrote it, first what a browser is told to be right. */
  readonly answer: string;
  /** Normalised. */
  readonly accepted: readonly string[];
  readonly sample: Bilingual;
}

export const text: SecretKind<'text'> = {
  build(ask) {
    const problem = askProblem(ask);
    if (problem) return { ok: false, problem };
    const { maxLength, sample, accept = [] } = ask;
    const accepted = [...new Set([...accept, sample.ko, sample.en].map(normalised))];
    return {
      ok: true,
      prompt: { kind: 'text', maxLength },
      key: { kind: 'text', answer: accept[0] ?? sample.en, accepted, sample },
    };
  },

  /** The wordings that the author took for right are so no longer; nor is this one wrong where a model leads to it. */
  withKey({ models = [], ...ask }, { text: written }) {
    const wrong = models.flatMap(({ model, texts }) => {
      const others = texts.filter((one) => normalised(one) !== normalised(written));
      return others.length > 0 ? [{ model, texts: others }] : [];
    });
    return { ...ask, accept: [], models: wrong, sample: { ko: written.trim(), en: written.trim() } };
  },

  /** The first wording that its author foresaw, and all of them taken for right. */
  keyUnder: ({ ask, key }, model) => keysUnder(ask, key, model)[0] ?? null,

  moreUnder: ({ ask, key }, model) => keysUnder(ask, key, model).slice(1),

  answer: (_prompt, key) => ({ kind: 'text', text: key.answer }),

  compare(_prompt, key, answer) {
    const given = normalised(answer.text);
    const right = key.accepted.includes(given);
    return {
      parts: [{ part: 'answer', earned: right ? 1 : 0, possible: 1 }],
      finding: right
        ? null
        : { at: 0, lane: 0, expected: key.answer, given: given === '' ? null : answer.text, why: goodOne(key.sample) },
    };
  },

  slips: (_prompt, one, other) => ({ slips: normalised(one.text) === normalised(other.text) ? 0 : 1, of: 1 }),

  tally(_prompt, answers) {
    const groups = new Map<string, Map<string, number>>();
    for (const { text: written } of answers) {
      const group = normalised(written);
      if (group === '') continue;
      const spellings = groups.get(group) ?? new Map<string, number>();
      groups.set(group, spellings);
      const spelling = written.trim();
      spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
    }
    const all = Array.from(groups.values(), groupOf).toSorted((one, other) => other.count - one.count);
    const kept = largest(all);
    const counted = (list: readonly Group[]) => list.reduce((sum, { count }) => sum + count, 0);
    return {
      kind: 'text',
      answers: answers.length,
      open: answers.length - counted(all),
      groups: kept,
      others: { groups: all.length - kept.length, answers: counted(all) - counted(kept) },
    };
  },

  reveal: () => ({ from: 0, to: 1, stops: [0, 1] }),

  shown: (_prompt, { sample, accepted }, until) =>
    until >= 1 ? { kind: 'text', sample, accepted } : { kind: 'text', sample: null, accepted: [] },

  truth: (_prompt, { sample, accepted }) => ({ kind: 'text', sample, accepted }),
};

/** A key for each wording that the author gave to a model. */
function keysUnder({ models = [] }: Ask<'text'>, key: TextKey, model: Way): readonly TextKey[] {
  const texts = models.find((one) => one.model === model)?.texts ?? [];
  return texts.map((answer) => ({ ...key, answer, accepted: texts.map(normalised) }));
}

interface Group {
  /** The spelling of most; of equally many, the first that came. */
  readonly text: string;
  readonly count: number;
}

function groupOf(spellings: ReadonlyMap<string, number>): Group {
  const [[first, most], ...others] = [...spellings] as [[string, number], ...[string, number][]];
  const best = others.reduce((one, other) => (other[1] > one[1] ? other : one), [first, most] as const);
  return { text: best[0], count: others.reduce((sum, [, count]) => sum + count, most) };
}

/** As many of the largest as fit the wire. */
function largest(groups: readonly Group[]): Group[] {
  const kept: Group[] = [];
  let characters = 0;
  for (const group of groups.slice(0, GROUPS_MAX)) {
    characters += charactersIn(group.text);
    if (characters > CHARACTERS_MAX) break;
    kept.push(group);
  }
  return kept;
}

const goodOne = ({ ko, en }: Bilingual): Bilingual => ({ ko: `좋은 답의 예: ${ko}`, en: `A good answer: ${en}` });

function askProblem({ maxLength, accept = [], models = [], sample }: Ask<'text'>): AnswerProblem | null {
  const led = models.flatMap(({ texts }, of) =>
    texts.map((value, index) => ({ path: `models.${of}.texts.${index}`, value })),
  );
  const all = [
    ...accept.map((value, index) => ({ path: `accept.${index}`, value })),
    { path: 'sample.ko', value: sample.ko },
    { path: 'sample.en', value: sample.en },
    ...led,
  ];
  const bad = all.find(({ value }) => normalised(value) === '' || charactersIn(value) > maxLength);
  if (bad) return { ...bad, allowed: `an answer of 1 to ${maxLength} characters` };
  const right = [...accept, sample.ko, sample.en].map(normalised);
  const misled = led.find(({ value }, at) => {
    const own = normalised(value);
    return right.includes(own) || led.findIndex((one) => normalised(one.value) === own) < at;
  });
  if (misled) return { ...misled, allowed: 'words that are not right, and of one model alone' };
  const twice = models.findIndex(({ model }, index) => models.findIndex((one) => one.model === model) !== index);
  return twice < 0
    ? null
    : { path: `models.${twice}.model`, value: models[twice]?.model ?? '', allowed: 'each model once' };
}
