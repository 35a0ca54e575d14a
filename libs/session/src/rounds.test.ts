import { describe, expect, test } from '@jest/globals';
import type { ParticipantId, SessionOptions } from '@timeslice/contract';
import { again, drawing, lobby, locked, nobody, refused, TRUTH, unchanged, WRONG } from '../test/rooms';
import {
  ada,
  after,
  bora,
  chooses,
  choosesSurely,
  discuss,
  draws,
  explain,
  host,
  joins,
  lesson,
  lock,
  next,
  opened,
  openPredictions,
  personId,
  reveal,
  says,
  start,
  type Room,
} from '../test/stories';
import { hostScene, ownResult, projectorScene, report, seatOf, studentScene } from './index';

const chul = personId('Chul');
const shares = (room: Room, who: ParticipantId) =>
  report(room.state)
    .students.find(({ participant }) => participant === who)
    ?.results[1]?.attempts.map(({ round, mark }) => [round, mark && mark.earned / mark.possible]);

describe('predicting once more', () => {
  test('[SES80] from the lock to the discussion, to a second round with a time limit of its own, and to its lock', () => {
    const talking = after(locked, [{ type: 'discuss', seconds: 90 }, host]);
    expect(studentScene(talking.state)).toMatchObject({ phase: 'discuss', round: 1, endsAt: talking.now + 90_000 });
    expect(studentScene(after(locked, discuss).state)).toMatchObject({ endsAt: null });
    const second = after(talking, [{ type: 'open-predictions', timeLimit: 20 }, host]);
    expect(studentScene(second.state)).toMatchObject({ phase: 'predict', round: 2, closesAt: second.now + 20_000 });
    expect(studentScene(after(second, lock).state)).toMatchObject({ phase: 'locked', round: 2 });
  });

  test('[SES80] out of the discussion one may go on to the reveal or the explanation', () => {
    const talking = after(locked, discuss);
    expect(studentScene(after(talking, reveal).state).phase).toBe('reveal');
    expect(studentScene(after(talking, explain).state).phase).toBe('explain');
    expect(says(talking, ...chooses(ada, 'P1', 2))).toEqual(refused('locked'));
  });

  test('[SES80] a third round, and a discussion before the lock or after the reveal, are refused', () => {
    expect(says(after(again, lock), ...discuss)).toEqual(refused('no-next-round'));
    expect(says(drawing, ...discuss)).toEqual(refused('wrong-phase'));
    expect(says(after(locked, reveal), ...discuss)).toEqual(refused('wrong-phase'));
    expect(says(after(locked, explain), ...openPredictions)).toEqual(refused('wrong-phase'));
  });

  test('[SES81] the second round begins with the answers of the first, and those stay what they were', () => {
    expect(seatOf(again.state, ada)?.draft).toMatchObject({ edit: 1, round: 1 });
    expect(projectorScene(again.state, nobody)).toMatchObject({ turnout: { answered: 2, of: 2, edited: 0 } });
    expect(says(again, ...draws(ada, WRONG, 1))).toEqual(unchanged);
    const changed = after(again, draws(ada, TRUTH, 2));
    expect(projectorScene(changed.state, nobody)).toMatchObject({ turnout: { answered: 2, edited: 1 } });
    expect(seatOf(changed.state, ada)?.draft).toMatchObject({ edit: 2, round: 2 });
    const [first, second] = changed.state.courses[1]?.rounds ?? [];
    expect([first?.drafts.get(ada)?.edit, second?.drafts.get(ada)?.edit]).toEqual([1, 2]);
    expect(first?.drafts.get(bora)).toEqual(second?.drafts.get(bora));
  });

  test('[SES82] the last round that was locked counts; both are in the report and in the own result', () => {
    const open = after(again, draws(ada, TRUTH, 2), draws(bora, WRONG, 2));
    expect(report(open.state).students.map(({ results }) => results[1]?.points)).toEqual([42, 100]);
    const done = after(open, lock, explain);
    expect(report(done.state).students.map(({ results }) => results[1]?.points)).toEqual([100, 42]);
    expect(shares(done, ada)).toEqual([
      [1, 0.416],
      [2, 1],
    ]);
    expect(seatOf(done.state, ada)?.mark).toMatchObject({ earned: 1_000, possible: 1_000 });
    expect(ownResult(done.state, bora)?.questions[1]).toMatchObject({
      mark: { earned: 416 },
      attempts: [
        { round: 1, mark: { earned: 1_000 } },
        { round: 2, mark: { earned: 416 } },
      ],
    });
    expect(report(done.state).questions[1]).toMatchObject({ rounds: 2, marked: 2, allRight: 1 });
  });

  test('[SES82] the end of a session closes answers that are open, and they count', () => {
    const over = after(again, draws(ada, TRUTH, 2), [{ type: 'end' }, host]);
    expect(report(over.state).students[0]?.results[1]).toMatchObject({ points: 100, mark: { earned: 1_000 } });
    expect(report(over.state).questions[1]).toMatchObject({ rounds: 2, marked: 2 });
    expect(shares(over, ada)).toEqual([
      [1, 0.416],
      [2, 1],
    ]);
    const elsewhere = after(again, lock, [{ type: 'end' }, host]);
    expect(report(elsewhere.state).questions[1]).toMatchObject({ rounds: 2, marked: 2 });
  });
});

describe('how answers moved', () => {
  const moved = after(again, joins('Chul'), draws(ada, TRUTH, 2), draws(chul, WRONG), lock);
  const right = 'P1 0-2, P2 2-4, P3 4-6, P1 6-8';
  const wrong = 'P1 0-4, P2 4-6, P3 6-8';
  const flow = {
    before: { right: 1, of: 2 },
    after: { right: 2, of: 2 },
    from: [
      { text: wrong, right: false, count: 1 },
      { text: right, right: true, count: 1 },
    ],
    to: [{ text: right, right: true, count: 2 }],
    moves: [
      { from: 0, to: 0, count: 1 },
      { from: 1, to: 0, count: 1 },
    ],
    newcomers: 1,
  };

  test('[SES83] of those who answered twice, from which answer to which; told to the host from the lock on', () => {
    expect(hostScene(moved.state, nobody)).toMatchObject({ phase: 'locked', result: { flow } });
    expect(report(moved.state).questions[1]?.flow).toEqual(flow);
    expect(hostScene(locked.state, nobody)).toMatchObject({ result: { flow: null } });
  });

  test('[SES83] the wall has it from the explanation on, students never', () => {
    const told = after(moved, explain);
    for (const room of [moved, after(moved, reveal), after(told, reveal)]) {
      expect(JSON.stringify(projectorScene(room.state, nobody))).not.toContain('"flow"');
    }
    expect(projectorScene(told.state, nobody)).toMatchObject({ result: { flow } });
    expect(JSON.stringify(studentScene(told.state))).not.toContain('"flow"');
  });

  test('[SES83] somebody who was removed moved nowhere', () => {
    const out = after(moved, [{ type: 'remove', participant: ada }, host]);
    expect(report(out.state).questions[1]?.flow).toMatchObject({ before: { right: 1, of: 1 }, newcomers: 1 });
  });
});

describe('how sure somebody is', () => {
  const asking: SessionOptions = { confidence: true, points: 'correctness' };
  const sure = after(opened(lesson, asking), joins('Ada'), joins('Bora'), joins('Chul'), start, openPredictions);
  const said = after(sure, choosesSurely(ada, 'P3', 2), choosesSurely(bora, 'idle', 3), chooses(chul, 'idle'));

  test('[SES84] is kept with its draft, and the next draft brings its own', () => {
    expect(seatOf(said.state, ada)?.draft).toMatchObject({ confidence: 2 });
    expect(seatOf(after(said, chooses(ada, 'P3', 2)).state, ada)?.draft).toMatchObject({ confidence: null });
  });

  test('[SES84] is refused where the session does not ask for it', () => {
    const plain = after(lobby, start, openPredictions);
    expect(says(plain, ...choosesSurely(ada, 'P3', 3))).toMatchObject({
      code: 'wrong-answer-shape',
      detail: { path: 'confidence', value: '3' },
    });
    expect(hostScene(after(plain, lock).state, nobody)).toMatchObject({ result: { confidence: null } });
  });

  test('[SES84] the host sees it against right and wrong, each student the own', () => {
    const rows = [
      { confidence: 1, right: 0, wrong: 0 },
      { confidence: 2, right: 1, wrong: 0 },
      { confidence: 3, right: 0, wrong: 1 },
      { confidence: null, right: 0, wrong: 1 },
    ];
    const done = after(said, lock, explain, next);
    expect(hostScene(after(said, lock).state, nobody)).toMatchObject({ result: { confidence: rows } });
    expect(report(done.state).questions[0]?.confidence).toEqual(rows);
    expect(report(done.state).students.map(({ results }) => results[0]?.confidence)).toEqual([2, 3, null]);
    expect(ownResult(done.state, bora)?.questions[0]).toMatchObject({ confidence: 3, attempts: [{ confidence: 3 }] });
    expect(JSON.stringify(projectorScene(after(said, lock, reveal).state, nobody))).not.toContain('"confidence":[');
  });

  test('[SES85] the options of a session are told to everybody, and are off where none were given', () => {
    expect(studentScene(sure.state).options).toEqual(asking);
    expect(report(sure.state).options).toEqual(asking);
    expect(studentScene(lobby.state).options).toEqual({ confidence: false, points: 'correctness' });
  });
});
