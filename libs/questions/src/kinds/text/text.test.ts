import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diagnoser } from '../../diagnose';
import { type Ask, isComplete, problemOf } from '../../index';
import { markOf } from '../../mark-answer';
import type { Marking } from '../../marking';
import { modelIds } from '../../models/model';
import { answer as answerSchema, answerText, ask as askSchema, isRight } from '../../public-kinds';
import { build, type Pair, revealOf, rightAnswer, secretOf, shownOf, tallyOf, truthOf } from '../../secret-kinds';
import { normalised } from './normalised';
import { tourText } from '../../../test/tour';

const sample = { ko: '프로세스 제어 블록', en: 'process control block' };

function asked(more: Partial<Ask<'text'>> = {}, marking: Marking = {}): Pair<'text'> {
  const built = build<'text'>({ ask: { kind: 'text', maxLength: 40, sample, ...more }, marking });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.pair;
}
const writes = (text: string) => ({ kind: 'text' as const, text });
const pair = asked({ accept: ['PCB'] });

test.each([
  ['Process Control Block', 'process control block'],
  ['  process \n control\t block ', 'process control block'],
  ['ＰＣＢ', 'pcb'],
  ['프로세스 제어 블록', '프로세스제어블록'],
  ['PCB　블록', 'pcb 블록'],
  ['é', 'é'],
  ['한글', '한글'],
])('[TXT1] %j and %j are equal answers', (one, other) => {
  expect(normalised(one)).toBe(normalised(other));
  expect(answerText(writes(one))).toBe(answerText(writes(other)));
});

test.each([
  ['2ⁿ', '2n'],
  ['a part', 'apart'],
  ['PCB 1', 'PCB1'],
  ['P1', 'P2'],
])('[TXT1] %j and %j are not', (one, other) => {
  expect(normalised(one)).not.toBe(normalised(other));
});

test('[TXT2] what the author accepts is right, and so is the sample in either language', () => {
  for (const right of ['pcb', 'Process control  block', '프로세스제어 블록']) {
    expect(markOf(pair, writes(right))).toMatchObject({ earned: 1, possible: 1, finding: null });
    expect(isRight(truthOf(pair), writes(right))).toBe(true);
  }
});

test('[TXT3] other words earn nothing until the host accepts them; then all that are equal to them do', () => {
  expect(markOf(pair, writes('task_struct'))).toMatchObject({
    earned: 0,
    finding: { expected: 'PCB', given: 'task_struct' },
  });
  const regraded = asked({ accept: ['PCB'] }, { accept: [writes('task_struct')] });
  expect(markOf(regraded, writes('Task_Struct '))).toMatchObject({ earned: 1, finding: null });
  expect(markOf(regraded, writes('stack')).earned).toBe(0);
});

test('[TXT4] nothing but spaces is no answer, and what is too long is refused', () => {
  expect(isComplete(pair.prompt, writes(' \n '))).toBe(false);
  expect(markOf(pair, writes(' '))).toMatchObject({ earned: 0, finding: { given: null } });
  expect(problemOf(pair.prompt, writes('가'.repeat(40)))).toBeNull();
  expect(problemOf(pair.prompt, writes('👩'.repeat(40)))).toBeNull();
  expect(problemOf(pair.prompt, writes('가'.repeat(41)))).toEqual({
    path: 'text',
    value: '41 characters',
    allowed: 'at most 40 characters',
  });
});

test('[TXT5] control characters and halves of characters are no text', () => {
  for (const text of ['a\u0000', 'a\u007f', '\ud800', 'a\tb']) {
    expect(answerSchema.safeParse(writes(text)).success).toBe(false);
  }
  expect(answerSchema.safeParse(writes('one\ntwo 👩‍💻')).success).toBe(true);
});

test('[TXT6] an author accepts no answer that nobody can give', () => {
  for (const [path, more] of [
    ['ask.accept.0', { accept: [' '] }],
    ['ask.accept.1', { accept: ['PCB', 'x'.repeat(41)] }],
    ['ask.sample.ko', { sample: { ko: '', en: 'PCB' } }],
  ] as const) {
    const ask = { kind: 'text' as const, maxLength: 40, sample, ...more } as Ask<'text'>;
    expect(build({ ask })).toMatchObject({ ok: false, problem: { path } });
  }
});

test('[TXT7] the prompt holds no word of the answer; the sample comes with the only step', () => {
  expect(pair.prompt).toEqual({ kind: 'text', maxLength: 40 });
  expect(revealOf(pair)).toEqual({ from: 0, to: 1, stops: [0, 1] });
  expect(shownOf(pair, 0)).toEqual({ kind: 'text', sample: null, accepted: [] });
  expect(truthOf(pair)).toMatchObject(shownOf(pair, 1));
});

test('[TXT8] equal answers are one group under the spelling of most, largest first', () => {
  const written = ['pcb', 'PCB', 'PCB ', 'stack', '', ' '].map(writes);
  expect(tallyOf(pair, written)).toEqual({
    kind: 'text',
    answers: 6,
    open: 2,
    groups: [
      { text: 'PCB', count: 3 },
      { text: 'stack', count: 1 },
    ],
    others: { groups: 0, answers: 0 },
  });
});

test('[TXT8] the largest groups that fit are kept, and the others counted', () => {
  const long = asked({ maxLength: 280 });
  const all = Array.from({ length: 1_000 }, (_, n) => writes(n < 100 ? 'PCB' : `${n} ${'가나'.repeat(130)}`));
  const tally = tallyOf(long, all);
  expect(tally.groups[0]).toEqual({ text: 'PCB', count: 100 });
  const shown = tally.groups.reduce((sum, { count }) => sum + count, 0);
  expect(shown + tally.others.answers).toBe(1_000);
  expect(tally.groups.length + tally.others.groups).toBe(901);
  expect(new TextEncoder().encode(JSON.stringify(tally)).length).toBeLessThan(20_000);
});

test('[TXT9] words that the author gave to a wrong model are read as that model, each of them, and earn nothing', () => {
  const its = asked({ models: [{ model: 'T02-shared-stack', texts: ['the stack', '스택'] }] });
  for (const text of ['The  stack', '스 택']) {
    expect(diagnoser(its)(writes(text))[0]?.model).toBe('T02-shared-stack');
    expect(markOf(its, writes(text)).earned).toBe(0);
  }
  expect(diagnoser(its)(writes('heap'))[0]?.model).toBe('other');
  expect(diagnoser(its)(writes('process control block'))[0]?.model).toBe('right');
});

test.each([
  [{ model: 'T02-shared-stack' as const, texts: ['프로세스 제어블록'] }, 'models.0.texts.0'],
  [{ model: 'T02-shared-stack' as const, texts: ['stack', 'Stack'] }, 'models.0.texts.1'],
  [{ model: 'T02-shared-stack' as const, texts: [' '] }, 'models.0.texts.0'],
])('[TXT9] words of a model that are right, said twice or empty are refused: %j', (model, path) => {
  const built = build<'text'>({ ask: { kind: 'text', maxLength: 40, sample, models: [model] } });
  expect(built).toMatchObject({ ok: false, problem: { path: `ask.${path}` } });
});

test('[QST3] [QST4] laws of marking hold for every answer', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('PCB', 'pcb ', 'ＰＣＢ', '프로세스 제어블록'),
  );
  fc.assert(
    fc.property(words, words, (one, other) => {
      const { slips, keyUnder } = secretOf('text');
      const given = writes(one);
      const { earned, possible, finding } = markOf(pair, given);
      expect([0, possible]).toContain(earned);
      expect(finding === null).toBe(earned === possible);
      expect(isRight(truthOf(pair), given)).toBe(earned === possible);
      expect(slips(pair.prompt, given, writes(other)).slips === 0).toBe(
        answerText(given) === answerText(writes(other)),
      );
      expect(normalised(normalised(one))).toBe(normalised(one));
      const right = rightAnswer(pair);
      expect(right && markOf(pair, right)).toMatchObject({ earned: possible, finding: null });
      for (const model of modelIds) expect(keyUnder(pair, model)).toBeNull();
    }),
    { numRuns: 300 },
  );
});

test('the question of the tour is answered by the process control block', () => {
  const { questions } = JSON.parse(tourText('text')) as { questions: { ask: unknown }[] };
  const built = build<'text'>({ ask: askSchema.parse(questions[0]?.ask) as Ask<'text'> });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  for (const text of ['pcb', '프로세스제어블록', 'Process Control Block']) {
    expect(markOf(built.pair, writes(text)).earned).toBe(1);
  }
  expect(markOf(built.pair, writes('stack')).earned).toBe(0);
});
