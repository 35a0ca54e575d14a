import { describe, expect, test } from '@jest/globals';
import type { SessionOptions } from '@timeslice/contract';
import fc from 'fast-check';
import { TRUTH, WRONG } from '../test/rooms';
import {
  ada,
  after,
  ask,
  bora,
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
  start,
  type Room,
} from '../test/stories';
import { report, seatOf } from './index';

const drawOnly = (options: SessionOptions) =>
  after(opened(lesson, options), joins('Ada'), joins('Bora'), start, openPredictions, lock, explain, next);
const speed = drawOnly({ confidence: false, points: 'speed' });
const plain = drawOnly({ confidence: false, points: 'correctness' });
const limited = (room: Room, timeLimit: number | null) => after(room, [{ type: 'open-predictions', timeLimit }, host]);
const pointsOf = (room: Room) => report(room.state).students.map(({ results }) => results[1]?.points);
const later = (room: Room, ms: number, step: ReturnType<typeof draws>) => ask(room, ...step, room.now + ms).room;

describe('points for speed', () => {
  test('[SES86] half of the points at the end of the time, all of them at its beginning; the share right on top', () => {
    const room = limited(speed, 60);
    expect(pointsOf(after(room, draws(ada, TRUTH), draws(bora, WRONG), lock))).toEqual([100, 42]);
    const half = later(after(room, draws(bora, WRONG)), 30_000, draws(ada, TRUTH));
    expect(pointsOf(after(half, lock))).toEqual([75, 42]);
    expect(pointsOf(after(later(after(room), 61_400, draws(ada, TRUTH)), lock))).toEqual([50, 0]);
  });

  test('[SES86] the last edit counts, more time makes it worth more, and an answer that was kept keeps its time', () => {
    const twice = later(after(limited(speed, 60), draws(ada, WRONG)), 30_000, draws(ada, TRUTH, 2));
    const longer = after(twice, [{ type: 'extend', seconds: 60 }, host], lock);
    expect(pointsOf(longer)).toEqual([88, 0]);
    expect(pointsOf(after(longer, discuss, [{ type: 'open-predictions', timeLimit: 10 }, host], lock))).toEqual([
      88, 0,
    ]);
  });

  test('[SES86] an answer that is changed in a second round without a limit came after the limit of the first', () => {
    const once = after(limited(speed, 60), draws(ada, TRUTH), draws(bora, WRONG), lock, discuss);
    expect(pointsOf(after(limited(once, null), draws(bora, TRUTH, 2), lock))).toEqual([100, 50]);
    expect(pointsOf(after(limited(once, 60), draws(bora, TRUTH, 2), lock))).toEqual([100, 100]);
    const first = after(limited(speed, null), draws(ada, TRUTH), lock, discuss);
    expect(pointsOf(after(limited(first, 60), lock))).toEqual([100, 0]);
  });

  test('[SES86] without a time limit, and without the preset, time does nothing', () => {
    expect(pointsOf(after(later(limited(speed, null), 900_000, draws(ada, TRUTH)), lock))).toEqual([100, 0]);
    expect(pointsOf(after(later(limited(plain, 60), 50_000, draws(ada, TRUTH)), lock))).toEqual([100, 0]);
  });

  test('[SES41] [SES86] points are whole, from 0 to 100, never more than without the preset; marks do not depend on time', () => {
    const text = fc.constantFrom(TRUTH, WRONG, 'P1 1', 'idle 8');
    fc.assert(
      fc.property(text, fc.constantFrom(null, 10, 60), fc.integer({ min: -5_000, max: 61_500 }), (drawn, limit, ms) => {
        const [fast, slow] = [speed, plain].map((room) =>
          after(later(limited(room, limit), ms, draws(ada, drawn)), lock),
        );
        const [[got = NaN] = [], [most = NaN] = []] = [fast, slow].map((room) => (room ? pointsOf(room) : []));
        expect(Number.isInteger(got) && got >= 0 && got <= most && most <= 100).toBe(true);
        expect(got).toBeGreaterThanOrEqual(Math.floor(most / 2));
        const marks = [fast, slow].map((room) => room && seatOf(after(room, explain).state, ada)?.mark);
        expect(marks[0]).toEqual(marks[1]);
      }),
      { numRuns: 60 },
    );
  });
});
