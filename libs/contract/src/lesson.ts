import { ask, lessonMarking, said, subjectOf } from '@timeslice/questions';
import { z } from 'zod';
import { lessonId, questionId } from './ids';
import { programFile } from './program';
import { scenarioFile } from './scenario';

/** What it is about, what is asked of that, and what is said about it afterwards. */
const fields = z.strictObject({
  id: questionId,
  title: said,
  /** What the students read while they predict. */
  text: said,
  /** Notes for the instructor alone. */
  notes: said.optional(),
  /** What the question is about: one of the two, or neither, as its kind asks for. */
  scenario: scenarioFile.optional(),
  program: programFile.optional(),
  ask,
  marking: lessonMarking.optional(),
  /** Seconds; off if not given. */
  timeLimit: z.int().min(10).max(3_600).optional(),
  explanation: z.strictObject({ text: said, source: said }),
});

/** A question has the subject that its kind asks about and no other. */
export const question = fields.superRefine((one, context) => {
  const about = subjectOf(one.ask.kind);
  for (const subject of ['scenario', 'program'] as const) {
    if ((one[subject] !== undefined) === (about === subject)) continue;
    const message =
      about === subject
        ? `a ${subject}, as ${one.ask.kind} asks about one`
        : `no ${subject}: ${one.ask.kind} asks about none`;
    context.addIssue({ code: 'custom', path: [subject], message, input: one[subject] });
  }
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
