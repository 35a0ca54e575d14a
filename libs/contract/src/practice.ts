import type { Bilingual } from '@timeslice/engine';
import { answer, type Mark, type Truth } from '@timeslice/questions';
import { z } from 'zod';
import { lessonId, questionId, type LessonId, type QuestionId } from './ids';
import type { ModelAnswer } from './class-result';
import type { Explanation, PublicQuestion } from './scene';

/** `GET /api/practice`: the lessons that anybody may practise. */
export interface PracticeLesson {
  readonly id: LessonId;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly questions: readonly { readonly id: QuestionId; readonly title: Bilingual; readonly kind: string }[];
}

const place = {
  lesson: lessonId,
  question: questionId,
  /** Which numbers: the same seed gives the same question. None gives those of the lesson, which a class may be at. */
  seed: z.coerce.number().pipe(
    z
      .int()
      .min(1)
      .max(2 ** 31 - 1),
  ),
};

/** `GET /api/practice/question?lesson=...&question=...&seed=...` */
export const practicePlace = z.strictObject(place);

export interface PracticeQuestion {
  readonly question: PublicQuestion;
  /** Whether another seed gives other numbers. */
  readonly varies: boolean;
}

/** `POST /api/practice/answer`: nothing is stored. */
export const practiceAnswer = z.strictObject({ ...place, answer });
export type PracticeAnswer = z.input<typeof practiceAnswer>;

export interface PracticeResult {
  readonly mark: Mark;
  readonly modelAnswers: readonly ModelAnswer[];
  readonly truth: Truth;
  readonly range: { readonly from: number; readonly to: number; readonly stops: readonly number[] };
  /** Null where the numbers are not those that the lesson explains. */
  readonly explanation: Explanation | null;
}
