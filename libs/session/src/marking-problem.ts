import {
  type Answer,
  type AnswerProblem,
  type Kind,
  type Openable,
  partsOf,
  problemOf,
  subjectOf,
} from '@timeslice/questions';
import type { Pair } from '@timeslice/questions/keys';

/** A part that the kind does not have. */
export function weightsProblem(kind: Kind, weights: Readonly<Record<string, number>>): AnswerProblem | null {
  const parts = Object.keys(partsOf(kind));
  const unknown = Object.keys(weights).find((part) => !parts.includes(part));
  return unknown === undefined ? null : { path: 'weights', value: unknown, allowed: parts.join(', ') };
}

/** Conventions are those of a scenario. */
export function conventionsProblem(kind: Kind, [first]: readonly Openable[]): AnswerProblem | null {
  if (first === undefined || subjectOf(kind) === 'scenario') return null;
  return { path: 'conventions', value: first, allowed: `none: ${kind} asks about no scenario` };
}

/** An answer that does not fit the question. */
export function acceptedProblem({ prompt }: Pair, answer: Answer): AnswerProblem | null {
  const problem = problemOf(prompt, answer);
  return problem && { ...problem, path: `answer.${problem.path}` };
}

/** What in the marking that a lesson gives does not fit its question; paths begin at the marking. */
export function markingProblem(pair: Pair): AnswerProblem | null {
  const { weights = {}, open = [], accept = [] } = pair.marking;
  const { kind } = pair.prompt;
  const unfit = accept.flatMap((answer, index) => {
    const problem = problemOf(pair.prompt, answer);
    return problem ? [{ ...problem, path: `accept.${index}.${problem.path}` }] : [];
  });
  const opened = conventionsProblem(kind, open);
  return weightsProblem(kind, weights) ?? (opened && { ...opened, path: 'open' }) ?? unfit[0] ?? null;
}
