import type { OwnResult, ParticipantId, QuestionReport, Report, StudentReport } from '@timeslice/contract';
import { type Mark, shareRight } from '@timeslice/questions';
import { truthOf } from '@timeslice/questions/keys';
import { classResult } from './project';
import type { LiveQuestion, Participant, Round, State } from './state';

/** Per cent with one decimal, as class results are shown. */
const percent = (share: number) => Math.round(share * 1_000) / 10;

function questionReport(state: State, live: LiveQuestion, { locked }: Round): QuestionReport {
  const { shown, question, pair } = live;
  const { explanation } = question;
  if (!locked) {
    return {
      question: shown,
      truth: null,
      explanation,
      tally: null,
      marked: 0,
      allRight: 0,
      meanPercent: 0,
      rightPerTick: null,
    };
  }
  const truth = truthOf(pair);
  const { tally, marked, allRight, meanPercent } = classResult(state, locked);
  const rightPerTick = shareRight(truth, tally)?.map((lane) => lane.map(percent)) ?? null;
  return { question: shown, truth, explanation, tally, marked, allRight, meanPercent, rightPerTick };
}

/** Every question that was locked weighs the same: the share right, in points of 100. No answer earns nothing. */
function pointsIn(marks: readonly (Mark | null)[]) {
  const points = marks.map((mark) => (mark ? Math.round((mark.earned / mark.possible) * 100) : 0));
  return { earned: points.reduce((sum, point) => sum + point, 0), possible: points.length * 100 };
}

function studentReport(state: State, { id, nickname, removed }: Participant): StudentReport {
  const results = state.questions.map(({ shown }, index) => {
    const round = state.rounds[index];
    return {
      question: shown.id,
      answer: round?.drafts.get(id)?.answer ?? null,
      mark: round?.locked?.marks.get(id) ?? null,
    };
  });
  const counted = results.filter((_, index) => state.rounds[index]?.locked).map(({ mark }) => mark);
  return { participant: id, nickname, removed, results, ...pointsIn(counted) };
}

/** What a session is folded into for its host; also of one that is still on. */
export const report = (state: State): Report => ({
  session: state.session,
  code: state.code,
  title: state.lesson.title,
  createdAt: state.openedAt,
  endedAt: state.endedAt,
  phase: state.stage.phase,
  questions: state.questions.map((live, index) => questionReport(state, live, state.rounds[index] ?? neverAsked)),
  students: Array.from(state.participants.values(), (participant) => studentReport(state, participant)),
});

const neverAsked: Round = { drafts: new Map(), locked: null, explained: false };

/** One student's own results: the questions that were explained, and nobody else's name or answer. */
export function ownResult(state: State, id: ParticipantId): OwnResult | undefined {
  const participant = state.participants.get(id);
  if (!participant) return undefined;
  const questions = state.questions.flatMap((live, index) => {
    const round = state.rounds[index];
    if (!round?.explained) return [];
    return [
      {
        question: live.shown,
        truth: truthOf(live.pair),
        explanation: live.question.explanation,
        answer: round.drafts.get(id)?.answer ?? null,
        mark: round.locked?.marks.get(id) ?? null,
      },
    ];
  });
  const { openedAt: createdAt, endedAt } = state;
  return {
    title: state.lesson.title,
    nickname: participant.nickname,
    createdAt,
    endedAt,
    questions,
    ...pointsIn(questions.map(({ mark }) => mark)),
  };
}
