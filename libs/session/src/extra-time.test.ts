import { describe, expect, test } from '@jest/globals';
import { endFor, GRACE_MS, type ParticipantId, type TimeFactor, timeFactors } from '@timeslice/contract';
import fc from 'fast-check';
import { course, everybody, played } from '../test/courses';
import { accepted, again, drawing, locked, nobody, predicting, refused, TRUTH, unchanged } from '../test/rooms';
import {
  ada,
  after,
  as,
  ask,
  bora,
  clock,
  discuss,
  draws,
  end,
  explain,
  host,
  joins,
  lesson,
  lock,
  next,
  opened,
  openPredictions,
  personId,
  replayed,
  type Room,
  says,
  start,
} from '../test/stories';
import { hostScene, nextDeadline, ownResult, projectorScene, report, seatOf, studentScene } from './index';

const gives = (participant: ParticipantId, factor: TimeFactor) =>
  [{ type: 'give-extra-time', participant, factor }, host] as const;
const extend = (seconds: number, participant?: ParticipantId) =>
  [{ type: 'extend', seconds, ...(participant && { participant }) }, host] as const;
const asks = (id: ParticipantId) => [{ type: 'ask-for-time' }, as(id)] as const;
const answersAt = (room: Room, id: ParticipantId, ms: number) => says(room, ...draws(id, TRUTH, 9), room.now + ms);
const alarmAt = (room: Room, ms: number) => says(room, { type: 'time-up' }, clock, room.now + ms);
const inRoster = ({ state }: Room, id: ParticipantId) => hostScene(state, nobody).roster.find((one) => one.id === id);
const isLocked = { ok: true, events: [expect.objectContaining({ type: 'locked', by: 'clock' })] };

/** One minute for the class, two for Ada. */
const doubled = after(drawing, gives(ada, 2));

describe('extra time', () => {
  test('[SES150] holds from the moment it is given, in every later question and round, until it is given anew', () => {
    expect(nextDeadline(doubled.state)).toBe(drawing.now + 120_000 + GRACE_MS);
    expect(says(doubled, ...gives(ada, 2))).toEqual(unchanged);
    expect(nextDeadline(after(doubled, gives(ada, 1)).state)).toBe(drawing.now + 60_000 + GRACE_MS);
    const before = after(opened(), joins('Ada'), gives(ada, 3), start, openPredictions, lock, explain, next);
    expect(nextDeadline(after(before, openPredictions).state)).toBe(before.now + 180_000 + GRACE_MS);
    const second = after(doubled, lock, discuss, [{ type: 'open-predictions', timeLimit: 20 }, host]);
    expect(nextDeadline(second.state)).toBe(second.now + 40_000 + GRACE_MS);
    expect(says(doubled, ...gives(personId('Nobody'), 2))).toEqual(refused('unknown-participant'));
  });

  test('[SES151] its owner answers after the end of the class, nobody else does', () => {
    expect(answersAt(doubled, bora, 61_499)).toEqual(accepted);
    expect(answersAt(doubled, bora, 61_500)).toEqual(refused('locked'));
    expect(answersAt(doubled, ada, 121_499)).toEqual(accepted);
    expect(answersAt(doubled, ada, 121_500)).toEqual(refused('locked'));
    expect(answersAt(after(doubled, lock), ada, 0)).toEqual(refused('locked'));
  });

  test('[SES152] the clock locks once nobody has time left; the host does at any time', () => {
    expect(alarmAt(doubled, 119_999)).toEqual(unchanged);
    expect(alarmAt(doubled, 121_500)).toEqual(isLocked);
    expect(says(doubled, ...lock, doubled.now + 61_500)).toEqual(accepted);
    const endless = after(drawing, gives(ada, 'unlimited'));
    expect(nextDeadline(endless.state)).toBeUndefined();
    expect(alarmAt(endless, 9_000_000)).toEqual(unchanged);
    expect(answersAt(endless, ada, 9_000_000)).toEqual(accepted);
  });

  test('[SES152] whoever was removed, or has it no more, is not waited for', () => {
    const gone = after(after(drawing, gives(ada, 'unlimited')), [{ type: 'remove', participant: ada }, host]);
    expect(alarmAt(gone, 61_500)).toEqual(isLocked);
    expect(nextDeadline(after(gone, [{ type: 'restore', participant: ada }, host]).state)).toBeUndefined();
    expect(alarmAt(after(doubled, gives(ada, 1)), 61_500)).toEqual(isLocked);
  });

  test('[SES153] more time for all stretches too; for one alone it counts from the own end, or from now', () => {
    expect(nextDeadline(after(doubled, extend(30)).state)).toBe(drawing.now + 180_000 + GRACE_MS);
    const both = after(doubled, extend(30, bora), extend(30, ada));
    expect(nextDeadline(both.state)).toBe(drawing.now + 150_000 + GRACE_MS);
    expect(answersAt(both, bora, 91_499)).toEqual(accepted);
    expect(answersAt(both, bora, 91_500)).toEqual(refused('locked'));
    const late = ask(after(doubled), ...extend(30, bora), drawing.now + 70_000).room;
    expect(answersAt({ ...late, now: drawing.now }, bora, 101_499)).toEqual(accepted);
    expect(seatOf(after(both, gives(bora, 1)).state, bora)?.extraTime).toMatchObject({ factor: 1 });
    expect(seatOf(after(both, lock).state, bora)?.extraTime).toBeNull();
    expect(says(doubled, ...extend(30, personId('Nobody')))).toEqual(refused('unknown-participant'));
    expect(says(after(drawing, gives(ada, 'unlimited')), ...extend(30, ada))).toEqual(refused('no-time-limit'));
  });

  test('[SES154] who asks is in the list of the host until more was given, or the answers are closed', () => {
    const asking = after(doubled, asks(bora));
    expect(inRoster(asking, bora)).toMatchObject({ asksForTime: true });
    expect(inRoster(asking, ada)).not.toHaveProperty('asksForTime');
    expect(says(asking, ...asks(bora))).toEqual(unchanged);
    for (const more of [extend(30), extend(30, bora), gives(bora, 1.5), lock]) {
      expect(inRoster(after(asking, more), bora)).not.toHaveProperty('asksForTime');
    }
    expect(inRoster(after(asking, extend(30, ada)), bora)).toMatchObject({ asksForTime: true });
    expect(says(after(asking, extend(30)), ...asks(bora))).toEqual(accepted);
    expect(says(predicting, ...asks(ada))).toEqual(refused('no-time-limit'));
    expect(says(after(drawing, gives(ada, 'unlimited')), ...asks(ada))).toEqual(refused('no-time-limit'));
    expect(says(locked, ...asks(ada))).toEqual(refused('wrong-phase'));
  });

  test('[SES155] it stands in the list of the host and in the own seat, and nowhere else', () => {
    const given = after(again, gives(ada, 'unlimited'), gives(bora, 2), asks(bora), extend(30, bora));
    expect(inRoster(doubled, ada)).toMatchObject({ extraTime: { factor: 2, until: null } });
    expect(seatOf(doubled.state, ada)?.extraTime).toEqual({ factor: 2, until: null });
    expect(seatOf(doubled.state, bora)?.extraTime).toBeNull();
    const told = ({ state }: Room) =>
      JSON.stringify([studentScene(state), projectorScene(state, nobody), report(state), ownResult(state, ada)]);
    const closed = [lock, explain, end] as const;
    for (const [room, bare] of [
      [given, again],
      [after(given, ...closed), after(again, ...closed)],
    ] as const) {
      const { revision } = bare.state;
      expect(told({ ...room, state: { ...room.state, revision } })).toBe(told(bare));
    }
  });

  test('[SES156] a log folds to the same, and who was forgotten has none any more', () => {
    const over = after(doubled, asks(bora), extend(30, bora), draws(ada, TRUTH), lock, end);
    expect(replayed(over.log)).toEqual(over.state);
    const forgotten = after(over, [{ type: 'forget', participant: ada }, host]);
    expect(inRoster(over, ada)).toHaveProperty('extraTime');
    expect(inRoster(forgotten, ada)).not.toHaveProperty('extraTime');
    expect(report(forgotten.state).students[0]?.earned).toBe(report(over.state).students[0]?.earned);
  });
});

describe('laws of extra time', () => {
  const factor = fc.constantFrom(...timeFactors);
  const until = fc.option(fc.integer({ min: -9_000, max: 900_000 }));
  const span = fc.record({ openedAt: fc.nat(1_000), closesAt: fc.option(fc.integer({ min: -5_000, max: 600_000 })) });
  const endOf = (value: number | null) => value ?? Infinity;

  test('[SES150] nobody has less time than the class; a larger factor, and more time for all, take nothing away', () => {
    fc.assert(
      fc.property(span, until, fc.nat(90_000), (its, given, more) => {
        let before = endOf(its.closesAt);
        for (const one of timeFactors) {
          const now = endOf(endFor(its, { factor: one, until: given }));
          expect(now).toBeGreaterThanOrEqual(before);
          if (its.closesAt !== null) {
            const longer = { ...its, closesAt: its.closesAt + more };
            expect(endOf(endFor(longer, { factor: one, until: given }))).toBeGreaterThanOrEqual(now);
          }
          before = now;
        }
        expect(before).toBe(Infinity);
      }),
      { numRuns: 300 },
    );
  });

  test('[SES151] [SES152] an answer counts as long as its author has time, and the clock waits for the last one', () => {
    const four = after(opened(lesson), ...['Ada', 'Bora', 'Chul', 'Dora'].map((name) => joins(name)), start);
    const drawingFour = after(four, openPredictions, lock, explain, next);
    const steps = fc.array(
      fc.oneof(
        fc.tuple(fc.constantFrom(...everybody), factor).map(([id, value]) => gives(id, value)),
        fc.constantFrom(...everybody, undefined).map((id) => extend(30, id)),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 90 }), steps, fc.nat(300_000), (timeLimit, given, ms) => {
        let room = after(drawingFour, [{ type: 'open-predictions', timeLimit }, host]);
        // Whoever has no end has no later one either.
        for (const [wish, actor] of given) room = ask(room, wish, actor).room;
        const span = { openedAt: room.now, closesAt: 0 };
        const scene = studentScene(room.state);
        if (scene.phase !== 'predict' || scene.closesAt === null) throw new Error('no time runs');
        span.closesAt = scene.closesAt;
        const ends = everybody.map((id) => endOf(endFor(span, seatOf(room.state, id)?.extraTime ?? undefined)));
        for (const [index, id] of everybody.entries()) {
          const isInTime = room.now + ms < (ends[index] ?? 0) + GRACE_MS;
          expect(answersAt(room, id, ms).ok).toBe(isInTime);
        }
        const last = Math.max(...ends);
        expect(nextDeadline(room.state) ?? Infinity).toBe(last + GRACE_MS);
        expect(alarmAt(room, ms)).toEqual(room.now + ms < last ? unchanged : isLocked);
      }),
      { numRuns: 100 },
    );
  });

  test('[SES157] the same answer at the same moment earns no less with extra time, and the share is of the own time', () => {
    const fast = opened(lesson, { confidence: false, points: 'speed' });
    const open = after(fast, joins('Ada'), start, openPredictions, lock, explain, next, openPredictions);
    const earned = (room: Room, ms: number) => {
      const answered = ask(after(room), ...draws(ada, TRUTH), room.now + ms).room;
      return report(after(answered, lock).state).students[0]?.results[1]?.points ?? NaN;
    };
    expect(earned(after(open, gives(ada, 2)), 60_000)).toBe(75);
    expect(earned(after(open, gives(ada, 2)), 121_000)).toBe(50);
    expect(earned(after(open, extend(60, ada)), 60_000)).toBe(75);
    expect(earned(after(open, gives(ada, 'unlimited')), 900_000)).toBe(100);
    // What is given later does not change what was earned.
    const twice = after(ask(after(open, gives(ada, 2)), ...draws(ada, TRUTH), open.now + 60_000).room, lock);
    expect(report(after(twice, gives(ada, 1)).state).students[0]?.results[1]?.points).toBe(75);
    fc.assert(
      fc.property(factor, fc.nat(61_000), (value, ms) => {
        expect(earned(after(open, gives(ada, value)), ms)).toBeGreaterThanOrEqual(earned(open, ms));
      }),
      { numRuns: 60 },
    );
  });

  test('[SES155] whatever happens, no extra time is in what the class, the wall or somebody else sees', () => {
    fc.assert(
      fc.property(course, (steps) => {
        played(steps, ({ state }) => {
          const shown = [studentScene(state), projectorScene(state, new Set(everybody))];
          expect(JSON.stringify(shown)).not.toMatch(/extraTime|asksForTime|factor|unlimited/);
          for (const id of everybody) {
            const factorOf = seatOf(state, id)?.extraTime?.factor ?? 1;
            expect(state.timeFactors.get(id) ?? 1).toBe(factorOf);
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});
