import type { Bilingual } from '@timeslice/engine';
import type { Answer, Mark, Tally, Truth } from '@timeslice/questions';
import { z } from 'zod';
import { joinCode, lessonId, participantToken } from './ids';
import type { JoinCode, LessonId, ParticipantId, QuestionId, SessionId } from './ids';
import { nickname } from './nickname';
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
export const openRequest = z.strictObject({ lesson: lessonId });
export type OpenRequest = z.input<typeof openRequest>;

/** `GET /api/sessions/:id` and the answer to `POST /api/sessions`; the host's own. */
export interface HostedSession {
  readonly session: SessionId;
  readonly code: JoinCode;
  readonly title: Bilingual;
  readonly createdAt: number;
  readonly endedAt: number | null;
  readonly projectorToken: string;
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
}

export interface StudentReport {
  readonly participant: ParticipantId;
  readonly nickname: string;
  readonly removed: boolean;
  /** In the order of the lesson's questions. */
  readonly results: readonly {
    readonly question: QuestionId;
    readonly answer: Answer | null;
    readonly mark: Mark | null;
  }[];
  readonly earned: number;
  readonly possible: number;
}

/** `GET /api/reports/:session` */
export interface Report {
  readonly session: SessionId;
  readonly code: JoinCode;
  readonly title: Bilingual;
  readonly createdAt: number;
  readonly endedAt: number | null;
  readonly phase: Phase;
  readonly questions: readonly QuestionReport[];
  readonly students: readonly StudentReport[];
}

/** `GET /api/results` with `Authorization: Bearer TOKEN`: one student's own; only questions that were explained. */
export interface OwnResult {
  readonly title: Bilingual;
  readonly nickname: string;
  readonly createdAt: number;
  readonly endedAt: number | null;
  readonly questions: readonly {
    readonly question: PublicQuestion;
    readonly truth: Truth;
    readonly explanation: Explanation;
    readonly answer: Answer | null;
    readonly mark: Mark | null;
  }[];
  readonly earned: number;
  readonly possible: number;
}
