import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { lesson, type LessonSummary, type PracticeLesson } from '@timeslice/contract';
import { inCourseOrder } from '../src/lessons/course';
import { roundRobin } from './class';
import { createInstructor, type Server, startFresh } from './harness';

const named = (id: string) => lesson.parse({ ...roundRobin, id });

let server: Server;
beforeAll(async () => {
  const came = ['tour-of-all-questions', 'my-own', 'shortest-first', 'another', 'round-robin-and-the-quantum'];
  server = await startFresh('embedded', { lessons: came.map(named) });
}, 30_000);
afterAll(() => server.stop());

const asACourse = ['round-robin-and-the-quantum', 'shortest-first', 'tour-of-all-questions', 'my-own', 'another'];

test('the library and practice show the course in its order, whenever its lessons came, and all others behind', async () => {
  const { cookie } = await createInstructor(server);
  const library = await fetch(`${server.url}/api/lessons`, { headers: { cookie } });
  expect(((await library.json()) as LessonSummary[]).map(({ id }) => id)).toEqual(asACourse);
  const practice = await fetch(`${server.url}/api/practice`);
  expect(((await practice.json()) as PracticeLesson[]).map(({ id }) => id)).toEqual(asACourse);
});

test('every built-in lesson has a place in the course', async () => {
  const files = await readdir(new URL('../../../prisma/seed/lessons/', import.meta.url));
  const ids = files.filter((name) => name.endsWith('.json')).map((name) => name.replace('.json', ''));
  expect(inCourseOrder(['unknown', ...ids], (id) => id).at(-1)).toBe('unknown');
});
