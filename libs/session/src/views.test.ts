import { describe, expect, test } from '@jest/globals';
import { drawing, lobby, locked, nobody, predicting, TRUTH, WRONG } from '../test/rooms';
import {
  ada,
  after,
  ask,
  bora,
  chooses,
  draws,
  end,
  explain,
  host,
  joins,
  lock,
  personId,
  reveal,
  says,
} from '../test/stories';
import { hostScene, ownResult, projectorScene, report, seatOf, studentScene } from './index';

describe('the reveal', () => {
  const revealing = after(drawing, draws(ada, TRUTH), lock, reveal);
  const scene = (room: typeof revealing) => studentScene(room.state);
  const play = [{ type: 'play', ticksPerSecond: 2 }, host] as const;
  const pause = [{ type: 'pause' }, host] as const;

  test('[SES50] begins paused at the first tick, and again after the explanation', () => {
    expect(scene(revealing)).toMatchObject({
      phase: 'reveal',
      cursor: { state: 'paused', at: 0 },
      range: { from: 0, to: 8 },
    });
    expect(scene(after(revealing, explain, reveal))).toMatchObject({ cursor: { state: 'paused', at: 0 } });
  });

  test('[SES51] play runs to the end and begins anew there; pause stops at the last whole tick', () => {
    const playing = after(revealing, play);
    expect(scene(playing)).toMatchObject({ cursor: { state: 'playing', from: 0, to: 8, startedAt: playing.now } });
    expect(scene(ask(playing, ...pause, playing.now + 1_700).room)).toMatchObject({
      cursor: { state: 'paused', at: 3 },
    });
    const finished = after(revealing, [{ type: 'seek', tick: 8 }, host], play);
    expect(scene(finished)).toMatchObject({ cursor: { from: 0, to: 8 } });
  });

  test('[SES51] step goes from event to event, seek anywhere within', () => {
    const stepped = (by: 1 | -1) => [{ type: 'step', by }, host] as const;
    expect(scene(after(revealing, stepped(1)))).toMatchObject({ cursor: { at: 2 } });
    expect(scene(after(revealing, stepped(1), stepped(1), stepped(-1)))).toMatchObject({ cursor: { at: 2 } });
    expect(scene(after(revealing, stepped(-1)))).toMatchObject({ cursor: { at: 0 } });
    expect(says(revealing, { type: 'seek', tick: 9 }, host)).toMatchObject({
      code: 'out-of-range',
      detail: { allowed: '0 to 8' },
    });
  });

  test('[SES52] a reveal that was paused shows no more than it had reached', () => {
    const playing = after(revealing, play);
    expect(scene(playing)).toMatchObject({ shown: { trace: { until: 8 } } });
    expect(scene(ask(playing, ...pause, playing.now + 1_700).room)).toMatchObject({ shown: { trace: { until: 3 } } });
  });

  test('[SES52] the trace goes out up to the furthest tick revealed', () => {
    const seen = scene(after(revealing, [{ type: 'seek', tick: 3 }, host], [{ type: 'seek', tick: 1 }, host]));
    expect(seen).toMatchObject({
      shown: {
        trace: {
          until: 3,
          timeline: [
            [0, 2, 'P1', 0],
            [2, 3, 'P2', 0],
          ],
        },
      },
    });
  });
});

describe('who sees what', () => {
  test('[SES61] the distribution: nobody before the lock, then the host, the projector from the reveal on', () => {
    const told = (room: typeof locked) => ({
      students: 'result' in studentScene(room.state),
      projector: 'result' in projectorScene(room.state, nobody),
      host: 'result' in hostScene(room.state, nobody),
    });
    expect(told(predicting)).toEqual({ students: false, projector: false, host: false });
    expect(told(locked)).toEqual({ students: false, projector: false, host: true });
    expect(told(after(locked, reveal))).toEqual({ students: false, projector: true, host: true });
    expect(told(after(locked, explain))).toEqual({ students: false, projector: true, host: true });
  });

  test('[SES62] [SES63] names reach the projector in the lobby only, tokens nobody', () => {
    const told = after(locked, explain);
    const everyRoom = [lobby, predicting, locked, after(locked, reveal), told, drawing, after(told, end)];
    for (const { state } of everyRoom) {
      const wall = projectorScene(state, nobody);
      if (wall.phase !== 'lobby') expect(JSON.stringify(wall)).not.toContain('Ada');
      expect(JSON.stringify(studentScene(state))).not.toContain('Ada');
      expect(JSON.stringify(seatOf(state, bora))).not.toContain('Ada');
      const all = JSON.stringify([
        wall,
        studentScene(state),
        hostScene(state, nobody),
        seatOf(state, ada),
        report(state),
        ownResult(state, ada),
      ]);
      expect(all).not.toContain('hash of');
    }
    expect(projectorScene(lobby.state, nobody)).toMatchObject({ names: ['Ada', 'Bora'] });
  });

  test('[SES62] notes are for the host alone', () => {
    expect(JSON.stringify([studentScene(predicting.state), projectorScene(predicting.state, nobody)])).not.toContain(
      'Secret notes',
    );
    expect(hostScene(predicting.state, nobody).notes).toMatchObject({ en: 'Secret notes' });
  });

  test('[SES64] a mark is in the seat from the explanation on', () => {
    expect(seatOf(after(locked, reveal).state, ada)?.mark).toBeNull();
    expect(seatOf(after(locked, explain).state, ada)?.mark).toMatchObject({ earned: 1 });
    expect(seatOf(drawing.state, ada)?.results).toMatchObject([{ question: 'who-next', mark: { earned: 1 } }]);
  });

  test('[SES65] somebody who is away and has begun nothing does not count', () => {
    const room = after(predicting, joins('Chul'), chooses(ada, 'P3'));
    expect(projectorScene(room.state, new Set([bora]))).toMatchObject({ turnout: { answered: 1, drafting: 0, of: 2 } });
  });
});

describe('the report', () => {
  const done = after(drawing, draws(ada, TRUTH), draws(bora, WRONG), lock, explain, end);

  test('[SES70] truth, distribution and share right per tick; answers and marks per student', () => {
    const { questions, students } = report(done.state);
    expect(questions.map(({ marked, allRight, meanPercent }) => ({ marked, allRight, meanPercent }))).toEqual([
      { marked: 2, allRight: 1, meanPercent: 50 },
      { marked: 2, allRight: 1, meanPercent: 70.8 },
    ]);
    expect(questions[1]?.rightPerTick).toEqual([[100, 100, 50, 50, 50, 50, 50, 50]]);
    expect(students.map(({ nickname, earned, possible }) => ({ nickname, earned, possible }))).toEqual([
      { nickname: 'Ada', earned: 200, possible: 200 },
      { nickname: 'Bora', earned: 42, possible: 200 },
    ]);
  });

  test('[SES70] a question that was never locked counts for nobody', () => {
    const { questions, students } = report(after(locked, explain, end).state);
    expect(questions[1]).toMatchObject({ truth: null, tally: null, marked: 0 });
    expect(students[0]).toMatchObject({ earned: 100, possible: 100 });
  });

  test('[SES71] an own result holds explained questions only', () => {
    expect(ownResult(locked.state, ada)?.questions).toEqual([]);
    expect(ownResult(done.state, bora)).toMatchObject({ nickname: 'Bora', earned: 42, possible: 200 });
    expect(ownResult(done.state, personId('Nobody'))).toBeUndefined();
  });
});
