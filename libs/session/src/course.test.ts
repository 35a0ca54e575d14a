import { describe, expect, test } from '@jest/globals';
import { refused, unchanged, lobby, predicting, locked, drawing, TRUTH, WRONG } from '../test/rooms';
import {
  ada,
  after,
  as,
  ask,
  bora,
  chooses,
  choosesSurely,
  clock,
  draws,
  explain,
  host,
  joins,
  lesson,
  lock,
  next,
  opened,
  openPredictions,
  reveal,
  says,
  start,
} from '../test/stories';
import { nextDeadline, studentScene } from './index';

describe('the course of a lesson', () => {
  test('[SES20] start, next, and no question after the last', () => {
    expect(studentScene(after(lobby, start).state)).toMatchObject({ phase: 'brief', question: { id: 'who-next' } });
    expect(studentScene(after(locked, explain, next).state)).toMatchObject({
      phase: 'brief',
      question: { id: 'draw-it' },
    });
    expect(says(after(drawing, lock, explain), ...next)).toEqual(refused('no-next-question'));
  });

  test.each([
    ['start', predicting, start],
    ['open-predictions', lobby, openPredictions],
    ['lock', lobby, lock],
    ['reveal', predicting, reveal],
    ['explain', predicting, explain],
    ['next', locked, next],
  ] as const)('[SES20] %s out of turn is refused', (_name, room, [wish, actor]) => {
    expect(says(room, wish, actor)).toEqual(refused('wrong-phase'));
  });

  test('[SES21] the time limit is the one asked for, else that of the lesson, else none', () => {
    const brief = after(locked, explain, next);
    expect(studentScene(predicting.state)).toMatchObject({ closesAt: null });
    expect(studentScene(drawing.state)).toMatchObject({ closesAt: drawing.now + 60_000 });
    expect(studentScene(after(brief, [{ type: 'open-predictions', timeLimit: 20 }, host]).state)).toMatchObject({
      closesAt: brief.now + 20_000,
    });
    expect(studentScene(after(brief, [{ type: 'open-predictions', timeLimit: null }, host]).state)).toMatchObject({
      closesAt: null,
    });
  });

  test('[SES22] more time counts from the old end, or from now when that has passed', () => {
    expect(says(predicting, { type: 'extend', seconds: 30 }, host)).toEqual(refused('no-time-limit'));
    const more = [{ type: 'extend', seconds: 30 }, host] as const;
    expect(studentScene(after(drawing, more).state)).toMatchObject({ closesAt: drawing.now + 90_000 });
    expect(studentScene(ask(drawing, ...more, drawing.now + 61_000).room.state)).toMatchObject({
      closesAt: drawing.now + 91_000,
    });
  });

  test('[SES23] the alarm locks after the grace, and an old alarm does nothing', () => {
    const timed = after(locked, explain, next, openPredictions, draws(ada, TRUTH));
    const due = nextDeadline(timed.state) ?? 0;
    expect(due).toBe(timed.now + 61_500);
    expect(says(timed, { type: 'time-up' }, clock, timed.now + 30_000)).toEqual(unchanged);
    expect(says(timed, { type: 'time-up' }, clock, due)).toMatchObject({ events: [{ type: 'locked', by: 'clock' }] });
    expect(nextDeadline(after(timed, lock).state)).toBeUndefined();
  });
});

describe('predicting', () => {
  test('[SES30] the last draft before the lock counts', () => {
    const room = after(predicting, chooses(ada, 'P1', 1), chooses(ada, 'P3', 2), lock);
    expect(room.state.courses[0]?.rounds[0]?.locked?.marks.get(ada)).toMatchObject({ earned: 1, possible: 1 });
  });

  test.each([
    ['another question', predicting, draws(ada, TRUTH), 'wrong-question'],
    ['a question not open yet', after(lobby, start), chooses(ada, 'P3'), 'wrong-phase'],
    ['a locked question', after(predicting, lock), chooses(ada, 'P3'), 'locked'],
    ['no question at all', lobby, chooses(ada, 'P3'), 'wrong-question'],
  ] as const)('[SES31] a draft for %s is refused', (_name, room, [wish, actor], code) => {
    expect(says(room, wish, actor)).toEqual(refused(code));
  });

  test('[SES32] an older draft, or the same again, changes nothing, also after the lock', () => {
    const room = after(predicting, chooses(ada, 'P3', 5));
    expect(says(room, ...chooses(ada, 'P1', 4))).toEqual(unchanged);
    expect(says(room, ...chooses(ada, 'P3', 5))).toEqual(unchanged);
    expect(says(after(room, lock), ...chooses(ada, 'P3', 5))).toEqual(unchanged);
  });

  test('[SES32] another answer under the edit of the stored one is refused, also after the lock', () => {
    const room = after(predicting, chooses(ada, 'P3', 5));
    for (const at of [room, after(room, lock)]) {
      expect(says(at, ...chooses(ada, 'P1', 5))).toEqual(refused('answered-elsewhere'));
    }
    const asking = after(
      opened(lesson, { confidence: true, points: 'correctness' }),
      joins('Ada'),
      start,
      openPredictions,
    );
    const sure = after(asking, choosesSurely(ada, 'P3', 2, 5));
    expect(says(sure, ...choosesSurely(ada, 'P3', 2, 5))).toEqual(unchanged);
    expect(says(sure, ...choosesSurely(ada, 'P3', 3, 5))).toEqual(refused('answered-elsewhere'));
    expect(says(sure, ...chooses(ada, 'P3', 5))).toEqual(refused('answered-elsewhere'));
  });

  test.each([
    ['an unknown process', predicting, chooses(ada, 'P9'), { path: 'choice', value: 'P9' }],
    ['an unknown process in a timeline', drawing, draws(ada, 'P9 2'), { path: 'lanes.0.0.value', value: 'P9' }],
    ['more ticks than there are', drawing, draws(ada, 'P1 9'), { path: 'lanes.0.0.end', value: '9' }],
  ] as const)('[SES33] %s is refused with field, value and what is allowed', (_name, room, [wish, actor], detail) => {
    expect(says(room, wish, actor)).toMatchObject({ code: 'wrong-answer-shape', detail });
  });

  test('[SES33] an answer of another kind, overlapping segments and a lane too many are refused', () => {
    const drafted = (answer: object) => says(drawing, { ...draws(ada, TRUTH)[0], answer } as never, as(ada));
    expect(drafted({ kind: 'next-process', choice: 'P1' })).toMatchObject({ detail: { path: 'kind' } });
    const overlapping = [
      { start: 0, end: 3, value: 'P1' },
      { start: 2, end: 4, value: 'P2' },
    ];
    expect(drafted({ kind: 'gantt', lanes: [overlapping] })).toMatchObject({ detail: { path: 'lanes.0.1.start' } });
    expect(drafted({ kind: 'gantt', lanes: [[], []] })).toMatchObject({ detail: { path: 'lanes' } });
  });
});

describe('marking', () => {
  test('[SES40] the lock makes marks and the distribution, with the first divergence and its rule', () => {
    const room = after(drawing, draws(ada, TRUTH), draws(bora, WRONG), lock);
    const facts = room.state.courses[1]?.rounds[0]?.locked;
    expect(facts?.marks.get(ada)).toMatchObject({ earned: 1_000, possible: 1_000, finding: null });
    expect(facts?.marks.get(bora)).toMatchObject({
      earned: 416,
      possible: 1_000,
      parts: [
        { part: 'ticks', earned: 2, possible: 8, weight: 2 },
        { part: 'order', earned: 3, possible: 4, weight: 1 },
      ],
      finding: { at: 2, lane: 0, expected: 'P2', given: 'P1' },
    });
    expect(facts?.marks.get(bora)?.finding?.why.en).toMatch(/ahead in the ready queue/);
    expect(facts?.tally).toMatchObject({ kind: 'gantt', answers: 2 });
  });

  test('[SES40] whoever has begun nothing has no mark', () => {
    expect(after(predicting, chooses(ada, 'P3'), lock).state.courses[0]?.rounds[0]?.locked?.marks.has(bora)).toBe(
      false,
    );
  });
});
