import type { Bilingual } from '@timeslice/engine';
import type { Answer, Mark, Marking, Prompt, Shown, Truth } from '@timeslice/questions';
import type { AnswersResult, ExplainedResult, HostResult, ModelAnswer } from './class-result';
import type { Cursor } from './cursor';
import type { ExtraTime, TimeSpan } from './extra-time';
import type { JoinCode, ParticipantId, QuestionId, SessionId } from './ids';
import type { Confidence, RoundNumber, SessionOptions } from './options';
import type { ShownName } from './pseudonym';
import type { Regrading } from './regrade';

export const phases = ['lobby', 'brief', 'predict', 'locked', 'discuss', 'reveal', 'explain', 'ended'] as const;
export type Phase = (typeof phases)[number];

export const audiences = ['students', 'projector', 'host'] as const;
export type Audience = (typeof audiences)[number];

/** A question as it may be seen at any time: no key, no notes. */
export interface PublicQuestion {
  readonly id: QuestionId;
  /** From 0. */
  readonly index: number;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly prompt: Prompt;
  /** Seconds that the lesson gives, or null. */
  readonly timeLimit: number | null;
}

export interface Explanation {
  readonly text: Bilingual;
  readonly source: Bilingual;
}

/**
 * `answered` counts finished predictions, `drafting` begun ones, `of` those who are here or have begun. A second round
 * begins with the answers of the first: `edited` counts those that were touched in this round.
 */
export interface Turnout {
  readonly answered: number;
  readonly drafting: number;
  readonly of: number;
  readonly edited: number;
}

/** A line of the host's list. It goes out a thousand times with every change, so that it says only what is so. */
export interface Person {
  readonly id: ParticipantId;
  readonly nickname: ShownName;
  readonly away?: true;
  readonly removed?: true;
  /** Of the current question; missing: none. */
  readonly answer?: 'drafting' | 'done';
  readonly extraTime?: ExtraTime;
  /** Has asked for more time in the round that is open, and was given none since. */
  readonly asksForTime?: true;
}

/** A picked answer as a room speaks of it: under the pseudonym of whoever gave it, whether names are hidden or not. */
export interface ShownAnswer {
  readonly pseudonym: number;
  readonly answer: Answer;
}

export interface PickedAnswer extends ShownAnswer {
  readonly participant: ParticipantId;
}

/** The picked answers of the current question, at most six, in the order of picking, and whether they are on the wall. */
export interface Picked {
  readonly answers: readonly PickedAnswer[];
  readonly shown: boolean;
}

interface Common {
  readonly revision: number;
  readonly session: SessionId;
  readonly code: JoinCode;
  readonly title: Bilingual;
  /** Number of questions. */
  readonly questions: number;
  /** Participants, removed ones left out. */
  readonly people: number;
  readonly options: SessionOptions;
}

/** What everybody sees of each phase. */
interface Seen {
  lobby: object;
  brief: { readonly question: PublicQuestion };
  /** The time of the class: whoever has extra time ends later (`endFor`). */
  predict: { readonly question: PublicQuestion; readonly round: RoundNumber } & TimeSpan;
  locked: { readonly question: PublicQuestion; readonly round: RoundNumber };
  /** Talk with your neighbour. Nothing happens at `endsAt` (epoch ms): the host opens the second round. */
  discuss: { readonly question: PublicQuestion; readonly round: RoundNumber; readonly endsAt: number | null };
  /** What is revealed up to the furthest tick reached, and not a tick more; while it plays, to the end that it plays towards. */
  reveal: {
    readonly question: PublicQuestion;
    readonly round: RoundNumber;
    readonly range: { readonly from: number; readonly to: number };
    readonly cursor: Cursor;
    readonly shown: Shown;
  };
  explain: {
    readonly question: PublicQuestion;
    readonly round: RoundNumber;
    readonly truth: Truth;
    readonly explanation: Explanation;
  };
  ended: object;
}

/** Answers that the host picked, in that order; null: not shown. */
interface OnTheWall {
  readonly snapshot: readonly ShownAnswer[] | null;
}

interface SeenByProjector {
  /** In the order of joining, at most the newest 300; pseudonyms in an order of their own. */
  lobby: { readonly names: readonly ShownName[] };
  brief: object;
  predict: { readonly turnout: Turnout };
  locked: { readonly turnout: Turnout } & OnTheWall;
  discuss: OnTheWall;
  reveal: { readonly result: AnswersResult } & OnTheWall;
  explain: { readonly result: ExplainedResult } & OnTheWall;
  ended: object;
}

/** From the lock of a question on. */
interface Outcome {
  readonly result: HostResult;
  readonly picked: Picked;
  /** How the question is marked now; what it does not say is as its kind does by itself. */
  readonly marking: Marking;
  readonly regradings: readonly Regrading[];
}

interface SeenByHost extends Omit<SeenByProjector, 'locked' | 'discuss' | 'reveal' | 'explain'> {
  locked: { readonly turnout: Turnout } & OnTheWall & Outcome;
  discuss: OnTheWall & Outcome;
  reveal: OnTheWall & Outcome;
  explain: OnTheWall & Outcome;
}

interface Roster {
  /** In the order of joining; where names are hidden in that of their pseudonyms. */
  readonly roster: readonly Person[];
  readonly namesHidden: boolean;
  readonly notes: Bilingual | null;
  /** Whether another question follows. */
  readonly hasNext: boolean;
  /** How many times the projector's link was renewed. */
  readonly projectorLink: number;
}

export type StudentScene = {
  [P in Phase]: Common & { readonly audience: 'students'; readonly phase: P } & Seen[P];
}[Phase];
export type ProjectorScene = {
  [P in Phase]: Common & { readonly audience: 'projector'; readonly phase: P } & Seen[P] & SeenByProjector[P];
}[Phase];
export type HostScene = {
  [P in Phase]: Common & { readonly audience: 'host'; readonly phase: P } & Roster & Seen[P] & SeenByHost[P];
}[Phase];
export type Scene = StudentScene | ProjectorScene | HostScene;
export type SceneIn<S extends Scene, P extends Phase> = Extract<S, { readonly phase: P }>;

/** What one participant alone sees. */
export interface Seat {
  readonly revision: number;
  readonly participant: { readonly id: ParticipantId; readonly nickname: string };
  /** The own extra time; null: the class's time holds. */
  readonly extraTime: ExtraTime | null;
  /** The own draft of the current question. */
  readonly draft: {
    readonly question: QuestionId;
    readonly edit: number;
    readonly answer: Answer;
    readonly confidence: Confidence | null;
    /** The round in which it was last edited. */
    readonly round: RoundNumber;
  } | null;
  /** The own mark of the current question and of its last round, from its explanation on; null where nothing was predicted. */
  readonly mark: Mark | null;
  /** What the wrong model leads to that the own mark most likely comes of: none, or that one. */
  readonly modelAnswers: readonly ModelAnswer[];
  /** Every question explained so far, in the order of the lesson. */
  readonly results: readonly { readonly question: QuestionId; readonly title: Bilingual; readonly mark: Mark | null }[];
}

/** The answer to `sync`; `now` is the server's epoch ms. `seat` is null for a host or a projector. */
export interface Snapshot {
  readonly now: number;
  readonly scene: Scene;
  readonly seat: Seat | null;
}

/** Why the server closes a socket for good. */
export const partings = ['replaced', 'removed', 'unknown-ticket', 'link-renewed', 'too-fast'] as const;
export type Parting = (typeof partings)[number];
