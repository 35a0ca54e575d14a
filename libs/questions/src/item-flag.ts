import type { AnswerProblem } from './kind';
import type { ModelId } from './models/model';

/** Why an author should look at a question again. */
export type ItemFlag =
  /** Its kind cannot ask it of its scenario or program: a lesson with it is not opened. */
  | { readonly flag: 'cannot-be-asked'; readonly problem: AnswerProblem }
  /** Somebody with this core misconception earns all: the question cannot tell. */
  | { readonly flag: 'hidden'; readonly model: ModelId }
  /** The answer hangs on a convention that the question leaves open. */
  | { readonly flag: 'open-convention' }
  /** What it leaves open allows more than so many runs: a lesson with it is not opened. */
  | { readonly flag: 'too-many-ties'; readonly most: number }
  /** The answer is another one under this accepted convention; it is marked right and named. */
  | { readonly flag: 'convention'; readonly model: ModelId };
