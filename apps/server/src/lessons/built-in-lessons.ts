import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { joinCode, type Lesson, lesson, sessionId } from '@timeslice/contract';
import { open } from '@timeslice/session';

/** A built-in lesson cannot be taught; the message names its file, the field and what is allowed there. */
export class LessonRefused extends Error {}

/** Every lesson of a folder in the order of its file names, checked: it parses, and each question can be asked. */
export async function readLessons(folder: string): Promise<Lesson[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const lessons = await Promise.all(
    names.map(async (name) => check(name, await readFile(path.join(folder, name), 'utf8'))),
  );
  const twice = names.find((_, index) => lessons.findIndex(({ id }) => id === lessons[index]?.id) < index);
  if (twice !== undefined) throw new LessonRefused(`the built-in lesson ${twice} has the id of another one`);
  return lessons;
}

function check(name: string, text: string): Lesson {
  const parsed = lesson.safeParse(parseJson(name, text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new LessonRefused(`the built-in lesson ${name} is malformed: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  const opening = open({ ...trial, lesson: parsed.data, lessonId: parsed.data.id, lessonVersion: 1 });
  if (opening.ok) return parsed.data;
  const { path: field, value, allowed } = opening.detail ?? { path: '', value: '', allowed: '' };
  throw new LessonRefused(`the built-in lesson ${name} cannot be asked: ${field} is ${value}, allowed: ${allowed}`);
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LessonRefused(`the built-in lesson ${name} is no JSON: ${String(error)}`, { cause: error });
  }
}

const trial = {
  session: sessionId.parse('00000000-0000-4000-8000-000000000000'),
  code: joinCode.parse('000000'),
};
