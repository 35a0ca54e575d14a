import type { OwnResult, ParticipantId, QuestionReport, Report, Result, StudentReport } from '@timeslice/contract';
import { type Mark, shareRight } from '@timeslice/questions';
import { truthOf } from '@timeslice/questions/keys';
import { percent } from './class-figures';
import { hostResult } from './class-result';
import { modelAnswers } from './model-answers';
import { modelHistory } from './models';
import { POINTS, pointsFor } from './points';
import { type Called, calledOf } from './pseudonyms';
import {
  type Course,
  isForgotten,
  judgedIn,
  type LiveQuestion,
  lockedRound,
  markingOf,
  shownNow,
  type State,
} from './state';

const noResult = {
  tally: null,
  marked: 0,
  allRight: 0,
  meanPercent: 0,
  flow: null,
  models: [],
  modelAnswers: [],
  groups: { list: [], others: { groups: 0, answers: 0 } },
  confidence: null,
} as const;

function questionReport(state: State, live: LiveQuestion, course: Course): QuestionReport {
  const { explanation } = live.question;
  const { pair, regradings } = course;
  const round = lockedRound(course) ?? undefined;
  const question = shownNow(live, course, round);
  const common = { question, explanation, marking: markingOf(course), regradings } as const;
  if (!round) return { ...common, truth: null, rightPerTick: null, rounds: 0, ...noResult };
  const truth = truthOf(judgedIn(course, round));
  const rightPerTick = shareRight(truth, round.locked.tally)?.map((lane) => lane.map(percent)) ?? null;
  const its = {
    truth,
    rightPerTick,
    rounds: round.number,
    modelAnswers: modelAnswers(pair, round.locked.marks.values()),
  };
  return { ...common, ...its, ...hostResult(state, course) };
}

/** What one student answered to one question, in every round, and what counts of it. */
function resultOf({ options }: State, course: Course, id: ParticipantId): Result {
  const counting = lockedRound(course) ?? course.rounds.at(-1);
  const draft = counting?.drafts.get(id);
  if (!counting || !draft) return { answer: null, confidence: null, mark: null, points: 0, attempts: [] };
  const mark = counting.locked?.marks.get(id) ?? null;
  const attempts = course.rounds.flatMap(({ number: round, drafts, locked }) => {
    const its = drafts.get(id);
    if (!its) return [];
    const { answer, confidence } = its;
    return [{ round, answer, confidence, mark: locked?.marks.get(id) ?? null }];
  });
  const { answer, confidence } = draft;
  return {
    answer,
    confidence,
    mark,
    points: mark ? pointsFor(options.points, course, { by: id, draft, mark }) : 0,
    attempts,
  };
}

const sumOf = (results: readonly Result[]) => ({
  earned: results.reduce((sum, { points }) => sum + points, 0),
  possible: results.length * POINTS,
});

const historyOf = (results: readonly Result[]) =>
  modelHistory(results.flatMap(({ mark }): readonly Mark[] => (mark ? [mark] : [])));

/** Every question that was locked weighs the same; no answer earns nothing. */
function studentReport(state: State, { participant: { id, removed }, name }: Called): StudentReport {
  const results = state.courses.map((course) => resultOf(state, course, id));
  const counted = results.filter((_, index) => state.courses[index]?.rounds[0]?.locked);
  return {
    participant: id,
    nickname: name,
    removed,
    results: state.questions.flatMap(({ shown }, index) => {
      const result = results[index];
      return result ? [{ question: shown.id, ...result }] : [];
    }),
    models: historyOf(counted),
    ...sumOf(counted),
  };
}

/** What a session is folded into for its host; also of one that is still on. Names are as the session has them, or as asked for. */
export const report = (state: State, namesHidden = state.namesHidden): Report => ({
  session: state.session,
  code: state.code,
  title: state.lesson.title,
  createdAt: state.openedAt,
  endedAt: state.endedAt,
  phase: state.stage.phase,
  options: state.options,
  questions: state.questions.flatMap((live, index) => {
    const course = state.courses[index];
    return course ? [questionReport(state, live, course)] : [];
  }),
  namesHidden,
  students: calledOf(state, namesHidden).map((called) => studentReport(state, called)),
});

/** One student's own results: the questions that were explained, and nobody else's name or answer; none if forgotten. */
export function ownResult(state: State, id: ParticipantId): OwnResult | undefined {
  const participant = state.participants.get(id);
  if (!participant || isForgotten(participant)) return undefined;
  const questions = state.questions.flatMap((live, index) => {
    const course = state.courses[index];
    if (!course?.explained) return [];
    const { pair, regradings } = course;
    const { explanation } = live.question;
    const round = lockedRound(course) ?? undefined;
    const question = shownNow(live, course, round);
    const told = { question, truth: truthOf(judgedIn(course, round)), explanation, regradings };
    const result = resultOf(state, course, id);
    return [{ ...told, ...result, modelAnswers: modelAnswers(pair, result.mark ? [result.mark] : []) }];
  });
  const { openedAt: createdAt, endedAt, options } = state;
  return {
    title: state.lesson.title,
    nickname: participant.nickname,
    createdAt,
    endedAt,
    options,
    questions,
    models: historyOf(questions),
    ...sumOf(questions),
  };
}
