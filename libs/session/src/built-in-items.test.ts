import { expect, test } from '@jest/globals';
import { diagnoser } from '@timeslice/questions/keys';
import { builtInLessons, pairOf } from '../test/built-in';

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
