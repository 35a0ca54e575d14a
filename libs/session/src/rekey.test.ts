import { expect, test } from '@jest/globals';
import { type Lesson, lesson as lessonSchema } from '@timeslice/contract';
import type { Answer } from '@timeslice/questions';
import { answers, drawing, nobody, points, refused, regrade, TRUTH, unchanged, withdraw } from '../test/rooms';
import {
  ada,
  after,
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
} from '../test/stories';
import { hostScene, ownResult, projectorScene, report, seatOf, studentScene } from './index';

const undo = (regrading: number) => withdraw('who-next', regrading);
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

test('[SES105] with another key everybody is marked by it, and the old one is wrong', () => {
  expect(points(locked)).toEqual([100, 0]);
  const room = after(locked, meantB);
  expect(points(room)).toEqual([0, 100]);
  expect(points(after(room, explain, end))).toEqual([0, 100]);
  expect(points(after(locked, end, meantB))).toEqual([0, 100]);
  expect(points(after(room, undo(0)))).toEqual([100, 0]);
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

test('[SES105] where an old log holds a key that is refused now, marks stand as stored and the key of before is told', () => {
  const room = after(locked, meantB);
  const log = room.log.map((entry) =>
    entry.event.type === 'regraded'
      ? { ...entry, event: { ...entry.event, marking: { ...entry.event.marking, key: chooses('gone') as Answer } } }
      : entry,
  );
  const old = after({ ...room, log, state: replayed(log) }, explain);
  expect(points(old)).toEqual([0, 100]);
  expect(studentScene(old.state)).toMatchObject({ truth: { right: ['a'] } });
  expect(report(old.state).questions[0]).toMatchObject({ marking: { key: chooses('gone') }, truth: { right: ['a'] } });
  expect(points(after(old, undo(0)))).toEqual([100, 0]);
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
  const rules = { type: 'rules', conventions: { priorityOrder: 'high' } };
  expect(says(locked, ...regrade('who-next', rules))).toMatchObject({
    detail: { path: 'change.conventions', allowed: expect.stringContaining('no scenario') },
  });
  expect(says(answered, ...meantB)).toEqual(refused('not-locked'));
});

test('[SES101] an accepted answer is taken back alone, and whatever else was changed stays', () => {
  const accepting = regrade('who-next', { type: 'accept', answer: chooses('c') });
  const back = regrade('who-next', { type: 'unaccept', answer: chooses('c') });
  const both = after(predicting, answers(ada, chooses('c')), answers(bora, chooses('b')), lock, accepting, meantB);
  expect(points(both)).toEqual([100, 100]);
  expect(points(after(both, back))).toEqual([0, 100]);
  expect(points(after(both, back, undo(2)))).toEqual([100, 100]);
  expect(says(after(both, back), ...back)).toEqual(unchanged);
  expect(says(locked, ...back)).toEqual(unchanged);
});
