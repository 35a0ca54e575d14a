import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  command,
  event,
  hostCommands,
  joinCode,
  joinRequest,
  lengthOf,
  nameIn,
  NICKNAME_MAX,
  openRequest,
  participantCommands,
  positionOf,
  problemWith,
  PSEUDONYMS,
  pseudonym,
  question,
  sameNameKey,
  tidy,
} from './index';

const commandId = '00000000-0000-4000-8000-000000000001';
const participant = '00000000-0000-4000-8000-000000000002';

describe('commands', () => {
  const good = {
    start: {},
    'open-predictions': { timeLimit: 60 },
    extend: { seconds: 30 },
    'give-extra-time': { participant, factor: 1.5 },
    lock: {},
    reveal: {},
    play: { ticksPerSecond: 1 },
    pause: {},
    step: { by: -1 },
    seek: { tick: 3 },
    explain: {},
    next: {},
    end: {},
    remove: { participant },
    restore: { participant },
    discuss: { seconds: 120 },
    regrade: { question: 'q-1', change: { type: 'weights', weights: { order: 0 } }, reason: ' a slip in the text ' },
    snapshot: { answers: [participant] },
    'show-snapshot': { show: true },
    'renew-projector-link': {},
    'hide-names': { hide: true },
    draft: { question: 'q-1', edit: 1, answer: { kind: 'next-process', choice: 'P1' }, confidence: 3 },
    'ask-for-time': {},
    rename: { nickname: '하늘' },
  } as const;
  const wrong: { [T in keyof typeof good]: object } = {
    start: { extra: 1 },
    'open-predictions': { timeLimit: 5 },
    extend: { seconds: 1e9 },
    'give-extra-time': { factor: 1.25 },
    lock: { commandId: 'no uuid' },
    reveal: { commandId: undefined },
    play: { ticksPerSecond: 0 },
    pause: { at: 3 },
    step: { by: 2 },
    seek: { tick: -1 },
    explain: { question: 'q-1' },
    next: { index: 1 },
    end: { commandId: 7 },
    remove: { participant: 'Ada' },
    restore: {},
    discuss: { seconds: 1 },
    regrade: { change: { type: 'weights', weights: { order: -1 } } },
    snapshot: { answers: [participant, participant] },
    'show-snapshot': { show: 1 },
    'renew-projector-link': { link: 3 },
    'hide-names': { hide: undefined },
    draft: { confidence: 4 },
    'ask-for-time': { seconds: 30 },
    rename: { nickname: 7 },
  };
  const types = Object.keys(good) as (keyof typeof good)[];

  test('every command of the wire has an example here', () => {
    const wired = [...hostCommands, ...participantCommands].map(({ shape }) => shape.type.value);
    expect(types.toSorted()).toEqual([...wired, 'rename'].toSorted());
  });

  test.each(types)('%s: a good one is taken, a wrong one refused', (type) => {
    expect(command.safeParse({ commandId, type, ...good[type] }).success).toBe(true);
    const spoilt = type === 'restore' ? { commandId, type } : { commandId, type, ...good[type], ...wrong[type] };
    expect(command.safeParse(spoilt).success).toBe(false);
  });

  test.each([
    null,
    7,
    'start',
    [],
    {},
    { type: 'time-up', commandId },
    { type: 'join', commandId },
    { type: '__proto__', commandId },
  ])('%j is no command: the clock and the door have no wire', (message) =>
    expect(command.safeParse(message).success).toBe(false),
  );

  test('anything at all is parsed without a throw', () => {
    fc.assert(fc.property(fc.anything(), (message) => void command.safeParse(message)));
  });
});

test('an event with a field that its type does not have is refused', () => {
  expect(event.safeParse({ type: 'started' }).success).toBe(true);
  expect(event.safeParse({ type: 'started', more: 1 }).success).toBe(false);
});

test('a host changes weights, key or rules, accepts an answer or no longer, leaves conventions open, or withdraws; nothing else', () => {
  const changed = (change: object) =>
    command.safeParse({ commandId, type: 'regrade', question: 'q-1', change }).success;
  expect(changed({ type: 'accept', answer: { kind: 'next-process', choice: 'P1' } })).toBe(true);
  expect(changed({ type: 'open', conventions: ['enqueueOrder'] })).toBe(true);
  expect(changed({ type: 'withdraw', regrading: 0 })).toBe(true);
  expect(changed({ type: 'withdraw' })).toBe(false);
  expect(changed({ type: 'unaccept', answer: { kind: 'number', value: 3 } })).toBe(true);
  expect(changed({ type: 'key', key: { kind: 'choice', chosen: ['a'] } })).toBe(true);
  expect(changed({ type: 'rules', conventions: { tie: ['arrival', 'id'], runningWinsTies: false } })).toBe(true);
  expect(changed({ type: 'key', key: { kind: 'choice', chosen: 'a' } })).toBe(false);
  expect(changed({ type: 'rules', conventions: { tie: ['id', 'arrival'] } })).toBe(false);
  expect(changed({ type: 'rules', conventions: { gravity: true } })).toBe(false);
  expect(changed({ type: 'open', conventions: ['gravity'] })).toBe(false);
  expect(changed({ type: 'weights', weights: { order: 101 } })).toBe(false);
  expect(changed({ type: 'add', points: 3 })).toBe(false);
});

test('a lesson gives its questions a key of its own, so its marking has none', () => {
  const { marking } = question.shape;
  expect(marking.safeParse({ weights: { order: 0 }, open: ['tie'] }).success).toBe(true);
  expect(marking.safeParse({ key: { kind: 'number', value: 3 } }).success).toBe(false);
  expect(marking.safeParse({ conventions: { tie: ['id'] } }).success).toBe(false);
});

test('a session is opened without options, or with both', () => {
  const lesson = 'round-robin';
  expect(openRequest.parse({ lesson })).toEqual({ lesson });
  expect(openRequest.parse({ lesson, options: { confidence: true } }).options).toEqual({
    confidence: true,
    points: 'correctness',
  });
  expect(openRequest.safeParse({ lesson, options: { points: 'luck' } }).success).toBe(false);
});

test.each(['12345', '1234567', '12345a', '１２３４５６', ' 123456', ''])('%j is no join code', (code) => {
  expect(joinCode.safeParse(code).success).toBe(false);
});

test('a join request needs code, nickname and token', () => {
  const request = { code: '123456', nickname: ' 하늘 ', token: 'A'.repeat(43) };
  expect(joinRequest.parse(request)).toEqual({ ...request, nickname: '하늘' });
  expect(joinRequest.safeParse({ ...request, token: 'short' }).success).toBe(false);
});

describe('nicknames', () => {
  test('are composed, freed of invisible characters, single-spaced', () => {
    expect(tidy('  하늘\u200b\u202e  별 ')).toBe('하늘 별');
    expect(tidy('\u1112\u1161\u1102\u1173\u11af')).toBe('하늘');
  });

  test('are counted as a reader counts', () => {
    expect(lengthOf('👩‍👩‍👧')).toBe(1);
    expect(problemWith('가'.repeat(NICKNAME_MAX))).toBeNull();
    expect(problemWith('가'.repeat(NICKNAME_MAX + 1))).toBe('nickname-too-long');
    for (const unseen of ['\u200b', '\u3164', '\u115f', '\u2800'])
      expect(problemWith(tidy(unseen))).toBe('nickname-empty');
    expect(problemWith(`a${'\u0301'.repeat(900)}`)).toBe('nickname-too-long');
  });

  test('that look alike are one name', () => {
    expect(sameNameKey('ＡＤＡ')).toBe(sameNameKey('ada'));
  });

  test('tidied twice is tidied once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (raw) => expect(tidy(tidy(raw))).toBe(tidy(raw))));
  });
});

test('a playing cursor moves with the clock and stops at its end', () => {
  const playing = { state: 'playing', from: 2, to: 6, startedAt: 1_000, ticksPerSecond: 2 } as const;
  expect([0, 1_000, 1_500, 2_000, 9_000].map((now) => positionOf(playing, now))).toEqual([2, 2, 3, 4, 6]);
});

test('a pseudonym is one of a long list in both languages, fits where a nickname fits but for a few letters, and is numbered after it', () => {
  const all = Array.from({ length: PSEUDONYMS }, (_, number) => pseudonym(number));
  expect(PSEUDONYMS).toBeGreaterThan(120);
  for (const language of ['ko', 'en'] as const) {
    const names = all.map((one) => one[language]);
    expect(new Set(names.map(sameNameKey)).size).toBe(PSEUDONYMS);
    for (const name of names) expect([name, tidy(name)]).toEqual([name, name]);
    expect(Math.max(...names.map(lengthOf))).toBeLessThanOrEqual(NICKNAME_MAX + 2);
  }
  expect(all.every(({ ko }) => /^[가-힣 ]+$/.test(ko))).toBe(true);
  expect(nameIn(2 * PSEUDONYMS + 5, 'en')).toBe(`${all[5]?.en} 3`);
  expect([nameIn('7', 'ko'), nameIn('', 'en')]).toEqual(['7', '']);
});
