import {
  type Answer,
  type AnswerProblem,
  type Kind,
  type Openable,
  partsOf,
  problemOf,
  subjectOf,
} from '@timeslice/questions';
import { opensTooMuch, type Pair, runsAllowed } from '@timeslice/questions/keys';
import type { Course } from './state';

/** A part that the kind does not have. */
export function weightsProblem(kind: Kind, weights: Readonly<Record<string, number>>): AnswerProblem | null {
  const parts = Object.keys(partsOf(kind));
  const unknown = Object.keys(weights).find((part) => !parts.includes(part));
  return unknown === undefined ? null : { path: 'weights', value: unknown, allowed: parts.join(', ') };
}

/** Conventions are those of a scenario, and not so many that the runs they allow cannot all be tried. */
export function conventionsProblem(pair: Pair, open: readonly Openable[]): AnswerProblem | null {
  const { kind } = pair.prompt;
  const [first] = open;
  if (first === undefined) return null;
  if (subjectOf(kind) !== 'scenario') {
    return { path: 'conventions', value: first, allowed: `none: ${kind} asks about no scenario` };
  }
  if (!opensTooMuch(pair, open)) return null;
  const allowed = `conventions under which there are at most ${runsAllowed(pair, open)} runs: state the tie rule, or use a scenario with fewer ties, or a shorter one`;
  return { path: 'conventions', value: open.join(', '), allowed };
}

/** An answer that fits the question neither as it is now nor as it was asked in a round. */
export function acceptedProblem({ pair, rounds }: Course, answer: Answer): AnswerProblem | null {
  const problem = problemOf(pair.prompt, answer);
  if (!problem || rounds.some(({ asked }) => problemOf(asked, answer) === null)) return null;
  return { ...problem, path: `answer.${problem.path}` };
}

/** What in the marking that a lesson gives does not fit its question; paths begin at the marking. */
export function markingProblem(pair: Pair): AnswerProblem | null {
  const { weights = {}, open = [], accept = [] } = pair.marking;
  const { kind } = pair.prompt;
  const unfit = accept.flatMap((answer, index) => {
    const problem = problemOf(pair.prompt, answer);
    return problem ? [{ ...problem, path: `accept.${index}.${problem.path}` }] : [];
  });
  const opened = conventionsProblem(pair, open);
  return weightsProblem(kind, weights) ?? (opened && { ...opened, path: 'open' }) ?? unfit[0] ?? null;
}
