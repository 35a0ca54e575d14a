import { describe, expect, test } from '@jest/globals';
import { hostCommands, participantCommands } from '@timeslice/contract';
import {
  ada,
  after,
  as,
  ask,
  bora,
  chooses,
  clock,
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
  projector,
  reveal,
  says,
  start,
  stranger,
} from '../test/stories';
import {
  hostScene,
  nextDeadline,
  open,
  ownResult,
  projectorScene,
  replay,
  report,
  seatOf,
  studentScene,
} from './index';

const refused = (code: string) => expect.objectContaining({ ok: false, code });
const accepted = { ok: true, events: expect.anything() };
const unchanged = { ok: true, events: [] };
const lobby = after(opened(), joins('Ada'), joins('Bora'));
const predicting = after(lobby, start, openPredictions);
const locked = after(predicting, chooses(ada, 'P3'), chooses(bora, 'P1'), lock);
const drawing = after(locked, explain, next, openPredictions);
const TRUTH = 'P1 2, P2 2, P3 2, P1 2';

describe('opening', () => {
  test('[SES1] a question that cannot be asked of its scenario is refused with the path of the field', () => {
    const questions = lesson.questions.map((question) => ({
      ...question,
      ask: { kind: 'next-process' as const, at: 3, cpu: 0 },
    }));
    expect(open({ ...lobby.state, lesson: { ...lesson, questions } })).toMatchObject({
      ok: false,
      code: 'malformed',
      detail: { path: 'questions.0.ask.at', value: '3' },
    });
  });

  test('[SES2] a log folded again gives the same state', () => {
    expect(replay(JSON.parse(JSON.stringify(drawing.log)))).toEqual(drawing.state);
  });
});

describe('who may ask', () => {
  const outsiders = { participant: as(ada), projector, stranger } as const;
  const examples: { [T in (typeof hostCommands)[number]['shape']['type']['value']]: object } = {
    start: {},
    'open-predictions': {},
    extend: { seconds: 30 },
    lock: {},
    reveal: {},
    play: { ticksPerSecond: 1 },
    pause: {},
    step: { by: 1 },
    seek: { tick: 0 },
    explain: {},
    next: {},
    end: {},
    remove: { participant: bora },
    restore: { participant: bora },
  };
  const everyHostCommand = hostCommands.map(({ shape }) => shape.type.value);

  test.each(everyHostCommand)('[SES5] %s is refused to everyone but the host', (type) => {
    for (const actor of Object.values(outsiders)) {
      expect(says(predicting, { type, ...examples[type] } as never, actor)).toEqual(refused('not-host'));
    }
  });

  test.each(participantCommands.map(({ shape }) => shape.type.value))(
    '[SES5] %s is refused to everyone but a participant',
    (type) => {
      const [wish] = chooses(ada, 'P3');
      expect(type).toBe(wish.type);
      for (const actor of [host, projector, stranger])
        expect(says(predicting, wish, actor)).toEqual(refused('not-participant'));
    },
  );

  test('[SES5] somebody who never joined is no participant', () => {
    expect(says(predicting, chooses(ada, 'P3')[0], as(personId('Nobody')))).toEqual(refused('not-participant'));
  });

  test('[SES6] nothing is accepted once the session has ended', () => {
    const over = after(lobby, end);
    expect(says(over, ...start)).toEqual(refused('session-ended'));
    expect(says(over, ...joins('Late'))).toEqual(refused('session-ended'));
  });
});

describe('repeating', () => {
  test('[SES4] a command that was carried out before is accepted and changes nothing', () => {
    const commandId = newId();
    const once = after(lobby, [{ type: 'start', commandId }, host]);
    expect(says(once, { type: 'start', commandId }, host)).toEqual(unchanged);
    expect(says(once, { type: 'start' }, host)).toEqual(refused('wrong-phase'));
    expect(says(after(once, end), { type: 'start', commandId }, host)).toEqual(unchanged);
  });
});

describe('joining', () => {
  test.each([
    ['', 'nickname-empty'],
    ['a'.repeat(200), 'nickname-too-long'],
    ['ＡＤＡ', 'nickname-taken'],
  ])('[SES10] the nickname %j is refused', (nickname, code) => {
    expect(says(lobby, { type: 'join', participant: personId('new'), nickname, tokenHash: 'new' }, stranger)).toEqual(
      refused(code),
    );
  });

  test('[SES11] the same token again is the same seat', () => {
    expect(says(lobby, ...joins('Ada'))).toEqual(unchanged);
  });

  test.each([
    ['lobby', lobby],
    ['brief', after(lobby, start)],
    ['predict', predicting],
    ['locked', locked],
    ['reveal', after(locked, reveal)],
    ['explain', after(locked, explain)],
  ])('[SES12] joining late is possible in %s, and the seat is empty', (phase, room) => {
    const late = after(room, joins('Late'));
    expect(late.state.stage.phase).toBe(phase);
    expect(seatOf(late.state, personId('Late'))).toMatchObject({ draft: null, mark: null });
  });

  test('[SES13] a participant renames itself only, a host anybody, to a free name', () => {
    expect(says(lobby, { type: 'rename', nickname: 'Countess' }, as(ada))).toEqual(accepted);
    expect(says(lobby, { type: 'rename', nickname: 'X', participant: bora }, as(ada))).toEqual(refused('not-host'));
    expect(says(lobby, { type: 'rename', nickname: 'bora' }, as(ada))).toEqual(refused('nickname-taken'));
    const renamed = after(lobby, [{ type: 'rename', nickname: 'Countess', participant: ada }, host]);
    expect(seatOf(renamed.state, ada)?.participant.nickname).toBe('Countess');
    expect(
      says(renamed, { type: 'join', participant: personId('x'), nickname: 'Ada', tokenHash: 'x' }, stranger),
    ).toEqual(accepted);
  });

  test('[SES14] a removed participant is out under that token and name, and comes back whole when restored', () => {
    const answered = after(predicting, chooses(ada, 'P3'));
    const out = after(answered, [{ type: 'remove', participant: ada }, host]);
    expect(says(out, ...chooses(ada, 'P1', 2))).toEqual(refused('removed'));
    expect(says(out, ...joins('Ada'))).toEqual(refused('removed'));
    expect(says(out, { type: 'join', participant: personId('x'), nickname: 'Ada', tokenHash: 'x' }, stranger)).toEqual(
      refused('nickname-taken'),
    );
    expect(report(after(out, lock).state).questions[0]).toMatchObject({ marked: 0, tally: { answers: 0 } });
    const restore = [{ type: 'restore', participant: ada }, host] as const;
    for (const back of [after(out, restore, lock, explain), after(out, lock, restore, explain)]) {
      expect(seatOf(back.state, ada)).toMatchObject({ mark: { earned: 1, possible: 1 }, draft: { edit: 1 } });
    }
  });
});

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
    expect(room.state.rounds[0]?.locked?.marks.get(ada)).toEqual({ earned: 1, possible: 1, finding: null });
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
    const room = after(drawing, draws(ada, TRUTH), draws(bora, 'P1 2, P2 2, P1 2, P3 2'), lock);
    const facts = room.state.rounds[1]?.locked;
    expect(facts?.marks.get(ada)).toEqual({ earned: 8, possible: 8, finding: null });
    expect(facts?.marks.get(bora)).toMatchObject({
      earned: 4,
      possible: 8,
      finding: { at: 4, lane: 0, expected: 'P3', given: 'P1' },
    });
    expect(facts?.marks.get(bora)?.finding?.why.en).toMatch(/arriv/);
    expect(facts?.tally).toMatchObject({ kind: 'gantt', answers: 2 });
  });

  test('[SES40] whoever has begun nothing has no mark', () => {
    expect(after(predicting, chooses(ada, 'P3'), lock).state.rounds[0]?.locked?.marks.has(bora)).toBe(false);
  });
});

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
    expect(scene(playing)).toMatchObject({ trace: { until: 8 } });
    expect(scene(ask(playing, ...pause, playing.now + 1_700).room)).toMatchObject({ trace: { until: 3 } });
  });

  test('[SES52] the trace goes out up to the furthest tick revealed', () => {
    const seen = scene(after(revealing, [{ type: 'seek', tick: 3 }, host], [{ type: 'seek', tick: 1 }, host]));
    expect(seen).toMatchObject({
      trace: {
        until: 3,
        timeline: [
          [0, 2, 'P1', 0],
          [2, 3, 'P2', 0],
        ],
      },
    });
  });
});

describe('who sees what', () => {
  const nobody = new Set<never>();

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
  const done = after(drawing, draws(ada, TRUTH), draws(bora, 'P1 2, P2 2, P1 2, P3 2'), lock, explain, end);

  test('[SES70] truth, distribution and share right per tick; answers and marks per student', () => {
    const { questions, students } = report(done.state);
    expect(questions.map(({ marked, allRight, meanPercent }) => ({ marked, allRight, meanPercent }))).toEqual([
      { marked: 2, allRight: 1, meanPercent: 50 },
      { marked: 2, allRight: 1, meanPercent: 75 },
    ]);
    expect(questions[1]?.rightPerTick).toEqual([[100, 100, 100, 100, 50, 50, 50, 50]]);
    expect(students.map(({ nickname, earned, possible }) => ({ nickname, earned, possible }))).toEqual([
      { nickname: 'Ada', earned: 200, possible: 200 },
      { nickname: 'Bora', earned: 50, possible: 200 },
    ]);
  });

  test('[SES70] a question that was never locked counts for nobody', () => {
    const { questions, students } = report(after(locked, explain, end).state);
    expect(questions[1]).toMatchObject({ truth: null, tally: null, marked: 0 });
    expect(students[0]).toMatchObject({ earned: 100, possible: 100 });
  });

  test('[SES71] an own result holds explained questions only', () => {
    expect(ownResult(locked.state, ada)?.questions).toEqual([]);
    expect(ownResult(done.state, bora)).toMatchObject({ nickname: 'Bora', earned: 50, possible: 200 });
    expect(ownResult(done.state, personId('Nobody'))).toBeUndefined();
  });
});
