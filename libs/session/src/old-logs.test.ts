import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { logEntry } from '@timeslice/contract';
import { ada, bora } from '../test/stories';
import { replay, report, seatOf } from './index';

const folder = path.join(import.meta.dirname, '../test/logs');

/** What each log reports, and ever will: nickname, earned, possible; and the marks that its two students see. */
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
};

/** Each file is a log as the version that it is named after wrote it: it is never edited, new versions add theirs. */
test.each(readdirSync(folder))('[SES2] the log of version %s still parses, folds and reports as it did', (file) => {
  const entries = logEntry.array().parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  const state = replay(entries);
  expect(state.stage).toEqual({ phase: 'ended' });
  const { students } = report(state);
  expect(students.map(({ nickname, earned, possible }) => [nickname, earned, possible])).toEqual(told[file]?.students);
  const seats = [ada, bora].map((id) => seatOf(state, id)?.results.map(({ mark }) => mark?.earned));
  expect(seats).toEqual(told[file]?.seats);
});

test('[SES2] a log of before version 0.2 has one round, no readings and no options', () => {
  const state = replay(logEntry.array().parse(JSON.parse(readFileSync(path.join(folder, '0.1.json'), 'utf8'))));
  const { options, questions } = report(state);
  expect(options).toEqual({ confidence: false, points: 'correctness' });
  expect(questions).toMatchObject([
    { rounds: 1, flow: null, models: [], regradings: [], groups: { list: [{ readings: [] }, { readings: [] }] } },
    { rounds: 1 },
  ]);
  expect(seatOf(state, bora)?.results[1]?.mark?.finding?.at).toBe(4);
});

test('[SES2] the log of version 0.2 tells of two rounds, a regrading and how sure they were', () => {
  const state = replay(logEntry.array().parse(JSON.parse(readFileSync(path.join(folder, '0.2.json'), 'utf8'))));
  expect(report(state).questions[1]).toMatchObject({
    rounds: 2,
    flow: { before: { right: 1, of: 2 }, after: { right: 2, of: 2 } },
    confidence: [{}, {}, { confidence: 3, right: 2, wrong: 0 }, {}],
    marking: { weights: { order: 0 } },
    regradings: [{ reason: 'The order was not asked for.', changed: 0, meanBefore: 100 }],
  });
});
