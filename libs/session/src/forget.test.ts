import { expect, test } from '@jest/globals';
import { type LogEntry, type ParticipantId } from '@timeslice/contract';
import { accepted, locked, refused, unchanged } from '../test/rooms';
import {
  ada,
  after,
  as,
  bora,
  end,
  explain,
  host,
  joins,
  personId,
  projector,
  replayed,
  says,
  stranger,
  type Wish,
} from '../test/stories';
import { ownResult, replay, report } from './index';

const forget = (participant: ParticipantId): Wish => ({ type: 'forget', participant });
const renamed = after(locked, [{ type: 'rename', nickname: 'Countess' } as Wish, as(ada)]);
const ended = after(renamed, explain, end);
const forgotten = after(ended, [forget(ada), host]);

/** What the server does to the rows of the log. */
const emptied = (log: readonly LogEntry[], id: ParticipantId): LogEntry[] =>
  log.map((entry) => {
    const { event } = entry;
    if (event.type === 'joined' && event.participant === id)
      return { ...entry, event: { ...event, nickname: '', tokenHash: '' } };
    return event.type === 'renamed' && event.participant === id
      ? { ...entry, event: { ...event, nickname: '' } }
      : entry;
  });

test('[SES120] only the host, only after the end, only somebody who is there, and once', () => {
  for (const actor of [as(ada), as(bora), projector, stranger]) {
    expect(says(ended, forget(ada), actor)).toEqual(refused('not-host'));
  }
  expect(says(locked, forget(ada), host)).toEqual(refused('wrong-phase'));
  expect(says(ended, forget(personId('Nobody')), host)).toEqual(refused('unknown-participant'));
  expect(says(ended, forget(ada), host)).toEqual(accepted);
  expect(says(forgotten, forget(ada), host)).toEqual(unchanged);
});

test('[SES120] name and token are gone, answers and marks count as before, the own result is not there', () => {
  const [before, now] = [report(ended.state), report(forgotten.state)];
  const nameless = before.students.map((student) =>
    student.participant === ada ? { ...student, nickname: '' } : student,
  );
  expect(now).toEqual({ ...before, students: nameless });
  expect([ownResult(ended.state, ada)?.nickname, ownResult(forgotten.state, ada)]).toEqual(['Countess', undefined]);
  expect(ownResult(forgotten.state, bora)).toEqual(ownResult(ended.state, bora));
  expect([...forgotten.state.byToken.values()]).toEqual([bora]);
  expect(says(forgotten, ...joins('Ada'))).toEqual(refused('session-ended'));
});

test('[SES121] the log without the names folds to the same state, whoever is forgotten, and names nobody', () => {
  const all = after(forgotten, [forget(bora), host]);
  const log = [ada, bora].reduce(emptied, all.log);
  expect(replay(log)).toEqual(replayed(all.log));
  for (const trace of ['Ada', 'Countess', 'Bora', 'hash of']) expect(JSON.stringify(log)).not.toContain(trace);
});
