import { type LessonItem, type PracticeQuestion, type PracticeResult, type Question } from '@timeslice/contract';
import { type Answer, type AnswerProblem, problemOf } from '@timeslice/questions';
import {
  build,
  judgeOf,
  type Pair,
  promptOf,
  revealOf,
  separation,
  truthOf,
  variantOf,
} from '@timeslice/questions/keys';
import { modelAnswers } from '@timeslice/session';

// What Thinking does in a thread of its own: each takes and gives what can be copied.

interface Asked {
  readonly question: Question;
  /** Its place in the lesson. */
  readonly index: number;
  readonly seed: number;
}

/** The question with the numbers of the seed, and without its key. */
export function practiceQuestion(asked: Asked): PracticeQuestion {
  const { question, pair, varies } = withNumbers(asked);
  const { id, title, text } = question;
  return { question: { id, index: asked.index, title, text, prompt: promptOf(pair), timeLimit: null }, varies };
}

/** What an answer to it earns, and the truth; or what is wrong with it. */
export function practiceResult({
  answer,
  ...asked
}: Asked & { readonly answer: Answer }): { readonly result: PracticeResult } | { readonly problem: AnswerProblem } {
  const { question, pair, varies } = withNumbers(asked);
  const problem = problemOf(pair.prompt, answer);
  if (problem) return { problem };
  const mark = judgeOf(pair)(answer);
  return {
    result: {
      mark,
      modelAnswers: modelAnswers(pair, [mark]),
      truth: truthOf(pair),
      range: revealOf(pair),
      explanation: varies ? null : question.explanation,
    },
  };
}

/** `varies`: whether its numbers are other ones than the lesson's. */
function withNumbers({ question: original, seed }: Asked): { question: Question; pair: Pair; varies: boolean } {
  const variant = variantOf(original, seed);
  const question: Question = variant ? { ...original, ...variant } : original;
  const built = build(question);
  if (built.ok) return { question, pair: built.pair, varies: variant !== null };
  throw new Error(`Question ${question.id} with seed ${seed} cannot be asked: ${JSON.stringify(built.problem)}`);
}

/** What a question tells apart. */
export function lessonItem(question: Question): LessonItem {
  const { id, title, ask } = question;
  const built = build(question);
  const { told, bits, settled, flags } = built.ok ? separation(built.pair) : tellsNothing(built.problem);
  return { id, title, kind: ask.kind, told, bits, settled, flags };
}

/** A lesson that was stored before a rule of its kinds may have a question that cannot be asked any more. */
const tellsNothing = (problem: AnswerProblem): Pick<LessonItem, 'told' | 'bits' | 'settled' | 'flags'> => ({
  told: [],
  bits: 0,
  settled: 0,
  flags: [{ flag: 'cannot-be-asked', problem }],
});
