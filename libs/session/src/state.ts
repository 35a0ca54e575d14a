import type {
  CommandId,
  Confidence,
  Cursor,
  ExtraTime,
  JoinCode,
  Lesson,
  LessonId,
  ParticipantId,
  PublicQuestion,
  Question,
  Regrading,
  RoundNumber,
  SessionId,
  SessionOptions,
  TimeFactor,
} from '@timeslice/contract';
import type { Answer, Mark, Marking, Prompt, Tally } from '@timeslice/questions';
import { answeredAs, type Pair, promptOf } from '@timeslice/questions/keys';

export interface Participant {
  readonly id: ParticipantId;
  /** Both empty once the person was forgotten. */
  readonly nickname: string;
  readonly tokenHash: string;
  readonly removed: boolean;
}

export const isForgotten = ({ nickname }: Participant): boolean => nickname === '';

export interface Draft {
  readonly edit: number;
  readonly answer: Answer;
  readonly complete: boolean;
  readonly confidence: Confidence | null;
  /** Epoch ms at which the server received it, and the round in which that was. */
  readonly at: number;
  readonly round: RoundNumber;
}

export interface Locked {
  readonly marks: ReadonlyMap<ParticipantId, Mark>;
  readonly tally: Tally;
}

/** What was predicted for one question at a time, and the facts that its lock made of it. */
export interface Round {
  readonly number: RoundNumber;
  /** What was asked: a rule that is changed once the round is locked may make the question a longer one. */
  readonly asked: Prompt;
  /** Epoch ms. */
  readonly openedAt: number;
  closesAt: number | null;
  /** A second round begins with the drafts of the first. */
  readonly drafts: Map<ParticipantId, Draft>;
  /** Of those who have any. As it was when the round was locked, whatever is given later. */
  readonly extraTime: Map<ParticipantId, ExtraTime>;
  /** Who has asked for more time and was given none since. */
  readonly asking: Set<ParticipantId>;
  locked: Locked | null;
}

/** All that happened to one question. */
export interface Course {
  /** In their order, at most two. */
  readonly rounds: Round[];
  explained: boolean;
  /** The question as it is marked now: the key that holds is here, and nobody else has one. */
  pair: Pair;
  /** How it is marked: as the lesson says, and then after each change that stands; the last one holds. */
  readonly markings: [Marking, ...Marking[]];
  readonly regradings: Regrading[];
  /** The answers that the host picked: whose, and of which round. */
  picked: {
    readonly round: RoundNumber;
    readonly participants: readonly ParticipantId[];
    readonly shown: boolean;
  } | null;
}

/**
 * A question of the lesson, run once. The secret (`written.key`) is a field of its own and is never projected; its host may
 * have given it another key since: that is in the course.
 */
export interface LiveQuestion {
  readonly question: Question;
  readonly shown: PublicQuestion;
  /** As its author wrote it. */
  readonly written: Pair;
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
  | { readonly phase: 'discuss'; readonly index: number; readonly endsAt: number | null }
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
  readonly options: SessionOptions;
  readonly questions: readonly LiveQuestion[];
  /** In the order of joining. */
  readonly participants: Map<ParticipantId, Participant>;
  readonly byToken: Map<string, ParticipantId>;
  /** Folded names in use, those of removed participants included. */
  readonly names: Map<string, ParticipantId>;
  /** Of those who have another one than 1. */
  readonly timeFactors: Map<ParticipantId, TimeFactor>;
  /** Whether others are shown pseudonyms instead. */
  namesHidden: boolean;
  /** One for each question. */
  readonly courses: readonly Course[];
  /** Commands that made events, drafts apart: those are told by their edit. */
  readonly done: Map<CommandId, number>;
  /** How many times the projector's link was renewed; earlier ones open nothing. */
  projectorLink: number;
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

export const currentCourse = ({ stage, courses }: State): Course | null => {
  const index = currentIndex(stage);
  return index === null ? null : (courses[index] ?? null);
};

/** The round that is on or was the last one. */
export const currentRound = (state: State): Round | null => currentCourse(state)?.rounds.at(-1) ?? null;

/** What somebody has beyond the class's time: in the round that is open, else in those to come. */
export function extraTimeOf(state: State, id: ParticipantId): ExtraTime | undefined {
  if (state.stage.phase === 'predict') return currentRound(state)?.extraTime.get(id);
  const factor = state.timeFactors.get(id);
  return factor && { factor, until: null };
}

/** The round that counts: the last one that was locked. */
export const lockedRound = ({ rounds }: Course): (Round & { readonly locked: Locked }) | null => {
  const round = rounds.findLast(({ locked }) => locked !== null);
  return round?.locked ? { ...round, locked: round.locked } : null;
};

/** The question as the answers of this round are judged. */
export const judgedIn = ({ pair }: Course, round: Round | null | undefined): Pair =>
  round ? answeredAs(pair, round.asked) : pair;

/** What everybody may see of it with the answers of a round. A rule that the host changed is stated as it is now. */
export function shownNow(
  { shown, written }: LiveQuestion,
  course: Course,
  round = course.rounds.at(-1),
): PublicQuestion {
  const pair = judgedIn(course, round);
  return pair.prompt === written.prompt ? shown : { ...shown, prompt: promptOf(pair) };
}

/** How the question is marked now. */
export const markingOf = ({ markings }: Course): Marking => markings.at(-1) ?? markings[0];
