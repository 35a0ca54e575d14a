import { expect, test } from '@jest/globals';
import { type Lesson, lesson as lessonSchema } from '@timeslice/contract';
import { again, answers, drawing, nobody, points, regrade, TRUTH, unchanged, withdraw } from '../test/rooms';
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
  expect(marks(after(room, withdraw('draw-it', 0)))).toMatchObject([right, { under: {} }]);
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
  const back = withdraw('draw-it', 0);
  expect(says(room, ...back)).toMatchObject({
    code: 'answers-open',
    detail: { path: 'change.type', value: 'withdraw' },
  });
  expect(says(after(room, lock), ...back)).toMatchObject({ ok: true });
  const earlier = regrade('who-next', { type: 'rules', conventions: { priorityOrder: 'high' } });
  expect(says(drawing, ...earlier)).toMatchObject({ ok: true, events: [{ type: 'regraded' }] });
});

/** By id the run ends at 13; by arrival the I/O of P1 begins later, and it ends at 15. */
const [asked] = lesson.questions;
const tied = (tie: readonly string[]): Lesson =>
  lessonSchema.parse({
    ...lesson,
    questions: [
      {
        ...asked,
        ask: { kind: 'gantt' },
        scenario: {
          format: 'timeslice/scenario@1',
          policy: { kind: 'sjf' },
          conventions: { tie },
          processes: [
            { id: 'P0', arrival: 0, bursts: [['cpu', 4]] },
            {
              id: 'P1',
              arrival: 2,
              bursts: [
                ['cpu', 2],
                ['io', 6],
                ['cpu', 1],
              ],
            },
            { id: 'P2', arrival: 1, bursts: [['cpu', 2]] },
          ],
        },
      },
    ],
  });
const byArrival = { tie: ['arrival', 'id'] };
const drawsRun = (text: string) => ({ kind: 'gantt', lanes: [segments(text)] });
const BY_ID = 'P0 4, P1 2, P2 2, idle 4, P1 1';
const BY_ARRIVAL = 'P0 4, P2 2, P1 2, idle 6, P1 1';
const CUT = 'P0 4, P2 2, P1 2, idle 5';

test('[SES108] where a changed rule makes the run longer nobody loses for ticks that were not there, and all is told', () => {
  const class_ = after(opened(tied(['id'])), joins('Ada'), joins('Bora'), start, openPredictions);
  const room = after(class_, answers(ada, drawsRun(BY_ID)), answers(bora, drawsRun(CUT)), lock);
  expect(points(room)[0]).toBe(100);
  const now = after(room, regrade('who-next', { type: 'rules', conventions: byArrival }));
  expect(points(now)[1]).toBe(100);
  const revealing = after(now, reveal);
  expect(studentScene(revealing.state)).toMatchObject({
    question: { prompt: { length: 15, drawn: 13 } },
    range: { from: 0, to: 15 },
  });
  const told = after(revealing, explain);
  const truth = { length: 13, trace: { until: 15 } };
  expect(studentScene(told.state)).toMatchObject({ truth, question: { prompt: { length: 15, drawn: 13 } } });
  expect(ownResult(told.state, bora)?.questions[0]).toMatchObject({ truth, mark: { earned: 1_000, finding: null } });
  expect(report(told.state).questions[0]).toMatchObject({ truth, question: { prompt: { length: 15, drawn: 13 } } });
  expect(report(told.state).questions[0]?.rightPerTick?.[0]).toHaveLength(13);
  expect(replayed(told.log)).toEqual(told.state);
});

test('[SES108] a round opened afterwards has the grid of the new run, on which an answer of before is open at its end', () => {
  const class_ = after(opened(tied(['id'])), joins('Ada'), joins('Bora'), start, openPredictions);
  const room = after(class_, answers(ada, drawsRun(BY_ID)), answers(bora, drawsRun(CUT)), lock);
  const second = after(
    room,
    regrade('who-next', { type: 'rules', conventions: byArrival }),
    discuss,
    openPredictions,
    answers(ada, drawsRun(BY_ARRIVAL), 2),
  );
  const scene = studentScene(second.state);
  expect(scene).toMatchObject({ question: { prompt: { length: 15 } } });
  expect(JSON.stringify(scene)).not.toContain('drawn');
  expect(hostScene(second.state, nobody)).toMatchObject({ turnout: { answered: 1, drafting: 1 } });
  const closed = after(second, lock);
  const marks = closed.state.courses[0]?.rounds.map((round) => [ada, bora].map((id) => round.locked?.marks.get(id)));
  expect(marks).toMatchObject([
    [{}, { earned: 1_000 }],
    [{ earned: 1_000 }, { finding: { at: 13, given: null } }],
  ]);
  const back = after(closed, withdraw('who-next', 0));
  const again = back.state.courses[0]?.rounds.map((round) => round.locked?.marks.get(ada)?.earned === 1_000);
  expect(again).toEqual([true, false]);
  expect(replayed(back.log)).toEqual(back.state);
});

test('[SES108] where it makes the run shorter an answer of before can be accepted, whatever it has behind the end', () => {
  const class_ = after(opened(tied(['arrival', 'id'])), joins('Ada'), start, openPredictions);
  const room = after(class_, answers(ada, drawsRun(BY_ARRIVAL)), lock);
  const shorter = after(room, regrade('who-next', { type: 'rules', conventions: { tie: ['id'] } }));
  expect(points(shorter)[0]).toBeLessThan(100);
  const accepting = regrade('who-next', { type: 'accept', answer: drawsRun(BY_ARRIVAL) });
  expect(points(after(shorter, accepting))).toEqual([100]);
});

test('[SES106] a reveal that is on begins again under another run, and stays where it was under the same', () => {
  const shown = after(drawn, reveal, [{ type: 'seek', tick: 5 }, host]);
  const same = regrade('draw-it', { type: 'rules', conventions: { priorityOrder: 'high', preemptedPlace: 'head' } });
  for (const room of [after(shown, same), after(shown, same, withdraw('draw-it', 0))]) {
    expect(studentScene(room.state)).toMatchObject({ cursor: { at: 5 }, shown: { trace: { until: 5 } } });
  }
  const other = after(shown, otherRule);
  expect(studentScene(other.state)).toMatchObject({ cursor: { at: 0 }, shown: { trace: { until: 0 } } });
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
});

/** What has run so far is given: who joined the queue in which order stands in it. */
function predictingNext(): Room {
  return after(opened(), joins('Ada'), start, openPredictions);
}
