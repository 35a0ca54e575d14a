import { expect, test } from '@jest/globals';
import { lastStanding, type Lesson, lesson as lessonSchema } from '@timeslice/contract';
import fc from 'fast-check';
import { begun, change, course, everybody, names, played, twoRounds } from '../test/courses';
import {
  ada,
  after,
  as,
  ask,
  bora,
  explain,
  host,
  joins,
  lesson,
  lock,
  opened,
  openPredictions,
  reveal,
  start,
  type Room,
  type Wish,
} from '../test/stories';
import { hostScene, projectorScene, report, studentScene } from './index';

test('[SES62] [SES111] no name and no id reaches the wall but in the lobby, nor the students ever', () => {
  fc.assert(
    fc.property(fc.oneof(course, twoRounds), (steps) => {
      const look = ({ state }: Room) => {
        const wall = projectorScene(state, new Set(everybody));
        const shown = [studentScene(state), ...(wall.phase === 'lobby' ? [] : [wall])];
        const text = JSON.stringify(shown);
        for (const secret of [...names, ...everybody]) expect(text).not.toContain(secret);
      };
      played(steps, look);
      played(steps, look, begun());
    }),
    { numRuns: 100 },
  );
});

/** A lesson of one question that looks the same, whatever is right. */
const asked = (ask: object): Lesson =>
  lessonSchema.parse({ ...lesson, questions: [{ ...lesson.questions[0], scenario: undefined, ask }] });
const option = (id: string, right: string) => ({ id, text: { ko: id, en: id }, right: id === right });
const text = { ko: 'x', en: 'x' };

test.each([
  {
    kind: 'choice',
    keys: ['a', 'b', 'c'].map((right) => ({ options: ['a', 'b', 'c'].map((id) => option(id, right)) })),
    answers: [{ chosen: ['a'] }, { chosen: ['b'] }],
  },
  { kind: 'number', keys: [1, 2].map((value) => ({ value, why: text })), answers: [{ value: 1 }, { value: 2 }] },
  {
    kind: 'text',
    keys: ['x', 'y'].map((said) => ({ sample: { ko: said, en: said } })),
    answers: [{ text: 'x' }, { text: 'y' }],
  },
])('[SES66] at the start of the reveal the wall is the same, whatever is right: $kind', ({ kind, keys, answers }) => {
  const drafts = [ada, bora].map(
    (who, index) =>
      [
        { type: 'draft', question: 'who-next', edit: 1, answer: { kind, ...answers[index] } } as unknown as Wish,
        as(who),
      ] as const,
  );
  const walls = keys.map((key) => {
    const room = after(opened(asked({ kind, ...key })), joins('Ada'), joins('Bora'), start, openPredictions, ...drafts);
    const picked = after(room, lock, reveal, [{ type: 'snapshot', answers: [bora, ada] }, host]);
    return projectorScene(after(picked, [{ type: 'show-snapshot', show: true }, host]).state, new Set());
  });
  const snapshot = [{ answer: answers[1] }, { answer: answers[0] }];
  expect(walls[0]).toMatchObject({ phase: 'reveal', result: { marked: 2 }, snapshot });
  for (const wall of walls) expect(wall).toEqual(walls[0]);
});

test('[SES67] a drawn run looks the same before it is revealed, whatever will be drawn', () => {
  const drawn = (draws: object) =>
    lessonSchema.parse({
      ...lesson,
      questions: [
        {
          ...lesson.questions[0],
          scenario: {
            format: 'timeslice/scenario@1',
            policy: { kind: 'lottery', quantum: 2 },
            processes: ['P1', 'P2'].map((id) => ({ id, arrival: 0, tickets: 2, bursts: [['cpu', 4]] })),
            ...draws,
          },
          ask: { kind: 'gantt' },
        },
      ],
    });
  const shown = [{ seed: 1 }, { seed: 2 }, { draws: [0, 0, 0, 0] }, { draws: [3, 3, 3, 3] }].map((draws) => {
    const { state } = after(opened(drawn(draws)), start, openPredictions);
    return [studentScene(state), projectorScene(state, new Set()), hostScene(state, new Set())];
  });
  expect(shown[0]?.[0]).toMatchObject({ phase: 'predict', question: { prompt: { kind: 'gantt' } } });
  for (const scenes of shown) expect(scenes).toEqual(shown[0]);
});

test('[SES66] during the reveal the wall has of the class what it answered, and no more', () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.oneof(course, twoRounds), (steps) => {
      const look = ({ state }: Room) => {
        const wall = projectorScene(state, new Set(everybody));
        if (wall.phase !== 'reveal') return;
        seen++;
        expect(Object.keys(wall.result)).toEqual(['tally', 'marked']);
        expect(JSON.stringify(wall.snapshot)).not.toMatch(/"(right|earned|readings|participant)"/);
      };
      played(steps, look, begun());
    }),
    { numRuns: 100 },
  );
  expect(seen).toBeGreaterThan(20);
});

test('[SES82] [SES83] [SES104] what a class did adds up in every state', () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.oneof(course, twoRounds), (steps) => {
      const look = ({ state }: Room) => {
        const { questions, students } = report(state);
        for (const [
          index,
          { flow, marked, allRight, groups, confidence, rounds, models, regradings, tally },
        ] of questions.entries()) {
          const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
          expect(sum(groups.list.map(({ count }) => count)) + groups.others.answers).toBe(marked);
          if (rounds > 0) expect(tally?.answers).toBe(marked);
          if (rounds > 0) expect(sum(confidence?.map(({ right, wrong }) => right + wrong) ?? [])).toBe(marked);
          expect(sum(models.map(({ students: those }) => those))).toBeLessThanOrEqual(marked + 0.05 * models.length);
          expect(flow === null).toBe(rounds < 2);
          if (flow) {
            expect(sum(flow.moves.map(({ count }) => count))).toBe(flow.before.of);
            expect(flow.after.of + flow.newcomers).toBe(marked);
            if (flow.newcomers === 0) expect(flow.after.right).toBe(allRight);
            for (const [list, end] of [
              [flow.from, 'from'],
              [flow.to, 'to'],
            ] as const) {
              for (const [place, { count }] of list.entries()) {
                expect(sum(flow.moves.filter((move) => move[end] === place).map((move) => move.count))).toBe(count);
              }
            }
          }
          for (const { changed, marked: of, meanBefore, meanAfter } of regradings) {
            expect(changed <= of && [meanBefore, meanAfter].every((mean) => mean >= 0 && mean <= 100)).toBe(true);
          }
          for (const { results } of students) {
            const result = results[index];
            expect(result?.attempts.length ?? 0).toBeLessThanOrEqual(2);
            if (result?.mark) expect(result.attempts.findLast(({ mark }) => mark)?.mark).toEqual(result.mark);
          }
        }
      };
      seen += played(steps, look, begun()).state.courses[0]?.rounds.length === 2 ? 1 : 0;
    }),
    { numRuns: 100 },
  );
  expect(seen).toBeGreaterThan(20);
});

const firstOf = ({ questions: [first] }: Lesson, more: object) =>
  lessonSchema.parse({ ...lesson, questions: [{ ...first, ...more }] });
const three = { options: ['a', 'b', 'c'].map((id) => option(id, 'a')) };

test.each([
  { about: 'next-process', taught: lesson, answers: [{ kind: 'next-process', choice: 'P3' }] },
  {
    about: 'gantt',
    taught: firstOf(lesson, { ask: { kind: 'gantt' } }),
    answers: [
      { kind: 'gantt', lanes: [[{ start: 0, end: 4, value: 'P1' }]] },
      { kind: 'gantt', lanes: [[{ start: 0, end: 8, value: 'P2' }]] },
    ],
  },
  {
    about: 'choice',
    taught: asked({ kind: 'choice', ...three }),
    answers: [
      { kind: 'choice', chosen: ['a'] },
      { kind: 'choice', chosen: ['b'] },
    ],
  },
  {
    about: 'number',
    taught: asked({ kind: 'number', value: 1, why: text }),
    answers: [
      { kind: 'number', value: 1 },
      { kind: 'number', value: 2 },
    ],
  },
  {
    about: 'text',
    taught: asked({ kind: 'text', sample: text }),
    answers: [
      { kind: 'text', text: 'x' },
      { kind: 'text', text: 'y' },
    ],
  },
])('[SES103] whatever was changed, withdrawing all of it marks and tells as before: $about', ({ taught, answers }) => {
  const regrades = (one: object) => ({ type: 'regrade', question: 'who-next', change: one }) as unknown as Wish;
  const drafts = answers.map(
    (answer, index) =>
      [
        { type: 'draft', question: 'who-next', edit: 1, answer } as unknown as Wish,
        as([ada, bora][index] ?? ada),
      ] as const,
  );
  const before = after(opened(taught), joins('Ada'), joins('Bora'), start, openPredictions, ...drafts, lock, explain);
  const fitting = fc.constantFrom(...answers);
  const any = fc.oneof(
    change,
    fitting.map((key) => ({ type: 'key', key })),
    fitting.map((answer) => ({ type: 'accept', answer })),
    fitting.map((answer) => ({ type: 'unaccept', answer })),
  );
  let seen = 0;
  fc.assert(
    fc.property(fc.array(any, { maxLength: 5 }), (changes) => {
      let room = after(before);
      for (const one of changes) {
        room = ask(room, regrades(one), host).room;
        const { truth } = report(room.state).questions[0] ?? {};
        expect(studentScene(room.state)).toMatchObject({ phase: 'explain', truth });
        for (const { results } of report(room.state).students) {
          const { earned = 0, possible = 1 } = results[0]?.mark ?? {};
          expect(earned >= 0 && earned <= possible).toBe(true);
        }
      }
      while (room.state.courses[0] && room.state.courses[0].markings.length > 1) {
        seen++;
        const regrading = lastStanding(room.state.courses[0].regradings);
        room = ask(room, regrades({ type: 'withdraw', regrading }), host).room;
      }
      expect(report(room.state).students).toEqual(report(before.state).students);
      expect(report(room.state).questions[0]).toEqual({
        ...report(before.state).questions[0],
        regradings: expect.any(Array),
      });
      const { revision: _then, ...scene } = studentScene(room.state);
      expect(studentScene(before.state)).toMatchObject(scene);
    }),
    { numRuns: 50 },
  );
  expect(seen).toBeGreaterThan(20);
});
