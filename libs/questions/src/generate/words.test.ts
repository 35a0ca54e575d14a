import { expect, test } from '@jest/globals';
import { difficulties, type Difficulty } from '../difficulty';
import { diagnoser, expectedAnswers } from '../diagnose';
import { type Answer, isRight, type Kind, problemOf } from '../index';
import { bankNames, type BankName } from '../kinds/choice/public';
import { formulaNames } from '../kinds/number/public';
import { textFamilies, type TextFamily } from '../kinds/text/public';
import { markOf } from '../mark-answer';
import type { ModelId } from '../models/model';
import { build, type Pair, rightAnswer, truthOf } from '../secret-kinds';
import { separation } from '../separation';
import { banks } from './banks/banks';
import { generate, type Target } from './generate';
import { Random } from './random';
import { variantOf } from './variant';

/** Seeds for each family and difficulty; `SEEDS=1000` by hand: CONTRIBUTING.md. */
const SEEDS = Number(process.env['SEEDS'] ?? 40);
const PATIENCE_MS = 60_000 + 1_000 * SEEDS;

function generated(target: Target, seed: number) {
  const found = generate(target, seed);
  if (!found) throw new Error(`no ${target.family} with seed ${seed}`);
  return found;
}

const figuresIn = (text: string) => (text.match(/\d+(?:\.\d+)?/g) ?? []).toSorted();

/** What holds for a drawn question of any kind. */
function keepsTheLaws<K extends Kind>(pair: Pair<K>, text: { readonly ko: string; readonly en: string }) {
  const right = rightAnswer(pair);
  if (!right) throw new Error('no answer is right');
  expect(problemOf(pair.prompt, right)).toBeNull();
  const its = markOf(pair, right);
  expect(its).toMatchObject({ earned: its.possible, finding: null });
  const read = diagnoser(pair);
  const { classes } = separation(pair);
  for (const { model, answer } of expectedAnswers(pair)) {
    expect(problemOf(pair.prompt, answer)).toBeNull();
    const alike = classes.find((one) => one.models.includes(model))?.models ?? [];
    expect(alike).toContain(read(answer)[0]?.model);
    if (model === 'right') continue;
    const { earned, possible } = markOf(pair, answer);
    expect(isRight(truthOf(pair), answer)).toBe(false);
    expect(earned).toBeLessThan(possible);
  }
  expect(figuresIn(text.ko)).toEqual(figuresIn(text.en));
  expect(text.ko).toMatch(/[가-힣]/);
  expect(`${text.ko} ${text.en}`).not.toMatch(/undefined|NaN|\(으\)|을\(를\)/);
}

const drawnBanks = bankNames.flatMap((name) => difficulties.map((level): [BankName, Difficulty] => [name, level]));

test.each(drawnBanks)(
  '[GEN10] choice out of %s, difficulty %i: the key alone earns all, and models are read',
  (family, difficulty) => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { pair, question } = generated({ kind: 'choice', family, difficulty }, seed);
      const { prompt } = pair as Pair<'choice'>;
      keepsTheLaws(pair, question.text);
      const ids = prompt.options.map(({ id }) => id);
      const right = (rightAnswer(pair) as Answer<'choice'>).chosen;
      expect(right.length).toBeGreaterThan(0);
      expect(right.length).toBeLessThan(ids.length);
      expect(prompt.options.length).toBeGreaterThanOrEqual(4);
      for (const { text } of prompt.options) expect(figuresIn(text.ko)).toEqual(figuresIn(text.en));
      for (const id of ids) {
        // one option judged the other way
        const chosen = right.includes(id) ? right.filter((one) => one !== id) : prompt.several ? [...right, id] : [id];
        const { earned, possible } = markOf(pair, { kind: 'choice', chosen });
        expect(earned).toBeLessThan(possible);
      }
      const stray = { kind: 'choice' as const, chosen: ['no-such'] };
      expect(problemOf(prompt, stray)).toMatchObject({ path: 'chosen.0' });
      seen.add(JSON.stringify([question.text, prompt]));
    }
    expect(seen.size).toBeGreaterThan(5);
  },
  PATIENCE_MS,
);

const drawnTexts = textFamilies.flatMap((name) => difficulties.map((level): [TextFamily, Difficulty] => [name, level]));

test.each(drawnTexts)(
  '[GEN11] text of %s, difficulty %i: each right wording earns all, each of a model nothing',
  (family, difficulty) => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { pair, question } = generated({ kind: 'text', family, difficulty }, seed);
      keepsTheLaws(pair, question.text);
      if (question.ask.kind !== 'text') throw new Error('another kind');
      const { accept = [], sample, models = [] } = question.ask;
      for (const text of [...accept, sample.ko, sample.en, ` ${sample.en.toUpperCase()} `])
        expect(markOf(pair, { kind: 'text', text }).earned).toBe(1);
      for (const text of [...models.flatMap(({ texts }) => texts), 'no such thing', ' ', `${sample.en}?`])
        expect(markOf(pair, { kind: 'text', text }).earned).toBe(0);
      expect(models.length).toBeGreaterThan(0);
      seen.add(question.text.en);
    }
    expect(seen.size).toBeGreaterThan(5);
  },
  PATIENCE_MS,
);

test('[GEN11] threads that add to one variable do so one at a time: no addition can be lost', () => {
  const several = Array.from({ length: SEEDS }, (_, seed) =>
    generated({ kind: 'text', family: 'what-is-printed', difficulty: 3 }, seed + 1),
  ).filter(({ question }) => /(?:two|three) threads/.test(question.text.en));
  expect(several.length).toBeGreaterThan(0);
  for (const { question } of several) {
    expect(question.text.en).toContain('when the one before has ended');
    expect(question.text.ko).toContain('앞의 것이 끝난 뒤에');
  }
});

const targets: readonly Target[] = [
  ...formulaNames.map((family) => ({ kind: 'number', family, difficulty: 1 }) as const),
  ...bankNames.map((family) => ({ kind: 'choice', family, difficulty: 1 }) as const),
  ...textFamilies.map((family) => ({ kind: 'text', family, difficulty: 1 }) as const),
];

test.each(targets)('[GEN2] $kind, $family: the same seed gives the same question, another one another', (target) => {
  const asked = (seed: number) => generated(target, seed).question;
  expect(asked(7)).toEqual(asked(7));
  expect(new Set([7, 8, 9, 10].map((seed) => JSON.stringify(asked(seed)))).size).toBeGreaterThan(1);
});

const told = [
  ...new Set(bankNames.flatMap((name) => banks[name](new Random(1), 2).facts.flatMap(({ model }) => model ?? []))),
];

test.each(told)('[GEN4] a choice is drawn that tells %s, where its bank has a fact for it', (model: ModelId) => {
  for (const family of bankNames) {
    const has = banks[family](new Random(3), 2).facts.some((one) => one.model === model);
    if (!has || family === 'quantum-curve' || family === 'same-address') continue;
    const found = generated({ kind: 'choice', family, difficulty: 2, separates: [model] }, 3);
    expect(found.separation.told).toContain(model);
    expect(found.meets).toBe(true);
  }
});

test.each(bankNames)('[GEN10] the ids and sentences of %s are its own, and some are so and some are not', (name) => {
  for (const difficulty of difficulties) {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { facts } = banks[name](new Random(seed), difficulty);
      for (const said of [
        facts.map(({ id }) => id),
        facts.map(({ text }) => text.ko),
        facts.map(({ text }) => text.en),
      ])
        expect(new Set(said).size).toBe(said.length);
      expect(new Set(facts.map(({ right }) => right)).size).toBe(2);
    }
  }
});

test.each<[BankName, Difficulty]>([
  ['threads-share', 3],
  ['lock-cures', 2],
  ['during-switch', 1],
])(
  '[GEN10] a variant of a question out of %s is another one, tells the same, and differs from seed to seed',
  (family, difficulty) => {
    const { question, pair: original, separation: its } = generated({ kind: 'choice', family, difficulty }, 5);
    const ask = { ...question.ask, bank: family } as Pair<'choice'>['ask'];
    const seen = new Set<string>();
    for (let seed = 1; seed <= 20; seed++) {
      const variant = variantOf({ ask }, seed);
      const built = variant && build(variant);
      if (!built?.ok) throw new Error('no variant');
      expect(separation(built.pair).told).toEqual(expect.arrayContaining([...its.told]));
      expect(built.pair.prompt).not.toEqual(original.prompt);
      seen.add(JSON.stringify(built.pair.prompt));
    }
    expect(seen.size).toBeGreaterThan(3);
  },
);

test('words without a bank or a family have no variant', () => {
  const said = { ko: '답', en: 'answer' };
  expect(variantOf({ ask: { kind: 'text', maxLength: 40, sample: said } }, 1)).toBeNull();
  const options = ['a', 'b'].map((id) => ({ id, text: said, right: id === 'a' }));
  expect(variantOf({ ask: { kind: 'choice', several: false, shuffle: true, options } }, 1)).toBeNull();
});
