import { readdirSync, readFileSync } from 'node:fs';
import { type Lesson, lesson, type Question } from '@timeslice/contract';
import { build } from '@timeslice/questions/keys';

const folder = new URL('../../../prisma/seed/lessons/', import.meta.url);

/** The name of its file -> a lesson, the tour included. */
export const builtInLessons: readonly (readonly [name: string, lesson: Lesson])[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name.replace('.json', ''), lesson.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]);

export function pairOf(question: Question) {
  const built = build(question);
  if (!built.ok) throw new Error(`${question.id}: ${JSON.stringify(built.problem)}`);
  return built.pair;
}
