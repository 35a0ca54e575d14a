import { ask, bilingual } from '@timeslice/questions';
import { z } from 'zod';
import { lessonId, questionId } from './ids';
import { scenarioFile } from './scenario';

const said = bilingual.refine(({ ko, en }) => ko.trim() !== '' && en.trim() !== '', {
  message: 'a sentence in Korean and in English',
});

/** A scenario, what is asked of it, and what is said about it afterwards. */
export const question = z.strictObject({
  id: questionId,
  title: said,
  /** What the students read while they predict. */
  text: said,
  /** Notes for the instructor alone. */
  notes: said.optional(),
  scenario: scenarioFile,
  ask,
  /** Seconds; off if not given. */
  timeLimit: z.int().min(10).max(3_600).optional(),
  explanation: z.strictObject({ text: said, source: said }),
});
export type Question = z.output<typeof question>;

export const lesson = z
  .strictObject({
    format: z.literal('timeslice/lesson@1'),
    id: lessonId,
    title: said,
    summary: said,
    /** Rough time in class, minutes. */
    minutes: z.int().min(1).max(600),
    questions: z.array(question).min(1).max(100),
  })
  .refine(({ questions }) => new Set(questions.map(({ id }) => id)).size === questions.length, {
    message: 'each question has an id of its own',
    path: ['questions'],
  });
export type Lesson = z.output<typeof lesson>;
