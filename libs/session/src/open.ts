import { ENGINE_VERSION } from '@timeslice/engine';
import {
  type JoinCode,
  type Lesson,
  type LessonId,
  type Question,
  refuse,
  type Refusal,
  type SessionEvent,
  type SessionId,
  type SessionOptions,
} from '@timeslice/contract';
import { build, promptOf } from '@timeslice/questions/keys';
import { markingProblem } from './marking-problem';
import type { LiveQuestion } from './state';

interface Opening {
  readonly session: SessionId;
  readonly code: JoinCode;
  readonly lesson: Lesson;
  readonly lessonId: LessonId;
  readonly lessonVersion: number;
  readonly options?: SessionOptions | undefined;
}

/** The first event of a log; refused where a question of the lesson cannot be asked of its scenario, or marked as it says. */
export function open(opening: Opening): { readonly ok: true; readonly events: readonly SessionEvent[] } | Refusal {
  for (const [index, question] of opening.lesson.questions.entries()) {
    const built = build(question);
    if (!built.ok) return refuse('malformed', { ...built.problem, path: `questions.${index}.${built.problem.path}` });
    const problem = markingProblem(built.pair);
    if (problem) return refuse('malformed', { ...problem, path: `questions.${index}.marking.${problem.path}` });
  }
  return { ok: true, events: [{ type: 'opened', ...opening, engine: ENGINE_VERSION }] };
}

/** Runs one question of a stored lesson, however long it was let in. Throws where it cannot be asked: `open` let none such into a log. */
export function liveQuestion(question: Question, index: number): LiveQuestion {
  const built = build(question, Infinity);
  if (!built.ok) throw new Error(`Question ${question.id} cannot be asked: ${JSON.stringify(built.problem)}`);
  const { pair: written } = built;
  const { id, title, text, timeLimit = null } = question;
  return { question, written, shown: { id, index, title, text, prompt: promptOf(written), timeLimit } };
}
