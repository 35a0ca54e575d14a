import { expect, test } from '@jest/globals';
import { difficulties, type Difficulty } from '../difficulty';
import { diagnoser, expectedAnswers } from '../diagnose';
import { isRight, problemOf } from '../index';
import { formulaNames, type FormulaName } from '../kinds/number/public';
import { markOf } from '../mark-answer';
import { build, type Pair, rightAnswer, truthOf } from '../secret-kinds';
import { variantOf } from './variant';
import { numberQuestions } from './vary-number';

/** Of those that a formula can ask at a difficulty, a few hundred at most; `SEEDS=1000` by hand: all of them. */
const SEEDS = Number(process.env['SEEDS'] ?? 40);
const levels = formulaNames.flatMap((name) => difficulties.map((level): [FormulaName, Difficulty] => [name, level]));

function pairOf({ ask }: { readonly ask: Pair['ask'] }): Pair<'number'> {
  const built = build<'number'>({ ask: ask as Pair<'number'>['ask'] });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.pair;
}
const figuresIn = (text: string) => (text.match(/\d+(?:\.\d+)?/g) ?? []).toSorted();

test.each(levels)(
  '[GEN9] %s, difficulty %i: of all that it asks the right number alone earns, and models are read',
  (name, level) => {
    const all = numberQuestions(name, level);
    expect(new Set(all.map(({ text }) => text.en)).size).toBe(all.length);
    expect(new Set(all.map(({ text }) => text.ko)).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(8);
    for (const question of all.slice(0, SEEDS)) {
      const pair = pairOf(question);
      const { prompt } = pair;
      const right = rightAnswer(pair);
      if (!right || right.value === null) throw new Error('always to be said');
      expect(problemOf(prompt, right)).toBeNull();
      expect(markOf(pair, right)).toMatchObject({ earned: 1, finding: null });
      expect(isRight(truthOf(pair), right)).toBe(true);
      expect(prompt.tolerance).toBeLessThanOrEqual(right.value / 10);
      const read = diagnoser(pair);
      for (const { model, answer } of expectedAnswers(pair)) {
        expect(problemOf(prompt, answer)).toBeNull();
        expect(read(answer)[0]).toMatchObject({ model });
        if (model !== 'right')
          expect(markOf(pair, answer)).toMatchObject({ earned: 0, finding: { given: String(answer.value) } });
      }
      for (const value of [right.value + 2 * prompt.tolerance + 1, -right.value - 1, right.value + 1e-4]) {
        const answer = { kind: 'number' as const, value };
        if (!problemOf(prompt, answer)) expect(markOf(pair, answer).earned).toBe(0);
      }
      for (const text of [question.text, truthOf(pair).why]) {
        expect(figuresIn(text.ko)).toEqual(figuresIn(text.en));
        expect(text.ko).toMatch(/[가-힣]/);
        // what is lost in binary is never shown
        expect(text.en).not.toMatch(/\d\.\d{5}|NaN|undefined/);
      }
    }
  },
);

test.each(levels)(
  '[GEN9] %s, difficulty %i: a similar one is none of this, as difficult, and all come in turn',
  (name, level) => {
    const all = numberQuestions(name, level);
    for (const question of all.slice(0, 5)) {
      const similar = new Set<string>();
      for (let seed = 1; seed <= 5; seed++) {
        const variant = variantOf(question, seed);
        if (!variant) throw new Error('no variant');
        expect(variantOf(question, seed)).toEqual(variant);
        expect(variant.text).not.toEqual(question.text);
        similar.add(variant.text.en);
        const right = rightAnswer(pairOf(variant));
        expect(right && markOf(pairOf(question), right).earned).toBe(0);
      }
      expect(similar.size).toBe(5);
    }
  },
);

test.each(formulaNames)('[GEN9] %s asks other questions at each difficulty', (name) => {
  const textsAt = (level: Difficulty) => numberQuestions(name, level).map(({ text }) => text.en);
  const easy = new Set(textsAt(1));
  expect(textsAt(3).filter((text) => easy.has(text))).toEqual([]);
  expect(textsAt(2).some((text) => !easy.has(text))).toBe(true);
});
