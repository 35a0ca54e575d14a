import { describe, expect, test } from '@jest/globals';
import { GROUPS_MAX, lesson as lessonSchema, logEntry, type ParticipantId } from '@timeslice/contract';
import { again, drawing, locked, nobody, refused, regrade, TRUTH, unchanged, withdraw, WRONG } from '../test/rooms';
import {
  ada,
  after,
  as,
  bora,
  draws,
  end,
  explain,
  host,
  joins,
  lesson,
  lock,
  newId,
  next,
  opened,
  openPredictions,
  personId,
  replayed,
  says,
  segments,
  start,
  type Room,
  type Wish,
} from '../test/stories';
import { hostScene, ownResult, report, seatOf, studentScene } from './index';

const wrongDrawing = { kind: 'gantt' as const, lanes: [segments(WRONG)] };
const drawn = after(drawing, draws(ada, TRUTH), draws(bora, WRONG), lock);
const noOrder = regrade('draw-it', { type: 'weights', weights: { order: 0 } }, 'The order was not asked for.');
const accepting = regrade('draw-it', { type: 'accept', answer: wrongDrawing });
const undo = (regrading: number) => withdraw('draw-it', regrading);
const earned = (room: Room) => report(room.state).students.map(({ results }) => results[1]?.points);

const writes = (who: ParticipantId, text: string): readonly [Wish, ReturnType<typeof as>] => [
  { type: 'draft', question: 'who-next' as never, edit: 1, answer: { kind: 'text', text } },
  as(who),
];

/** What each wrote where "timer interrupt" is right; locked. */
function writing(texts: Readonly<Record<string, string>>): Room {
  const [first, ...others] = lesson.questions;
  if (!first) throw new Error('the lesson has questions');
  const { scenario: _without, ...rest } = first;
  const sample = { ko: '타이머 인터럽트', en: 'timer interrupt' };
  const asked = lessonSchema.parse({ ...lesson, questions: [{ ...rest, ask: { kind: 'text', sample } }, ...others] });
  const room = after(opened(asked), ...Object.keys(texts).map((name) => joins(name)), start, openPredictions);
  return after(room, ...Object.entries(texts).map(([name, text]) => writes(personId(name), text)), lock);
}

describe('regrading', () => {
  test('[SES100] from the lock on in every later phase, and once the session has ended', () => {
    const later = [drawn, after(drawn, explain), after(drawn, explain, end), after(drawn, end)];
    for (const room of later) expect(earned(after(room, noOrder))).toEqual([100, 25]);
    expect(earned(after(again, noOrder))).toEqual([25, 100]);
    expect(says(drawing, ...noOrder)).toEqual(refused('not-locked'));
    expect(says(drawn, ...withdraw('no-such', 0))).toEqual(refused('wrong-question'));
    expect(says(after(drawn, end), { type: 'snapshot', answers: [] }, host)).toEqual(refused('session-ended'));
    expect(says(after(drawn, end), noOrder[0], as(ada))).toEqual(refused('not-host'));
  });

  test('[SES101] the event holds the whole marking and the marks of everybody', () => {
    expect(says(after(drawn, noOrder), ...accepting)).toMatchObject({
      ok: true,
      events: [
        {
          type: 'regraded',
          question: 'draw-it',
          reason: null,
          marking: { weights: { order: 0 }, accept: [wrongDrawing] },
          rounds: [
            { round: 1, marks: [{ participant: ada }, { participant: bora, mark: { earned: 8, possible: 8 } }] },
          ],
        },
      ],
    });
  });

  test('[SES101] another answer is right as well, and says so with its readings', () => {
    const room = after(drawn, accepting, explain);
    expect(earned(room)).toEqual([100, 100]);
    expect(seatOf(after(drawn, explain).state, bora)?.mark?.readings?.[0]?.model).toBe('S11-rr-is-fcfs');
    expect(seatOf(room.state, bora)?.mark).toMatchObject({
      finding: null,
      readings: [{ model: 'right', percent: 100 }],
    });
    expect(report(room.state).questions[1]).toMatchObject({ allRight: 2, meanPercent: 100 });
  });

  test('[SES101] short texts are marked by groups: one spelling is accepted, and its group is right', () => {
    const written = writing({ Ada: 'the clock', Bora: ' The  Clock ' });
    expect(report(written.state).questions[0]).toMatchObject({ allRight: 0, groups: { list: [{ count: 2 }] } });
    const { answer } = report(written.state).questions[0]?.groups.list[0] ?? {};
    if (!answer) throw new Error('there is a group');
    const right = after(written, regrade('who-next', { type: 'accept', answer }));
    expect(report(right.state).questions[0]).toMatchObject({
      allRight: 2,
      groups: { list: [{ count: 2, right: true }] },
    });
  });

  test('[SES90] of short texts the groups that are not right come first, however small', () => {
    const some = writing({ Ada: 'timer interrupt', Bora: 'Timer interrupt', Chul: 'the clock' });
    const listed = (room: Room) => report(room.state).questions[0]?.groups;
    expect(listed(some)?.list).toMatchObject([
      { text: 'the clock', count: 1, right: false },
      { text: 'timer interrupt', count: 2, right: true },
    ]);
    const wrong = Array.from({ length: GROUPS_MAX }, (_, index) => [`Student ${index}`, `clock ${index}`]);
    const many = writing({ Ada: 'timer interrupt', Bora: 'timer interrupt', ...Object.fromEntries(wrong) });
    expect(listed(many)?.list.map(({ right }) => right)).toEqual(wrong.map(() => false));
    expect(listed(many)?.others).toEqual({ groups: 1, answers: 2 });
  });

  test('[SES101] a part that no longer counts is still read: the slip was made', () => {
    const room = after(drawn, regrade('draw-it', { type: 'weights', weights: { ticks: 0, order: 0 } }), explain);
    expect(seatOf(room.state, bora)?.mark?.readings?.[0]?.model).toBe('S11-rr-is-fcfs');
  });

  test('[SES101] a convention is left open: every schedule that it allows is right', () => {
    const room = after(drawing, draws(ada, 'P1 2, P2 2, P1 2, P3 2'), lock);
    const markOf = ({ state }: Room) => report(state).students[0]?.results[1]?.mark;
    expect(markOf(room)).toMatchObject({ earned: 1_000, under: { en: expect.any(String) } });
    const open = after(room, regrade('draw-it', { type: 'open', conventions: ['enqueueOrder'] }));
    expect(markOf(open)).toMatchObject({ earned: 1_000, readings: [{ model: 'right' }] });
    expect(markOf(open)?.under).toBeUndefined();
    expect(report(open.state).questions[1]?.marking).toEqual({ open: ['enqueueOrder'] });
  });

  test('[SES101] both rounds are marked again, and those who were removed', () => {
    const room = after(again, draws(ada, TRUTH, 2), lock, [{ type: 'remove', participant: ada }, host], noOrder);
    const [first, second] = room.state.courses[1]?.rounds ?? [];
    expect(first?.locked?.marks.get(ada)).toMatchObject({ earned: 2, possible: 8 });
    expect(second?.locked?.marks.get(ada)).toMatchObject({ earned: 8, possible: 8 });
    expect(hostScene(room.state, nobody)).toMatchObject({
      regradings: [{ marked: 1, meanBefore: 100, meanAfter: 100 }],
    });
  });

  test('[SES101] a round that is locked afterwards is marked by what holds then', () => {
    expect(earned(after(again, accepting, lock))).toEqual([100, 100]);
  });

  test('[SES102] a change that changes nothing makes no event', () => {
    expect(says(after(drawn, noOrder), ...noOrder)).toEqual(unchanged);
    expect(says(after(drawn, accepting), ...accepting)).toEqual(unchanged);
  });

  test('[SES102] conventions under which there are more runs than can be tried are refused', () => {
    const processes = ['A', 'B', 'C', 'D', 'E', 'F'].map((id) => ({ id, arrival: 0, bursts: [['cpu', 1]] }));
    const [first, ...others] = lesson.questions;
    const scenario = { format: 'timeslice/scenario@1', policy: { kind: 'fcfs' }, processes };
    const asked = lessonSchema.parse({
      ...lesson,
      questions: [{ ...first, ask: { kind: 'gantt' }, scenario }, ...others],
    });
    const room = after(opened(asked), joins('Ada'), start, openPredictions, lock);
    const open = says(room, ...regrade('who-next', { type: 'open', conventions: ['tie'] }));
    expect(open).toMatchObject({ ok: false, code: 'wrong-marking' });
    expect(JSON.stringify(open)).toMatch(/at most 200 runs/);
  });

  test('[SES102] so are other rules under which what was left open allows too many runs', () => {
    const others = ['A', 'B', 'C', 'D', 'E', 'F'].map((id, index) => ({ id, arrival: index + 1, priority: 2 }));
    const processes = [
      { id: 'P0', arrival: 0, priority: 1, bursts: [['cpu', 10]] },
      ...others.map((one) => ({ ...one, bursts: [['cpu', 1]] })),
    ];
    const [first] = lesson.questions;
    const scenario = {
      format: 'timeslice/scenario@1',
      policy: { kind: 'priority-preemptive' },
      conventions: { priorityOrder: 'high' },
      processes,
    };
    const marking = { open: ['tie'] };
    const asked = lessonSchema.parse({
      ...lesson,
      questions: [{ ...first, ask: { kind: 'gantt' }, scenario, marking }],
    });
    const room = after(opened(asked), joins('Ada'), start, openPredictions, lock);
    // then P0 keeps the CPU until all of the others wait, any of which may go first
    expect(says(room, ...regrade('who-next', { type: 'rules', conventions: { priorityOrder: 'low' } }))).toMatchObject({
      code: 'wrong-marking',
      detail: { path: 'change.conventions', value: 'tie', allowed: expect.stringContaining('at most 200 runs') },
    });
  });

  test.each([
    [
      'a part that its kind does not have',
      { type: 'weights', weights: { charm: 1 } },
      'wrong-marking',
      'charm',
      'ticks, order',
    ],
    [
      'an answer that does not fit',
      { type: 'accept', answer: { kind: 'next-process', choice: 'P1' } },
      'wrong-answer-shape',
      'next-process',
      'gantt',
    ],
    [
      'a process that is not there',
      { type: 'accept', answer: { kind: 'gantt', lanes: [segments('P9 2')] } },
      'wrong-answer-shape',
      'P9',
      'P1, P2, P3, idle',
    ],
  ] as const)('[SES102] %s is refused with field, value and what is allowed', (_name, change, code, value, allowed) => {
    const [wish] = regrade('draw-it', change);
    expect(says(drawn, wish, host)).toMatchObject({
      code,
      detail: { path: expect.stringMatching(/^change\./), value, allowed },
    });
  });

  test('[SES103] changes are withdrawn one after the other, the last one first', () => {
    const twice = after(drawn, noOrder, accepting);
    expect(earned(after(twice, undo(1)))).toEqual([100, 25]);
    const both = after(twice, undo(1), undo(0));
    expect(earned(both)).toEqual([100, 42]);
    expect(report(both.state).questions[1]?.marking).toEqual({});
    expect(says(both, ...undo(0))).toEqual(refused('nothing-to-withdraw'));
    expect(says(drawn, ...undo(0))).toEqual(refused('nothing-to-withdraw'));
    expect(report(both.state).students).toEqual(report(drawn.state).students);
  });

  test('[SES103] what is withdrawn is named: in two tabs that both show it, it is withdrawn once', () => {
    const twice = after(drawn, noOrder, accepting);
    const once = after(twice, undo(1));
    expect(says(once, ...undo(1))).toEqual(refused('changed-meanwhile'));
    expect(says(twice, ...undo(0))).toEqual(refused('changed-meanwhile'));
    expect(says(after(once, accepting), ...undo(0))).toEqual(refused('changed-meanwhile'));
    const commandId = newId();
    const again = [{ ...undo(1)[0], commandId }, host] as const;
    expect(says(after(twice, again), ...again)).toEqual(unchanged);
  });

  test('[SES103] in a log of before a withdrawal names nothing', () => {
    const room = after(drawn, noOrder, accepting, undo(1));
    const log = room.log.map((entry) =>
      entry.event.type === 'regraded' && entry.event.change.type === 'withdraw'
        ? { ...entry, event: { ...entry.event, change: { type: 'withdraw' as const } } }
        : entry,
    );
    expect(logEntry.array().parse(log)).toEqual(log);
    const old = { ...room, log, state: replayed(log) };
    expect(earned(old)).toEqual(earned(room));
    expect(earned(after(old, undo(0)))).toEqual(earned(drawn));
  });

  test('[SES104] what was changed, when and why stands in the host scene, the report and the own results, without names', () => {
    const room = after(drawn, explain, noOrder);
    const regradings = [
      {
        at: room.now,
        change: { type: 'weights', weights: { order: 0 } },
        reason: 'The order was not asked for.',
        changed: 1,
        marked: 2,
        meanBefore: 70.8,
        meanAfter: 62.5,
      },
    ];
    expect(hostScene(room.state, nobody)).toMatchObject({ regradings });
    expect(report(room.state).questions[1]?.regradings).toEqual(regradings);
    expect(ownResult(room.state, ada)?.questions[1]?.regradings).toEqual(regradings);
    expect(JSON.stringify(ownResult(room.state, ada))).not.toContain('Bora');
    expect(JSON.stringify(studentScene(room.state))).not.toContain('regrad');
    expect(
      report(after(drawn, noOrder, undo(0)).state).questions[1]?.regradings.map(({ change }) => change.type),
    ).toEqual(['weights', 'withdraw']);
  });

  test('[SES104] a question that was not explained tells its student nothing of a regrading', () => {
    const room = after(drawn, noOrder);
    expect(ownResult(room.state, ada)?.questions).toHaveLength(1);
    expect(seatOf(room.state, bora)?.mark).toBeNull();
  });

  test('[SES101] an earlier question is marked again while a later one is on', () => {
    const idle = { kind: 'next-process', choice: 'idle' } as const;
    const room = after(locked, explain, next, openPredictions, regrade('who-next', { type: 'accept', answer: idle }));
    expect(room.state.stage.phase).toBe('predict');
    expect(seatOf(room.state, bora)?.results).toMatchObject([
      { question: 'who-next', mark: { earned: 1, finding: null } },
    ]);
  });
});
