import { expect, test } from '@jest/globals';
import { type Lesson, lesson as lessonSchema, type ParticipantId } from '@timeslice/contract';
import { again, drawing, nobody, refused, regrade, TRUTH, unchanged } from '../test/rooms';
import {
  ada,
  after,
  as,
  bora,
  discuss,
  draws,
  end,
  explain,
  host,
  joins,
  lesson,
  lock,
  opened,
  openPredictions,
  replayed,
  reveal,
  says,
  segments,
  start,
  type Room,
  type Wish,
} from '../test/stories';
import { hostScene, ownResult, projectorScene, report, seatOf, studentScene } from './index';

const withdraw = regrade('who-next', { type: 'withdraw' });
const answers = (who: ParticipantId, answer: object, edit = 1) =>
  [{ type: 'draft', question: 'who-next', edit, answer } as unknown as Wish, as(who)] as const;
const chooses = (...chosen: string[]) => ({ kind: 'choice', chosen });
const said = (id: string) => ({ ko: id, en: id });

const [first] = lesson.questions;
const taught = (ask: object): Lesson =>
  lessonSchema.parse({ ...lesson, questions: [{ ...first, scenario: undefined, ask }] });
/** The author ticked a, and meant b. */
const ticked = taught({
  kind: 'choice',
  options: ['a', 'b', 'c'].map((id) => ({
    id,
    text: said(id),
    right: id === 'a',
    why: said(`${id}, says the author`),
  })),
});
const predicting = after(opened(ticked), joins('Ada'), joins('Bora'), start, openPredictions);
const answered = after(predicting, answers(ada, chooses('a')), answers(bora, chooses('b')));
const locked = after(answered, lock);
const meantB = regrade('who-next', { type: 'key', key: chooses('b') });
const points = (room: Room, index = 0) => report(room.state).students.map(({ results }) => results[index]?.points);

test('[SES105] with another key everybody is marked by it, and the old one is wrong', () => {
  expect(points(locked)).toEqual([100, 0]);
  const room = after(locked, meantB);
  expect(points(room)).toEqual([0, 100]);
  expect(points(after(room, explain, end))).toEqual([0, 100]);
  expect(points(after(locked, end, meantB))).toEqual([0, 100]);
  expect(points(after(room, withdraw))).toEqual([100, 0]);
  expect(replayed(room.log)).toEqual(room.state);
});

test('[SES105] both rounds are marked by it, and a round that is locked afterwards', () => {
  const room = after(locked, discuss, openPredictions, answers(ada, chooses('b'), 2), meantB, lock);
  const [one, two] = room.state.courses[0]?.rounds ?? [];
  expect([ada, bora].map((id) => one?.locked?.marks.get(id)?.earned)).toEqual([0, 1]);
  expect([ada, bora].map((id) => two?.locked?.marks.get(id)?.earned)).toEqual([1, 1]);
});

test('[SES105] whatever tells the truth from then on tells the new one, without what the author said of the old', () => {
  const room = after(locked, meantB, explain);
  const truth = {
    kind: 'choice',
    right: ['b'],
    verdicts: expect.arrayContaining([
      { id: 'a', right: false, why: null },
      { id: 'b', right: true, why: null },
      { id: 'c', right: false, why: said('c, says the author') },
    ]),
  };
  expect(studentScene(room.state)).toMatchObject({ phase: 'explain', truth });
  expect(projectorScene(room.state, nobody)).toMatchObject({ phase: 'explain', truth, result: { allRight: 1 } });
  expect(hostScene(room.state, nobody)).toMatchObject({ truth, marking: { key: chooses('b') } });
  expect(report(room.state).questions[0]).toMatchObject({ truth, marking: { key: chooses('b') } });
  expect(ownResult(room.state, bora)?.questions[0]).toMatchObject({ truth, mark: { earned: 1 } });
  expect(seatOf(room.state, ada)?.mark).toMatchObject({ earned: 0, finding: { expected: 'b', given: 'a' } });
});

test('[SES105] a reveal that is on begins again', () => {
  const shown = after(locked, reveal, [{ type: 'seek', tick: 3 }, host]);
  expect(studentScene(shown.state)).toMatchObject({ shown: { verdicts: [{}, {}, { id: 'a', right: true }] } });
  const again = after(shown, meantB);
  expect(studentScene(again.state)).toMatchObject({ cursor: { state: 'paused', at: 0 }, shown: { verdicts: [] } });
  const end = after(again, [{ type: 'seek', tick: 3 }, host]);
  expect(studentScene(end.state)).toMatchObject({ shown: { verdicts: [{}, {}, { id: 'b', right: true }] } });
  const weighed = after(end, regrade('who-next', { type: 'accept', answer: chooses('c') }));
  expect(studentScene(weighed.state)).toMatchObject({ cursor: { at: 3 } });
});

test.each([
  { kind: 'choice', taught: ticked, mine: chooses('a'), key: chooses('b') },
  {
    kind: 'number',
    taught: taught({ kind: 'number', value: 1, why: said('x') }),
    mine: { kind: 'number', value: 1 },
    key: { kind: 'number', value: 2 },
  },
  {
    kind: 'text',
    taught: taught({ kind: 'text', sample: said('x') }),
    mine: { kind: 'text', text: 'x' },
    key: { kind: 'text', text: 'y' },
  },
])('[SES105] before the reveal neither students nor wall see anything of it: $kind', ({ taught: one, mine, key }) => {
  const before = after(opened(one), joins('Ada'), joins('Bora'), start, openPredictions, answers(ada, mine), lock);
  const change = regrade('who-next', { type: 'key', key });
  const seen = ({ state }: Room) =>
    [studentScene(state), projectorScene(state, nobody), seatOf(state, ada)].map((view) => ({ ...view, revision: 0 }));
  for (const room of [before, after(before, discuss), after(before, discuss, openPredictions), after(before, reveal)]) {
    const changed = after(room, change);
    expect(changed.state.revision).toBe(room.state.revision + 1);
    expect(seen(changed)).toEqual(seen(room));
  }
});

test('[SES102] the key that holds makes no event; one that does not fit, or of a kind that works it out, is refused', () => {
  expect(says(after(locked, meantB), ...meantB)).toEqual(unchanged);
  expect(says(locked, ...regrade('who-next', { type: 'key', key: chooses('a') }))).toEqual(unchanged);
  expect(says(locked, ...regrade('who-next', { type: 'key', key: chooses('z') }))).toMatchObject({
    code: 'wrong-marking',
    detail: { path: 'change.key.chosen.0', value: 'z', allowed: expect.stringContaining('a') },
  });
  const drawn = after(drawing, draws(ada, TRUTH), lock);
  const other = { kind: 'gantt', lanes: [segments('P1 8')] };
  expect(says(drawn, ...regrade('draw-it', { type: 'key', key: other }))).toMatchObject({
    code: 'wrong-marking',
    detail: { path: 'change.key', allowed: expect.stringContaining('choice, number, text') },
  });
  expect(says(answered, ...meantB)).toEqual(refused('not-locked'));
});

const EXPIRED_FIRST = 'P1 2, P2 2, P1 2, P3 2';
const expiredFirst = { enqueueOrder: ['expired', 'arrival', 'io'] };
const otherRule = regrade('draw-it', { type: 'rules', conventions: expiredFirst });
const drawn = after(drawing, draws(ada, TRUTH), draws(bora, EXPIRED_FIRST), lock);

test('[SES106] under another rule the run is made again, everybody is marked by it, and it is told and stated', () => {
  const room = after(drawn, otherRule, explain);
  const isRun = {
    timeline: [
      [0, 2, 'P1', 0],
      [2, 4, 'P2', 0],
      [4, 6, 'P1', 0],
      [6, 8, 'P3', 0],
    ],
  };
  const question = { prompt: { scenario: { conventions: expiredFirst } } };
  const truth = { trace: { timeline: isRun.timeline.map((one) => expect.arrayContaining(one)) } };
  expect(studentScene(room.state)).toMatchObject({ question, truth });
  expect(report(room.state).questions[1]).toMatchObject({ question, truth, marking: { conventions: expiredFirst } });
  expect(ownResult(room.state, bora)?.questions[1]).toMatchObject({ question, truth });
  const marks = ({ state }: Room) => [ada, bora].map((id) => seatOf(state, id)?.mark);
  const right = { earned: 1_000, finding: null, readings: [{ model: 'right' }] };
  expect(marks(after(drawn, explain))).toMatchObject([right, { under: {} }]);
  expect(marks(room)).toMatchObject([{ finding: { expected: 'P1', given: 'P3' } }, right]);
  expect(marks(after(room, regrade('draw-it', { type: 'withdraw' })))).toMatchObject([right, { under: {} }]);
  expect(replayed(room.log)).toEqual(room.state);
});

test('[SES106] from then on the rule is stated as it is, and nothing else of the scene changes before the reveal', () => {
  const stated = (view: object) => {
    const text = JSON.stringify({ ...view, revision: 0 });
    return text.replace(JSON.stringify(expiredFirst.enqueueOrder), '[]').replace('["arrival","io","expired"]', '[]');
  };
  const room = after(again, draws(ada, TRUTH, 2), lock);
  for (const [before, now] of [
    [studentScene(room.state), studentScene(after(room, otherRule).state)],
    [projectorScene(room.state, nobody), projectorScene(after(room, otherRule).state, nobody)],
  ] as const) {
    expect(now).toMatchObject({ question: { prompt: { scenario: { conventions: expiredFirst } } } });
    expect(stated(now)).toBe(stated(before));
  }
});

test('[SES107] while students answer, whatever would change the question under them is refused, and all else is not', () => {
  const change = { type: 'rules', conventions: expiredFirst };
  expect(says(again, ...regrade('draw-it', change))).toEqual({
    ok: false,
    code: 'answers-open',
    detail: {
      path: 'change.conventions',
      value: '{"enqueueOrder":["expired","arrival","io"]}',
      allowed: expect.stringContaining('close the answers first'),
    },
  });
  for (const other of [
    { type: 'rules', conventions: { enqueueOrder: ['arrival', 'io', 'expired'] } },
    { type: 'weights', weights: { order: 0 } },
    { type: 'accept', answer: { kind: 'gantt', lanes: [segments(EXPIRED_FIRST)] } },
    { type: 'open', conventions: ['enqueueOrder'] },
  ])
    expect(says(again, ...regrade('draw-it', other))).toMatchObject({ ok: true, events: [{ type: 'regraded' }] });
  const closed = after(again, lock, otherRule);
  expect(points(closed, 1)).toEqual(points(after(again, lock, otherRule, end), 1));
  expect(says(after(again, end), ...otherRule)).toMatchObject({ ok: true });
});

test('[SES107] nor is a rule taken back while they answer; a rule of another question is', () => {
  const room = after(drawn, otherRule, discuss, openPredictions);
  const back = regrade('draw-it', { type: 'withdraw' });
  expect(says(room, ...back)).toMatchObject({
    code: 'answers-open',
    detail: { path: 'change.type', value: 'withdraw' },
  });
  expect(says(after(room, lock), ...back)).toMatchObject({ ok: true });
  const earlier = regrade('who-next', { type: 'rules', conventions: { priorityOrder: 'high' } });
  expect(says(drawing, ...earlier)).toMatchObject({ ok: true, events: [{ type: 'regraded' }] });
});

test('[SES106] no rule named: those of the question hold again', () => {
  const own = regrade('draw-it', { type: 'rules', conventions: {} });
  expect(report(after(drawn, otherRule, own).state).questions[1]).toMatchObject({ marking: {} });
  expect(points(after(drawn, otherRule, own), 1)).toEqual(points(drawn, 1));
  expect(says(drawn, ...own)).toEqual(unchanged);
});

test('[SES102] a rule under which the question would give another run is refused', () => {
  const room = after(predictingNext(), lock);
  expect(says(room, ...regrade('who-next', { type: 'rules', conventions: expiredFirst }))).toMatchObject({
    code: 'wrong-marking',
    detail: {
      path: 'change.conventions.enqueueOrder',
      value: '["expired","arrival","io"]',
      allowed: expect.stringContaining('["arrival","io","expired"]'),
    },
  });
  expect(says(locked, ...regrade('who-next', { type: 'rules', conventions: expiredFirst }))).toMatchObject({
    detail: { path: 'change.conventions', allowed: expect.stringContaining('no scenario') },
  });
});

/** What has run so far is given: who joined the queue in which order stands in it. */
function predictingNext(): Room {
  return after(opened(), joins('Ada'), start, openPredictions);
}

test('[SES101] an accepted answer is taken back alone, and whatever else was changed stays', () => {
  const accepting = regrade('who-next', { type: 'accept', answer: chooses('c') });
  const back = regrade('who-next', { type: 'unaccept', answer: chooses('c') });
  const both = after(predicting, answers(ada, chooses('c')), answers(bora, chooses('b')), lock, accepting, meantB);
  expect(points(both)).toEqual([100, 100]);
  expect(points(after(both, back))).toEqual([0, 100]);
  expect(points(after(both, back, withdraw))).toEqual([100, 100]);
  expect(says(after(both, back), ...back)).toEqual(unchanged);
  expect(says(locked, ...back)).toEqual(unchanged);
});
