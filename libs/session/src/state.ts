import type {
  CommandId,
  Cursor,
  JoinCode,
  Lesson,
  LessonId,
  ParticipantId,
  PublicQuestion,
  Question,
  SessionId,
} from '@timeslice/contract';
import type { Answer, Mark, Tally } from '@timeslice/questions';
import type { Pair } from '@timeslice/questions/keys';

export interface Participant {
  readonly id: ParticipantId;
  readonly nickname: string;
  readonly tokenHash: string;
  readonly removed: boolean;
}

export interface Draft {
  readonly edit: number;
  readonly answer: Answer;
  readonly complete: boolean;
}

/** What was predicted for one question, and the facts that its lock made of it. */
export interface Round {
  readonly drafts: Map<ParticipantId, Draft>;
  locked: { readonly marks: ReadonlyMap<ParticipantId, Mark>; readonly tally: Tally } | null;
  explained: boolean;
}

/** A question of the lesson, run once: the secret (`pair.key`) is a field of its own and is never projected. */
export interface LiveQuestion {
  readonly question: Question;
  readonly shown: PublicQuestion;
  readonly pair: Pair;
}

/**
 * Each phase holds its own fields and nothing else; `index` is the current question, `reached` the furthest tick at which
 * the reveal has stood.
 */
export type Stage =
  | { readonly phase: 'lobby' }
  | { readonly phase: 'brief'; readonly index: number }
  | { readonly phase: 'predict'; readonly index: number; readonly closesAt: number | null }
  | { readonly phase: 'locked'; readonly index: number }
  | { readonly phase: 'reveal'; readonly index: number; readonly cursor: Cursor; readonly reached: number }
  | { readonly phase: 'explain'; readonly index: number }
  | { readonly phase: 'ended' };

/**
 * A session folded from its log. It has one owner, which hands it to `evolve` and goes on with what it gets back:
 * `evolve` changes it in place, so that an answer among 5,000 costs what it costs among five (docs/decisions/0005).
 */
export interface State {
  revision: number;
  readonly session: SessionId;
  readonly code: JoinCode;
  readonly lesson: Lesson;
  readonly lessonId: LessonId;
  readonly lessonVersion: number;
  readonly questions: readonly LiveQuestion[];
  /** In the order of joining. */
  readonly participants: Map<ParticipantId, Participant>;
  readonly byToken: Map<string, ParticipantId>;
  /** Folded names in use, those of removed participants included. */
  readonly names: Map<string, ParticipantId>;
  readonly rounds: readonly Round[];
  /** Commands that made events, drafts apart: those are told by their edit. */
  readonly done: Map<CommandId, number>;
  stage: Stage;
  readonly openedAt: number;
  endedAt: number | null;
}

/** The furthest tick that is sent out: while the reveal plays, the end that it plays towards. */
export const revealedTo = ({ cursor, reached }: Extract<Stage, { phase: 'reveal' }>): number =>
  cursor.state === 'playing' ? Math.max(reached, cursor.to) : reached;

export const currentIndex = (stage: Stage): number | null => ('index' in stage ? stage.index : null);

export const currentQuestion = ({ stage, questions }: State): LiveQuestion | null => {
  const index = currentIndex(stage);
  return index === null ? null : (questions[index] ?? null);
};

export const currentRound = ({ stage, rounds }: State): Round | null => {
  const index = currentIndex(stage);
  return index === null ? null : (rounds[index] ?? null);
};
