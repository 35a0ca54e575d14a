import {
  type AnswersResult,
  type ClassResult,
  type ConfidenceRow,
  confidences,
  type ExplainedResult,
  type Flow,
  type HostResult,
  type ParticipantId,
} from '@timeslice/contract';
import { countedMarks, isAllRight, meanPercentOf } from './class-figures';
import { flowOf } from './flow';
import { groupsOf, type Marked } from './groups';
import { modelShares } from './models';
import { type Course, type Draft, type Locked, lockedRound, type Round, type State } from './state';

interface Answered extends Marked {
  readonly participant: ParticipantId;
  readonly confidence: Draft['confidence'];
}

/** What was answered in a round by those who were not removed, with its marks. */
function answered(
  { participants }: State,
  { drafts, locked }: Round & { readonly locked: Locked },
): readonly Answered[] {
  return [...countedMarks(participants, locked)].flatMap(([participant, mark]) => {
    const draft = drafts.get(participant);
    return draft ? [{ participant, mark, answer: draft.answer, confidence: draft.confidence }] : [];
  });
}

/** Null before a second round was locked. */
function flowIn(state: State, { rounds: [first, second] }: Course): Flow | null {
  if (!first?.locked || !second?.locked) return null;
  const before = new Map(answered(state, { ...first, locked: first.locked }).map((one) => [one.participant, one]));
  return flowOf(
    answered(state, { ...second, locked: second.locked }).map((after) => ({
      before: before.get(after.participant) ?? null,
      after,
    })),
  );
}

const confidenceRows = (answers: readonly Answered[]): readonly ConfidenceRow[] =>
  [...confidences, null].map((confidence) => {
    const those = answers.filter((one) => one.confidence === confidence);
    const right = those.filter(({ mark }) => isAllRight(mark)).length;
    return { confidence, right, wrong: those.length - right };
  });

function counting(course: Course): Round & { readonly locked: Locked } {
  const round = lockedRound(course);
  if (!round) throw new Error('A question that was never locked has no result.');
  return round;
}

/** What the class answered; those who were removed are no part of it. */
export function answersResult({ participants }: State, course: Course): AnswersResult {
  const { locked } = counting(course);
  return { tally: locked.tally, marked: countedMarks(participants, locked).size };
}

/** How it did. */
function classResult(state: State, course: Course): ClassResult {
  const marks = [...countedMarks(state.participants, counting(course).locked).values()];
  return {
    ...answersResult(state, course),
    allRight: marks.filter(isAllRight).length,
    meanPercent: meanPercentOf(marks),
    flow: flowIn(state, course),
  };
}

/** With the shares of the models, which say nothing of anybody alone. */
export function explainedResult(state: State, course: Course): ExplainedResult {
  const marks = countedMarks(state.participants, counting(course).locked);
  return { ...classResult(state, course), models: modelShares([...marks.values()]) };
}

/** With the groups of equal answers and how sure they were. */
export function hostResult(state: State, course: Course): HostResult {
  const answers = answered(state, counting(course));
  return {
    ...explainedResult(state, course),
    groups: groupsOf(answers),
    confidence: state.options.confidence ? confidenceRows(answers) : null,
  };
}
