import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { type LogEntry, participantId, questionId } from '@timeslice/contract';
import { hostScene, replay, studentScene } from '@timeslice/session';
import { opened } from '../test/live-by-hand';
import { checkLog, checkScreens, type Sent } from './check';

const [ada, bo] = [participantId.parse(randomUUID()), participantId.parse(randomUUID())];

const given = (participant: string, edit: number, outcome: Sent['outcome'], choice = 'P1'): Sent => ({
  participant,
  edit,
  choice,
  commandId: randomUUID(),
  outcome,
});

/** The log that holds these, from revision 1 on. */
const logWith = (...kept: readonly Sent[]): LogEntry[] =>
  kept.map(({ participant, edit, choice, commandId }, n) => ({
    revision: n + 1,
    at: 0,
    commandId,
    event: {
      type: 'drafted',
      participant: participantId.parse(participant),
      question: questionId.parse('next'),
      edit,
      answer: { kind: 'next-process', choice },
      complete: true,
    },
  })) as LogEntry[];

/** With the same question revealed so many times after it. */
const revealed = (log: readonly LogEntry[], times: number): LogEntry[] => [
  ...log,
  ...Array.from({ length: times }, (_, n) => ({
    revision: log.length + n + 1,
    at: 0,
    commandId: null,
    event: { type: 'revealed' as const, question: questionId.parse('next') },
  })),
];

describe('the checker of the fault harness', () => {
  test('finds nothing where each acknowledged answer is there, up to the revision that was told', () => {
    const sent = [given(ada, 1, { acknowledged: 1 }), given(bo, 1, { acknowledged: 2 }), given(ada, 2, 'unknown')];
    expect(checkLog(revealed(logWith(...sent), 1), sent)).toEqual([]);
    expect(checkLog(logWith(...sent.slice(0, 2)), sent)).toEqual([]);
  });

  test('takes a newer answer of the same student for an older one, and not the other way round', () => {
    const [older, newer] = [given(ada, 1, { acknowledged: 1 }), given(ada, 2, { acknowledged: 1 })];
    expect(checkLog(logWith(newer), [older, newer])).toEqual([]);
    expect(checkLog(logWith(older), [older, newer])).toEqual(['1 acknowledged and not in the log']);
  });

  test.each<[string, LogEntry[], Sent[], string]>(
    (() => {
      const one = given(ada, 1, { acknowledged: 1 });
      const late = given(bo, 1, { acknowledged: 1 });
      const refused = given(bo, 1, { refused: 'locked' });
      const other = { ...one, choice: 'P2' };
      const again = { ...one, commandId: randomUUID() };
      return [
        ['lost', [], [one], '1 acknowledged and not in the log'],
        ['another answer', logWith(other), [one], '1 acknowledged and not in the log'],
        [
          'stored after the revision that was told',
          logWith(one, late),
          [one, late],
          '1 acknowledged and not in the log',
        ],
        ['twice', logWith(one, again), [one, again], '1 twice in the log'],
        ['the same command twice', logWith(one, one), [one], '2 twice in the log'],
        ['from nobody', logWith(one, late), [one], '1 in the log that nobody gave'],
        ['refused', logWith(one, refused), [one, refused], '1 refused and in the log'],
        ['a step twice', revealed(logWith(one), 2), [one], '1 steps of the lesson twice in the log'],
        [
          'a gap',
          logWith(late, one).slice(1),
          [{ ...one, outcome: { acknowledged: 2 } }],
          'the log has a gap at row 1',
        ],
      ];
    })(),
  )('goes red: %s', (_, log, sent, problem) => {
    expect(checkLog(log, sent)).toContain(problem);
  });

  test('takes a scene that was sent for the one of the log by all of it but the revision', () => {
    const log = [opened()];
    const scene = studentScene(replay([...log]));
    const shown = (pushed: typeof scene) => ({
      host: hostScene(replay([...log]), new Set([ada])),
      students: [{ participant: ada, pushed, asked: { scene, seat: null }, backwards: 0 }],
    });
    expect(checkScreens(log, shown({ ...scene, revision: 0 }))).toEqual([]);
    expect(checkScreens(log, shown({ ...scene, people: 1 }))).toEqual(['1 students on the wrong screen']);
  });
});
