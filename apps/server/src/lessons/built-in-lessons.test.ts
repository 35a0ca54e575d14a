import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { roundRobin } from '../../test/class';
import { readLessons } from './built-in-lessons';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'timeslice-lessons-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, content: object | string) =>
  writeFile(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
const [first] = roundRobin.questions;

test('lessons come in the order of their file names', async () => {
  await put('2.json', roundRobin);
  await put('1.json', { ...roundRobin, id: 'first' });
  await put('README.md', 'not a lesson');
  expect((await readLessons(folder)).map(({ id }) => id)).toEqual(['first', 'round-robin']);
});

test.each<[string, object | string, RegExp]>([
  ['no JSON', '{', /^the built-in lesson bad\.json is no JSON/],
  ['a field that is missing', { ...roundRobin, minutes: undefined }, /bad\.json is malformed: minutes: /],
  [
    'a question that its scenario cannot answer',
    { ...roundRobin, questions: [{ ...first, ask: { kind: 'next-process', at: 3 } }] },
    /bad\.json cannot be asked: questions\.0\.ask\.at is 3, allowed: a decision of this run: 0, 2, 4/,
  ],
])('%s stops the start, and the sentence says where', async (_, content, sentence) => {
  await put('bad.json', content);
  await expect(readLessons(folder)).rejects.toThrow(sentence);
});

test('two lessons of one id stop the start', async () => {
  await put('1.json', roundRobin);
  await put('2.json', roundRobin);
  await expect(readLessons(folder)).rejects.toThrow(/2\.json has the id of another one/);
});
