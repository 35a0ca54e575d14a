import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Ask, isComplete, problemOf } from '../../index';
import { ask as askSchema, answer as answerSchema, answerText, isRight } from '../../public-kinds';
import { diagnoser } from '../../diagnose';
import { markOf } from '../../mark-answer';
import { modelIds } from '../../models/model';
import { models } from '../../models/models';
import { build, rightAnswer, revealOf, secretOf, shownOf, tallyOf, truthOf, type Pair } from '../../secret-kinds';
import { tourText } from '../../../test/tour';

type Option = Ask<'choice'>['options'][number];
const said = (text: string) => ({ ko: text, en: text });
const option = (id: string, more: Partial<Option> = {}): Option => ({ id, text: said(`about ${id}`), ...more });

function asked(options: readonly Option[], more: Partial<Ask<'choice'>> = {}): Pair<'choice'> {
  const built = build<'choice'>({
    ask: { kind: 'choice', options: [...options], several: false, shuffle: true, ...more },
  });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.pair;
}
const chooses = (...chosen: string[]) => ({ kind: 'choice' as const, chosen });

const shared = [
  option('heap', { right: true, model: 'T01-private-heap', why: said('one address space') }),
  option('code', { right: true }),
  option('stack', { model: 'T02-shared-stack', why: said('each its own calls') }),
  option('registers', { model: 'T02-shared-stack' }),
];
const several = asked(shared, { several: true });
const single = asked([option('pcb', { right: true }), option('swap', { why: said('a disk') }), option('file')]);

const wrongModels = modelIds.filter((id) => models[id].kind !== 'convention');

/** Asks with ids, rights and models of all sorts; `several` or exactly one right. */
const asks = fc
  .record({
    several: fc.boolean(),
    shuffle: fc.boolean(),
    rights: fc.array(fc.boolean(), { minLength: 2, maxLength: 8 }),
    only: fc.nat(),
    named: fc.uniqueArray(fc.constantFrom(...wrongModels), { minLength: 8, maxLength: 8 }),
  })
  .map(({ several: many, shuffle, rights, only, named }) => {
    const isRightAt = (place: number) => place === only % rights.length || (many && rights[place] === true);
    const options = rights.map((_, place) =>
      option(`o${place}`, {
        right: isRightAt(place),
        ...((many || !isRightAt(place)) && { model: named[place] }),
      }),
    );
    return asked(options, { several: many, shuffle });
  });

test('[CHO1] the order depends on the ids alone, and the prompt holds neither verdicts, reasons nor models', () => {
  const turned = asked(shared.toReversed(), { several: true });
  expect(turned.prompt).toEqual(several.prompt);
  const other = asked(
    shared.map(({ id, text, right }) => ({ id, text, right: !right, why: said('another reason') })),
    { several: true },
  );
  expect(other.prompt).toEqual(several.prompt);
  expect(Object.keys(several.prompt.options[0] ?? {})).toEqual(['id', 'text']);
  expect(asked(shared, { several: true, shuffle: false }).prompt.options.map(({ id }) => id)).toEqual(
    shared.map(({ id }) => id),
  );
});

test('[CHO2] of one, the right option earns one, and a wrong one is told why', () => {
  expect(markOf(single, chooses('pcb'))).toMatchObject({ earned: 1, possible: 1, finding: null });
  const wrong = markOf(single, chooses('swap'));
  expect(wrong).toMatchObject({ earned: 0, possible: 1, finding: { expected: 'pcb', given: 'swap', lane: 0 } });
  expect(wrong.finding?.why.en).toBe('a disk');
  expect(markOf(single, chooses())).toMatchObject({ earned: 0, finding: { given: null } });
});

test('[CHO3] of several, each right one earns one, each wrong one takes one, never below nothing', () => {
  expect(markOf(several, chooses('code', 'heap'))).toMatchObject({ earned: 2, possible: 2, finding: null });
  expect(markOf(several, chooses('heap'))).toMatchObject({
    earned: 1,
    finding: { expected: 'code', given: 'not code' },
  });
  expect(markOf(several, chooses('heap', 'code', 'stack'))).toMatchObject({ earned: 1, finding: { given: 'stack' } });
  expect(markOf(several, chooses('heap', 'code', 'stack', 'registers'))).toMatchObject({ earned: 0 });
  expect(markOf(several, chooses('stack'))).toMatchObject({ earned: 0 });
  expect(markOf(several, chooses())).toMatchObject({ earned: 0, finding: { given: null } });
});

test('[CHO4] a model misjudges the options that name it', () => {
  const readings = diagnoser(several);
  expect(readings(chooses('code'))[0]).toMatchObject({ model: 'T01-private-heap' });
  expect(readings(chooses('heap', 'code', 'stack', 'registers'))[0]).toMatchObject({ model: 'T02-shared-stack' });
  expect(readings(chooses('heap', 'code'))[0]).toMatchObject({ model: 'right' });
});

test('[CHO4] an option that another convention makes right earns all, and the convention is named', () => {
  const ask = asked([option('low', { right: true }), option('high', { model: 'S14-priority-inverted' })]);
  expect(markOf(ask, chooses('high'))).toMatchObject({
    earned: 1,
    possible: 1,
    under: models['S14-priority-inverted'].feedback,
  });
});

test('[CHO5] what cannot be chosen is refused, and nothing chosen is incomplete', () => {
  expect(problemOf(single.prompt, chooses('nothing'))).toMatchObject({ path: 'chosen.0', value: 'nothing' });
  expect(problemOf(single.prompt, chooses('pcb', 'swap'))).toMatchObject({ path: 'chosen', allowed: 'one option' });
  expect(problemOf(several.prompt, chooses('heap', 'heap'))).toMatchObject({ path: 'chosen.1' });
  expect(problemOf(several.prompt, chooses('heap', 'stack'))).toBeNull();
  expect(isComplete(single.prompt, chooses())).toBe(false);
  expect(isComplete(single.prompt, chooses('swap'))).toBe(true);
});

test.each<[string, Option[], boolean, string]>([
  ['none is right', [option('a'), option('b')], false, 'ask.options'],
  ['two are right of one', [option('a', { right: true }), option('b', { right: true })], false, 'ask.options'],
  ['none is right of several', [option('a'), option('b')], true, 'ask.options'],
  ['an id comes twice', [option('a', { right: true }), option('a')], false, 'ask.options.1.id'],
  [
    'a model is led to the right one',
    [option('a', { right: true, model: 'T02-shared-stack' }), option('b')],
    false,
    'ask.options.0.model',
  ],
  [
    'a model is led to two of one',
    [
      option('a', { right: true }),
      option('b', { model: 'T02-shared-stack' }),
      option('c', { model: 'T02-shared-stack' }),
    ],
    false,
    'ask.options.2.model',
  ],
])('[CHO6] an ask is refused where %s', (_, options, many, path) => {
  expect(build({ ask: { kind: 'choice', options, several: many, shuffle: true } })).toMatchObject({
    ok: false,
    problem: { path },
  });
});

test('[CHO7] one option is told at each step, of one alone the right one last', () => {
  expect(revealOf(several)).toEqual({ from: 0, to: 4, stops: [0, 1, 2, 3, 4] });
  expect(shownOf(several, 0).verdicts).toEqual([]);
  expect(shownOf(several, 2.7).verdicts.map(({ id }) => id)).toEqual(
    several.prompt.options.slice(0, 2).map(({ id }) => id),
  );
  expect(truthOf(single).verdicts.map(({ right }) => right)).toEqual([false, false, true]);
  expect(truthOf(several)).toMatchObject({ ...shownOf(several, 4), right: expect.arrayContaining(['heap', 'code']) });
});

test('[CHO8] the distribution counts each option, in the order of the prompt', () => {
  const { answers, counts } = tallyOf(several, [chooses('heap'), chooses('heap', 'stack'), chooses()]);
  expect(answers).toBe(3);
  expect(new Map(counts.map(({ id, count }) => [id, count]))).toEqual(
    new Map([
      ['heap', 2],
      ['stack', 1],
      ['code', 0],
      ['registers', 0],
    ]),
  );
  expect(counts.map(({ id }) => id)).toEqual(several.prompt.options.map(({ id }) => id));
});

test('[CHO9] the order of choosing makes no other answer', () => {
  expect(answerText(chooses('heap', 'code'))).toBe(answerText(chooses('code', 'heap')));
  expect(secretOf('choice').slips(several.prompt, chooses('heap', 'code'), chooses('code', 'heap'))).toEqual({
    slips: 0,
    of: 4,
  });
});

test('[QST3] [QST4] laws of marking hold for every ask and every answer', () => {
  fc.assert(
    fc.property(asks, fc.array(fc.nat(7), { maxLength: 8 }), (pair, places) => {
      const { prompt } = pair;
      const { slips, keyUnder, answer: answerOf } = secretOf('choice');
      const ids = [...new Set(places)].flatMap((place) => prompt.options[place]?.id ?? []);
      const given = chooses(...(prompt.several ? ids : ids.slice(0, 1)));
      expect(problemOf(prompt, given)).toBeNull();
      const { earned, possible, finding } = markOf(pair, given);
      expect(earned).toBeGreaterThanOrEqual(0);
      expect(earned).toBeLessThanOrEqual(possible);
      expect(finding === null).toBe(earned === possible);
      expect(isRight(truthOf(pair), given)).toBe(earned === possible);
      const right = rightAnswer(pair);
      if (!right) throw new Error('always to be said');
      expect(markOf(pair, right)).toMatchObject({ earned: possible, finding: null });
      expect(slips(prompt, right, given).slips === 0).toBe(answerText(right) === answerText(given));
      for (const model of modelIds) {
        const key = keyUnder(pair, model);
        const misled = key && answerOf(prompt, key);
        if (!key || !misled) continue;
        expect(problemOf(prompt, misled)).toBeNull();
        expect(answerSchema.safeParse(misled).success).toBe(true);
        expect(secretOf('choice').compare(prompt, key, misled).finding).toBeNull();
        expect(slips(prompt, right, misled).slips).toBeGreaterThan(0);
      }
    }),
    { numRuns: 200 },
  );
});

test('the question of the tour is answered by what threads share', () => {
  const { questions } = JSON.parse(tourText('choice')) as { questions: { ask: unknown }[] };
  const built = build({ ask: askSchema.parse(questions[0]?.ask) });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  const right = rightAnswer(built.pair);
  expect(right && answerText(right)).toBe('code, files, globals, heap');
});
