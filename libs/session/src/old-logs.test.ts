import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { logEntry } from '@timeslice/contract';
import { ada, bora } from '../test/stories';
import { replay, report, seatOf } from './index';

const folder = path.join(import.meta.dirname, '../test/logs');

/** Each file is a log as the version that it is named after wrote it: it is never edited, new versions add theirs. */
test.each(readdirSync(folder))('[SES2] the log of version %s still parses, folds and reports as it did', (file) => {
  const entries = logEntry.array().parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  const state = replay(entries);
  expect(state.stage).toEqual({ phase: 'ended' });
  expect(report(state).students.map(({ nickname, earned, possible }) => [nickname, earned, possible])).toEqual([
    ['Countess', 200, 200],
    ['Bora', 50, 200],
    ['Chul', 0, 200],
  ]);
  expect(seatOf(state, ada)?.results.map(({ mark }) => mark?.earned)).toEqual([1, 8]);
  expect(seatOf(state, bora)?.results[1]?.mark?.finding?.at).toBe(4);
});
