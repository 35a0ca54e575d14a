import { describe, expect, test } from '@jest/globals';
import { type ModelId, modelIds } from '@timeslice/questions';
import { diagnoser, formulaText, markOf, rightAnswer, separation, variantOf } from '@timeslice/questions/keys';
import { builtInLessons, pairOf } from '../test/built-in';

const constant = 'counting from 0 adds the same to every quantum, so that the same one stays the least';

/** Core misconceptions that no question of a lesson can tell, and why. */
const untold: Readonly<Record<string, Partial<Record<ModelId, string>>>> = {
  'cost-of-switching': { 'W05-forgets-arrival': constant },
  'round-robin-and-the-quantum': { 'W05-forgets-arrival': constant },
  'python-processes-and-threads': {
    'S08-newcomer-first': 'who waits for the GIL is not in the ready queue: there is nobody to choose between',
    'C07-io-to-running': 'a thread that is back from its I/O has to wait for the GIL, which the running one holds',
  },
  'shortest-first': {
    'S06-cyclic-sweep': 'round robin is one of four policies, and its first runs come soonest either way',
    'S08-newcomer-first': 'with newcomers first round robin comes to the same as SRTF, the best of the others',
  },
  'threads-and-what-they-share': {
    'S06-cyclic-sweep': 'while one thread waits two take turns: the queue goes round like the list',
    'C07-io-to-running': 'the moment asked about lies within the I/O, which is what the lesson is about',
  },
  'tour-of-all-questions': {
    'C07-io-to-running': 'one question asks about a moment within the I/O, the other gives the run up to its moment',
  },
};

/** Core misconceptions that find the right option of a question and a wrong one equally good, and why they may. */
const tied: Readonly<Record<string, Partial<Record<ModelId, string>>>> = {
  'best-in-everything': {
    'S08-newcomer-first': 'with newcomers first round robin comes to the same as SRTF, which the question is about',
  },
  'turnaround-against-q': {
    'S04-clairvoyant': 'q = 2 comes to the same as q = 5 under it, too: the question is about what switches cost',
    'S06-cyclic-sweep': 'q = 2 comes to the same as q = 5 under it: the question is about what switches cost',
  },
  'least-wait-with-switches': {
    'S02-srtf-no-preempt': 'SRTF that never preempts is SJF, the right one',
    'S04-clairvoyant': 'who runs jobs before they come never finds a shorter one later: SJF and SRTF are one run then',
  },
};

/** Questions that tell no misconception of the catalogue, and why. */
const silent: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'four-kinds-of-multi': {
    'what-cannot-be-divided': 'Amdahl: what is taken for divisible is no rule of a scheduler or of memory',
  },
  'program-process-and-memory': {
    'started-three-times': 'program and process: no misconception of the catalogue mixes them up',
    'on-the-stack': 'where a variable is kept: the catalogue has who shares it',
    'same-address': 'virtual addresses: the catalogue has none about them',
  },
  'python-processes-and-threads': {
    'two-processes': 'the pair of the question before: who thinks of one GIL for all processes is not in the catalogue',
  },
  'races-and-locks': {
    'with-a-lock': 'under the lock every race model comes to the truth, which is its point',
  },
};

describe.each(builtInLessons)('the questions of %s', (name, { questions }) => {
  const items = questions.map(({ id, ask }) => ({ id, kind: ask.kind }));
  const found = questions.map((question) => separation(pairOf(question)));
  const hidden = found.map(({ flags }) => flags.flatMap((one) => (one.flag === 'hidden' ? [one.model] : [])));

  test('[SEP3] no core misconception earns all by a convention', () => {
    const excused = items.flatMap(({ id }, index) => {
      const right = found[index]?.classes.find(({ models }) => models.includes('right'))?.models ?? [];
      return (hidden[index] ?? []).filter((model) => !right.includes(model)).map((model) => `${id}: ${model}`);
    });
    expect(excused).toEqual([]);
  });

  test('[SEP3] no core misconception finds the right option among several best ones, or it is listed', () => {
    const torn = items.map(({ id }, index) => {
      const isTorn = (model: ModelId) =>
        (found[index]?.classes.filter(({ models }) => models.includes(model)).length ?? 0) > 1;
      return [id, (hidden[index] ?? []).filter(isTorn).toSorted()] as const;
    });
    expect(torn).toEqual(items.map(({ id }) => [id, Object.keys(tied[id] ?? {}).toSorted()]));
  });

  test('[SEP3] what one question cannot tell another one tells, or it is listed', () => {
    const told = new Set(found.flatMap((one) => one.told));
    const left = modelIds.filter((model) => hidden.some((some) => some.includes(model)) && !told.has(model));
    expect(left.toSorted()).toEqual(Object.keys(untold[name] ?? {}).toSorted());
  });

  test('[SEP3] every question tells a misconception, or it is listed', () => {
    const none = items.filter((_, index) => found[index]?.told.length === 0).map(({ id }) => id);
    expect(none.toSorted()).toEqual(Object.keys(silent[name] ?? {}).toSorted());
  });
});

const numbers = builtInLessons
  .flatMap(([, { questions }]) => questions)
  .filter(({ ask }) => ask.kind === 'number')
  .map((question) => [question.id, question] as const);

const figuresIn = (text: string) => (text.match(/\d+(?:\.\d+)?/g) ?? []).toSorted();

test.each(numbers)('[NUM9] %s says what its formula is asked: words and number cannot part', (_, { ask, text }) => {
  if (ask.kind !== 'number' || !ask.formula) throw new Error('a number that is typed, not worked out');
  expect(formulaText(ask.formula)).toEqual(text);
});

test.each(numbers)(
  '[NUM8] %s: another text and another number each time, which tells apart the same',
  (_, question) => {
    const original = pairOf(question);
    const texts = { ko: new Set([question.text.ko]), en: new Set([question.text.en]) };
    for (let seed = 1; seed <= 7; seed++) {
      const variant = variantOf(question, seed);
      if (variant?.ask.kind !== 'number') throw new Error('no variant');
      const pair = pairOf({ ...question, ...variant });
      const right = rightAnswer(pair);
      expect(right && markOf(original, right).earned).toBe(0);
      expect(separation(pair).told).toEqual(separation(original).told);
      texts.ko.add(variant.text.ko);
      texts.en.add(variant.text.en);
      expect(figuresIn(variant.text.ko)).toEqual(figuresIn(variant.text.en));
    }
    expect([texts.ko.size, texts.en.size]).toEqual([8, 8]);
  },
);

const inWords = builtInLessons
  .flatMap(([, { questions }]) => questions)
  .filter(({ ask }) => ask.kind === 'choice' || ask.kind === 'text')
  .map((question) => [question.id, question] as const);

test.each(inWords)(
  '[GEN12] %s: a similar one is about the same and another one, and tells at least as much',
  (_, question) => {
    const original = pairOf(question);
    const { told } = separation(original);
    const seen = new Set<string>();
    for (let seed = 1; seed <= 12; seed++) {
      const variant = variantOf(question, seed);
      if (!variant) throw new Error('no variant');
      const pair = pairOf({ ...question, ...variant });
      expect(separation(pair).told).toEqual(expect.arrayContaining([...told]));
      if (pair.prompt.kind === 'choice' && original.prompt.kind === 'choice') {
        // what a class is asked is not given away: none of its sentences is told
        const its = new Set(original.prompt.options.flatMap(({ text }) => [text.ko, text.en]));
        const sentences = pair.prompt.options.flatMap(({ text }) => [text.ko, text.en]);
        expect(sentences.filter((sentence) => its.has(sentence))).toEqual([]);
        expect(pair.prompt).not.toEqual(original.prompt);
      } else {
        const right = rightAnswer(pair);
        expect(right && markOf(original, right).earned).toBe(0);
      }
      seen.add(JSON.stringify([variant.text, pair.prompt]));
    }
    expect(seen.size).toBeGreaterThan(4);
  },
);

/** Wordings of wrong models, in both languages each: what is typed, and what it is read as. */
const wordings = builtInLessons.flatMap(([, { questions }]) =>
  questions.flatMap((question) =>
    question.ask.kind === 'text'
      ? (question.ask.models ?? []).map(({ model, texts }) => [question.id, model, texts, question] as const)
      : [],
  ),
);

test('[TXT9] every built-in question for a few words expects those of a wrong model', () => {
  const asked = builtInLessons.flatMap(([, { questions }]) => questions.filter(({ ask }) => ask.kind === 'text'));
  expect(asked.map(({ id }) => id).filter((id) => !wordings.some(([of]) => of === id))).toEqual([]);
});

test.each(wordings)(
  '[TXT9] %s: wordings of %s are read as it, in Korean and in English',
  (_, model, texts, question) => {
    const read = diagnoser(pairOf(question));
    const korean = texts.filter((text) => /[가-힣]/.test(text));
    expect(korean.length).toBeGreaterThan(0);
    expect(korean.length).toBeLessThan(texts.length);
    // as a phone would write it
    for (const text of texts) expect(read({ kind: 'text', text: ` ${text.toUpperCase()} ` })[0]?.model).toBe(model);
  },
);
