import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  LessonId,
  LessonItem,
  PracticeLesson,
  PracticeQuestion,
  PracticeResult,
  Question,
  QuestionId,
} from '@timeslice/contract';
import { lanesOf, segmentsOf } from '@timeslice/questions';
import { drawnRight, roundRobin, says } from './class';
import { backends, createInstructor, postJson, type Server, startFresh } from './harness';
import { partOf, wholeLesson } from './recorded';

/** As it may have been stored before its kind refused it: nobody is chosen at t = 1. */
const stored = {
  ...roundRobin,
  id: 'stored-before' as LessonId,
  questions: roundRobin.questions.map((question) =>
    question.id === 'next' ? { ...question, ask: { kind: 'next-process' as const, at: 1, cpu: 0 } } : question,
  ),
};
const numbers = { ...partOf(wholeLesson(), 'cpu-utilisation-of-four'), id: 'a-number' as LessonId };

const [short] = roundRobin.questions;
const long = {
  ...roundRobin,
  id: 'a-hundred' as LessonId,
  questions: Array.from({ length: 100 }, (_, n) => ({ ...(short as Question), id: `q${n}` as QuestionId })),
};

const words = {
  ...wholeLesson(),
  id: 'in-words' as LessonId,
  questions: wholeLesson().questions.filter(({ ask }) => ask.kind === 'choice' || ask.kind === 'text'),
};

describe.each(backends)('practising alone: %s', (backend) => {
  let server: Server;
  beforeAll(async () => {
    server = await startFresh(backend, { lessons: [roundRobin, numbers, words, stored, long] });
  }, 30_000);
  afterAll(() => server.stop());

  const at = (question: string, seed: number) => ({ lesson: roundRobin.id, question, seed });
  const get = (query: Record<string, unknown>) =>
    fetch(`${server.url}/api/practice/question?${new URLSearchParams(query as Record<string, string>)}`);
  const check = (body: object) => postJson(`${server.url}/api/practice/answer`, body);

  test('anybody may see which lessons there are, and nothing of their keys', async () => {
    const lessons = (await (await fetch(`${server.url}/api/practice`)).json()) as PracticeLesson[];
    expect(lessons).toHaveLength(5);
    expect(lessons.find(({ id }) => id === roundRobin.id)).toMatchObject({
      questions: [{ id: 'next' }, { id: 'draw' }],
    });
    expect(JSON.stringify(lessons)).not.toContain('SECRET');
  });

  test('[QST2] a question comes without its key, with other numbers than the lesson, and others for every seed', async () => {
    const text = await (await get(at('draw', 5))).text();
    expect(text).not.toMatch(/SECRET|"key"|"trace"/);
    const [one, same, other] = await Promise.all(
      [5, 5, 6].map(async (seed) => (await (await get(at('draw', seed))).json()) as PracticeQuestion),
    );
    expect(one).toMatchObject({ varies: true, question: { id: 'draw', prompt: { kind: 'gantt' } } });
    expect(one).toEqual(same);
    expect(one?.question.prompt).not.toEqual(other?.question.prompt);
  });

  test('an answer is marked, diagnosed and shown the run, and nothing is stored', async () => {
    const open = { kind: 'gantt', lanes: [[]] };
    const first = (await (await check({ ...at('draw', 5), answer: open })).json()) as PracticeResult;
    expect(first).toMatchObject({ mark: { earned: 0 }, range: { from: 0 }, explanation: null });
    const { truth } = first;
    if (truth.kind !== 'gantt') throw new Error(`asked for a gantt, told of ${truth.kind}`);
    const lanes = lanesOf(truth.trace, truth.length, 1).map((cells) => segmentsOf(cells));
    const second = await check({ ...at('draw', 5), answer: { kind: 'gantt', lanes } });
    const { mark } = (await second.json()) as PracticeResult;
    expect(mark).toMatchObject({ earned: mark.possible, finding: null });
    expect(mark.readings?.[0]?.model).toBe('right');
    expect(await server.client.sessionEvent.count()).toBe(0);
  });

  test('[NUM8] a number is asked with others, the next seed with others again, and marked by their formula', async () => {
    const [original] = numbers.questions;
    const ask = { lesson: numbers.id, question: 'cpu-utilisation-of-four' };
    const texts = new Set([original?.text.en]);
    for (const seed of [3, 4]) {
      const one = (await (await get({ ...ask, seed })).json()) as PracticeQuestion;
      expect(one).toMatchObject({ varies: true, question: { title: original?.title } });
      const { en } = one.question.text;
      texts.add(en);
      const [processes, waiting] = (en.match(/\d+/g) ?? []).map(Number) as [number, number];
      const value = Math.round(1000 * (1 - (waiting / 100) ** processes)) / 10;
      const marked = await check({ ...ask, seed, answer: { kind: 'number', value } });
      expect(await marked.json()).toMatchObject({ mark: { earned: 1, finding: null }, explanation: null });
      const ofTheLesson = await check({ ...ask, seed, answer: { kind: 'number', value: 59 } });
      expect(await ofTheLesson.json()).toMatchObject({ mark: { earned: 0, finding: { given: '59' } } });
    }
    expect(texts.size).toBe(3);
  });

  test.each(words.questions.map(({ id, ask }) => [ask.kind, id] as const))(
    '[GEN12] practice asks a similar question for a %s one, in both languages, and marks it by its own key',
    async (kind, question) => {
      const place = { lesson: words.id, question };
      const asked = await Promise.all(
        [1, 2, 3, 4].map(async (seed) => (await (await get({ ...place, seed })).json()) as PracticeQuestion),
      );
      for (const { varies, question: one } of asked) {
        expect(varies).toBe(true);
        expect(one.text.ko).toMatch(/[가-힣]/);
      }
      expect(new Set(asked.map(({ question: one }) => JSON.stringify(one))).size).toBeGreaterThan(1);
      const open = kind === 'choice' ? { kind, chosen: [] } : { kind, text: '?' };
      const first = (await (await check({ ...place, seed: 1, answer: open })).json()) as PracticeResult;
      expect(first).toMatchObject({ mark: { earned: 0 }, explanation: null });
      const { truth } = first;
      const right =
        truth.kind === 'choice'
          ? { kind, chosen: truth.right }
          : { kind, text: truth.kind === 'text' ? (truth.sample?.en ?? '') : '' };
      const { mark } = (await (await check({ ...place, seed: 1, answer: right })).json()) as PracticeResult;
      expect(mark).toMatchObject({ earned: mark.possible, finding: null });
    },
  );

  test.each([
    ['an unknown lesson', 404, 'unknown-lesson', { ...at('draw', 1), lesson: 'no-such', answer: drawnRight }],
    ['an unknown question', 409, 'wrong-question', { ...at('no-such', 1), answer: drawnRight }],
    ['a seed of 0, the lesson itself', 400, 'malformed', { ...at('draw', 0), answer: drawnRight }],
    ['an answer of another kind', 422, 'wrong-answer-shape', { ...at('draw', 1), answer: says('P1') }],
    ['no answer', 400, 'malformed', at('draw', 1)],
  ])('%s is refused with a reason', async (_, status, code, body) => {
    const answer = await check(body);
    expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ code })]);
  });

  test('[SEP1] an instructor sees what each question of a lesson tells apart; nobody else does', async () => {
    const path = `${server.url}/api/lessons/${roundRobin.id}/items`;
    expect((await fetch(path)).status).toBe(401);
    const { cookie } = await createInstructor(server);
    const items = (await (await fetch(path, { headers: { cookie } })).json()) as LessonItem[];
    expect(items.map(({ id }) => id)).toEqual(['next', 'draw']);
    expect(items[1]?.told).toContain('S07-expired-first');
    expect(items[1]?.flags).toContainEqual({ flag: 'convention', model: 'S07-expired-first' });
    const missing = await fetch(`${server.url}/api/lessons/no-such/items`, { headers: { cookie } });
    expect(missing.status).toBe(404);
  });

  test('[SEP2] a stored question that cannot be asked is listed with the reason, the others as usual', async () => {
    const { cookie } = await createInstructor(server);
    const itemsOf = async ({ id }: { readonly id: LessonId }) =>
      (await (await fetch(`${server.url}/api/lessons/${id}/items`, { headers: { cookie } })).json()) as LessonItem[];
    const [next, draw] = await itemsOf(stored);
    expect(next).toMatchObject({ id: 'next', kind: 'next-process', told: [], bits: 0, settled: 0 });
    const problem = { path: 'ask.at', value: '1', allowed: expect.stringMatching(/^a decision of this run: 0, /) };
    expect(next?.flags).toEqual([{ flag: 'cannot-be-asked', problem }]);
    expect(draw).toEqual((await itemsOf(roundRobin))[1]);
    expect(await itemsOf(long)).toHaveLength(100);
  });
});
