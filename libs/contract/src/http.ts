import type { Bilingual } from '@timeslice/engine';
import type { Answer, Mark, Marking, Reading, Tally, Truth } from '@timeslice/questions';
import { z } from 'zod';
import type { ConfidenceRow, Flow, Groups, ModelAnswer, ModelShare } from './class-result';
import { joinCode, lessonId, participantToken } from './ids';
import type { JoinCode, LessonId, ParticipantId, QuestionId, SessionId } from './ids';
import { nickname } from './nickname';
import { sessionOptions } from './options';
import type { Confidence, RoundNumber, SessionOptions } from './options';
import type { ShownName } from './pseudonym';
import type { Regrading } from './regrade';
import type { Explanation, Phase, PublicQuestion } from './scene';

/** `GET /api/sessions/by-code/:code` */
export interface Door {
  readonly session: SessionId;
  readonly code: JoinCode;
  readonly title: Bilingual;
}

/** `POST /api/join`. The same token again takes the same seat. */
export const joinRequest = z.strictObject({ code: joinCode, nickname, token: participantToken });
export type JoinRequest = z.input<typeof joinRequest>;
export interface Joined {
  readonly session: SessionId;
  readonly participant: ParticipantId;
  readonly nickname: string;
  /** Opens the own results later: `/r/TOKEN`. */
  readonly resultToken: string;
}

/** `GET /api/lessons` */
export interface LessonSummary {
  readonly id: LessonId;
  readonly version: number;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly minutes: number;
  readonly questions: readonly { readonly id: QuestionId; readonly title: Bilingual; readonly kind: string }[];
}

/** `POST /api/sessions` */
export const openRequest = z.strictObject({ lesson: lessonId, options: sessionOptions.optional() });
export type OpenRequest = z.input<typeof openRequest>;

/** `GET /api/sessions/:id` and the answer to `POST /api/sessions`; the host's own. */
export interface HostedSession {
  readonly session: SessionId;
  readonly code: JoinCode;
  readonly title: Bilingual;
  readonly createdAt: number;
  readonly endedAt: number | null;
  readonly projectorToken: string;
  /** How many times the projector's link had been renewed when this token was made. */
  readonly projectorLink: number;
}

/** `GET /api/sessions`: the host's own, newest first. */
export interface SessionSummary {
  readonly session: SessionId;
  readonly code: JoinCode;
  readonly title: Bilingual;
  readonly createdAt: number;
  readonly endedAt: number | null;
  readonly people: number;
}

/** One question of a report. */
export interface QuestionReport {
  readonly question: PublicQuestion;
  /** Null where the session ended before the question was locked. */
  readonly truth: Truth | null;
  readonly explanation: Explanation;
  readonly tally: Tally | null;
  readonly marked: number;
  readonly allRight: number;
  /** 0 to 100, one decimal. */
  readonly meanPercent: number;
  /** For each lane and tick, the share right in per cent; null where the kind has no ticks. */
  readonly rightPerTick: readonly (readonly number[])[] | null;
  /** How many rounds were locked. */
  readonly rounds: 0 | RoundNumber;
  readonly flow: Flow | null;
  readonly groups: Groups;
  readonly models: readonly ModelShare[];
  /** Of the wrong models that stand out in somebody's answer, each once. */
  readonly modelAnswers: readonly ModelAnswer[];
  readonly confidence: readonly ConfidenceRow[] | null;
  /** How it is marked now, and all that was changed about it since the session was opened. */
  readonly marking: Marking;
  readonly regradings: readonly Regrading[];
}

/** What one student answered to one question, and what that earned. */
export interface Attempt {
  readonly round: RoundNumber;
  readonly answer: Answer;
  readonly confidence: Confidence | null;
  /** Null where this round was never locked. */
  readonly mark: Mark | null;
}

/** `answer`, `confidence` and `mark` are those of the round that counts: the last one that was locked. */
export interface Result {
  readonly answer: Answer | null;
  readonly confidence: Confidence | null;
  readonly mark: Mark | null;
  /** 0 to 100, by the preset of the session; 0 where nothing was answered. */
  readonly points: number;
  /** In the order of the rounds; none where nothing was answered. */
  readonly attempts: readonly Attempt[];
}

/** What the answers of one student tell over all questions, most likely first. */
export interface ModelHistory {
  readonly model: Reading['model'];
  /** Expected number of answers that come of this model, one decimal. */
  readonly expected: number;
  /** Number of answers for which it is the likeliest reading. */
  readonly first: number;
}

export interface StudentReport {
  readonly participant: ParticipantId;
  /** Empty: what was known of this person has been removed. */
  readonly nickname: ShownName;
  readonly removed: boolean;
  /** In the order of the lesson's questions. */
  readonly results: readonly (Result & { readonly question: QuestionId })[];
  readonly models: readonly ModelHistory[];
  readonly earned: number;
  readonly possible: number;
}

/** `?names=` of the report and its table; not given: as the session has it. */
export const reportNames = z.enum(['shown', 'hidden']).optional();

/** `GET /api/reports/:session` */
export interface Report {
  readonly session: SessionId;
  readonly code: JoinCode;
  readonly title: Bilingual;
  readonly createdAt: number;
  readonly endedAt: number | null;
  readonly phase: Phase;
  readonly options: SessionOptions;
  readonly questions: readonly QuestionReport[];
  /** Whether the students stand under pseudonyms here, in their order; else in that of joining. */
  readonly namesHidden: boolean;
  readonly students: readonly StudentReport[];
}

/** `GET /api/results` with `Authorization: Bearer TOKEN`: one student's own; only questions that were explained. */
export interface OwnResult {
  readonly title: Bilingual;
  readonly nickname: string;
  readonly createdAt: number;
  readonly endedAt: number | null;
  readonly options: SessionOptions;
  readonly questions: readonly (Result & {
    readonly question: PublicQuestion;
    readonly truth: Truth;
    readonly explanation: Explanation;
    readonly regradings: readonly Regrading[];
    readonly modelAnswers: readonly ModelAnswer[];
  })[];
  readonly models: readonly ModelHistory[];
  readonly earned: number;
  readonly possible: number;
}
