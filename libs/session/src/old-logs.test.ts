import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { event, type LogEntry, logEntry } from '@timeslice/contract';
import { bora } from '../test/stories';
import { replay, report, seatOf } from './index';

const folder = path.join(import.meta.dirname, '../test/logs');
const files = readdirSync(folder);
const logOf = (file: string): LogEntry[] =>
  logEntry.array().parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));

/** What each log reports, and ever will: nickname, earned, possible; and the marks that its first two students see. */
const told: Readonly<Record<string, { students: readonly unknown[]; seats: readonly unknown[] }>> = {
  '0.1.json': {
    students: [
      ['Countess', 200, 200],
      ['Bora', 50, 200],
      ['Chul', 0, 200],
    ],
    seats: [
      [1, 8],
      [0, 4],
    ],
  },
  // Ada: right at once, then 88 points for 15 of 60 seconds. Bora: wrong; then wrong, right after the discussion.
  '0.2.json': {
    students: [
      ['Ada', 188, 200],
      ['Bora', 88, 200],
      ['Chul', 0, 200],
    ],
    seats: [
      [1, 8],
      [0, 8],
    ],
  },
  // Another key and other rules: only the one who was forgotten is right, late in one. Dan was removed.
  '0.3.json': {
    students: [
      ['Countess', 50, 200],
      ['Bora', 50, 200],
      ['', 150, 200],
      ['Dan', 0, 200],
    ],
    seats: [
      [0, 4],
      [0, 4],
    ],
  },
  // For speed: at 119 of her 120 seconds, at 75 of his 90; at 30 of 60, and at 370 of a time without end.
  '0.4.json': {
    students: [
      ['Ada', 125, 200],
      ['Bora', 158, 200],
    ],
    seats: [
      [1, 1_000],
      [1, 1_000],
    ],
  },
};

/** Each file is a log as the version that it is named after wrote it: it is never edited, new versions add theirs. */
test.each(files)('[SES2] the log of version %s still parses, folds and reports as it did', (file) => {
  const state = replay(logOf(file));
  expect(state.stage).toEqual({ phase: 'ended' });
  const { students } = report(state);
  expect(students.map(({ nickname, earned, possible }) => [nickname, earned, possible])).toEqual(told[file]?.students);
  const [first, second] = students;
  const seats = [first, second].map(
    (one) => one && seatOf(state, one.participant)?.results.map(({ mark }) => mark?.earned),
  );
  expect(seats).toEqual(told[file]?.seats);
});

test('[SES2] a log of before version 0.2 has one round, no readings and no options', () => {
  const state = replay(logOf('0.1.json'));
  const { options, questions } = report(state);
  expect(options).toEqual({ confidence: false, points: 'correctness' });
  expect(questions).toMatchObject([
    { rounds: 1, flow: null, models: [], regradings: [], groups: { list: [{ readings: [] }, { readings: [] }] } },
    { rounds: 1 },
  ]);
  expect(seatOf(state, bora)?.results[1]?.mark?.finding?.at).toBe(4);
});

test('[SES2] the log of version 0.2 tells of two rounds, a regrading and how sure they were', () => {
  const state = replay(logOf('0.2.json'));
  expect(report(state).questions[1]).toMatchObject({
    rounds: 2,
    flow: { before: { right: 1, of: 2 }, after: { right: 2, of: 2 } },
    confidence: [{}, {}, { confidence: 3, right: 2, wrong: 0 }, {}],
    marking: { weights: { order: 0 } },
    regradings: [{ reason: 'The order was not asked for.', changed: 0, meanBefore: 100 }],
  });
});

test('[SES2] the log of version 0.3 tells of another key, other rules, a change withdrawn and who was forgotten', () => {
  const state = replay(logOf('0.3.json'));
  expect(state).toMatchObject({ projectorLink: 1, namesHidden: false });
  expect(report(state).questions).toMatchObject([
    { rounds: 2, truth: { right: ['exit'] }, regradings: [{ change: { type: 'key' }, changed: 3 }] },
    {
      marking: { weights: { order: 0 }, accept: [], conventions: { enqueueOrder: ['expired', 'arrival', 'io'] } },
      regradings: ['weights', 'accept', 'unaccept', 'open', 'withdraw', 'rules'].map((type) => ({ change: { type } })),
    },
  ]);
});

test('[SES2] every type of event, and every change of a marking, stands in a log that is kept', () => {
  const kept = files.flatMap((file) => logOf(file).map((entry) => entry.event));
  const types = event.options.map(({ shape }) => shape.type.value);
  expect(types.filter((type) => !kept.some((one) => one.type === type))).toEqual([]);
  const changes = event.options.flatMap(({ shape }) => ('change' in shape ? shape.change.options : []));
  const made = kept.flatMap((one) => ('change' in one ? [one.change.type] : []));
  expect(changes.map(({ shape }) => shape.type.value).filter((type) => !made.includes(type))).toEqual([]);
});
