import type { Bilingual } from '@timeslice/engine';
import type { ItemFlag, ModelId } from '@timeslice/questions';
import type { QuestionId } from './ids';

/** `GET /api/lessons/:id/items`: what each question of a lesson tells apart. */
export interface LessonItem {
  readonly id: QuestionId;
  readonly title: Bilingual;
  readonly kind: string;
  /** The wrong models whose answer differs from the right one. */
  readonly told: readonly ModelId[];
  /** How much the answer tells about the model, in bits. */
  readonly bits: number;
  /** Of 100 students who hold one of the known wrong models: for how many the answer settles which. */
  readonly settled: number;
  readonly flags: readonly ItemFlag[];
}
