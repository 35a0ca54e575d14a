import { describe, expect, test } from '@jest/globals';
import { hostCommands, participantCommands } from '@timeslice/contract';
import type { Marking } from '@timeslice/questions';
import { refused, accepted, unchanged, lobby, predicting, locked, drawing, withdraw } from '../test/rooms';
import {
  ada,
  after,
  as,
  bora,
  chooses,
  end,
  explain,
  host,
  joins,
  lesson,
  lock,
  newId,
  personId,
  projector,
  reveal,
  says,
  start,
  stranger,
} from '../test/stories';
import { open, replay, report, seatOf } from './index';

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

  test.each([
    [{ weights: { charm: 1 } }, 'questions.0.marking.weights', 'charm'],
    [{ accept: [{ kind: 'next-process', choice: 'P9' }] }, 'questions.0.marking.accept.0.choice', 'P9'],
  ] as const)('[SES1] a marking that does not fit its question is refused: %j', (marking, path, value) => {
    const [first, ...others] = lesson.questions;
    if (!first) throw new Error('the lesson has questions');
    const changed = [{ ...first, marking: structuredClone(marking) as Marking }, ...others];
    expect(open({ ...lobby.state, lesson: { ...lesson, questions: changed } })).toMatchObject({
      code: 'malformed',
      detail: { path, value },
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
    'give-extra-time': { participant: bora, factor: 2 },
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
    discuss: {},
    regrade: { question: 'who-next', change: { type: 'withdraw', regrading: 0 } },
    snapshot: { answers: [bora] },
    'show-snapshot': { show: true },
    'renew-projector-link': {},
    'hide-names': { hide: true },
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
      const wish = { draft: chooses(ada, 'P3')[0], 'ask-for-time': { type: 'ask-for-time' } as const }[type];
      for (const actor of [host, projector, stranger])
        expect(says(predicting, wish, actor)).toEqual(refused('not-participant'));
    },
  );

  test('[SES5] somebody who never joined is no participant', () => {
    expect(says(predicting, chooses(ada, 'P3')[0], as(personId('Nobody')))).toEqual(refused('not-participant'));
  });

  test('[SES6] nothing but `regrade`, `forget` and `hide-names` is accepted once the session has ended', () => {
    const over = after(lobby, end);
    expect(says(over, { type: 'forget', participant: ada }, host)).toEqual(accepted);
    expect(says(over, { type: 'hide-names', hide: true }, host)).toEqual(accepted);
    expect(says(over, ...withdraw('who-next', 0))).toEqual(refused('not-locked'));
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
      expect(report(back.state).questions[0]).toMatchObject({ marked: 1, tally: { answers: 1 } });
    }
    const later = after(answered, lock, [{ type: 'remove', participant: ada }, host]);
    expect(report(later.state).questions[0]).toMatchObject({ marked: 0, tally: { answers: 0 } });
  });
});
