import type { Bilingual, PartialTrace } from '@timeslice/engine';
import type { Answer, Mark, Prompt, Tally, Truth } from '@timeslice/questions';
import type { Cursor } from './cursor';
import type { JoinCode, ParticipantId, QuestionId, SessionId } from './ids';

export const phases = ['lobby', 'brief', 'predict', 'locked', 'reveal', 'explain', 'ended'] as const;
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

/** `answered` counts finished predictions, `drafting` begun ones, `of` those who are here or have begun. */
export interface Turnout {
  readonly answered: number;
  readonly drafting: number;
  readonly of: number;
}

/** How the class did: mean share right in per cent (0 to 100), how many had all right, how many were marked. */
export interface ClassResult {
  readonly tally: Tally;
  readonly marked: number;
  readonly allRight: number;
  readonly meanPercent: number;
}

export interface Person {
  readonly id: ParticipantId;
  readonly nickname: string;
  readonly here: boolean;
  readonly removed: boolean;
  /** The current question. */
  readonly answer: 'none' | 'drafting' | 'done';
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
}

/** What everybody sees of each phase. */
interface Seen {
  lobby: object;
  brief: { readonly question: PublicQuestion };
  predict: { readonly question: PublicQuestion; readonly closesAt: number | null };
  locked: { readonly question: PublicQuestion };
  /** The trace up to the furthest revealed tick, and not a tick more; while it plays, to the end that it plays towards. */
  reveal: {
    readonly question: PublicQuestion;
    readonly range: { readonly from: number; readonly to: number };
    readonly cursor: Cursor;
    readonly trace: PartialTrace;
  };
  explain: { readonly question: PublicQuestion; readonly truth: Truth; readonly explanation: Explanation };
  ended: object;
}

interface SeenByProjector {
  /** In the order of joining, at most the newest 300. */
  lobby: { readonly names: readonly string[] };
  brief: object;
  predict: { readonly turnout: Turnout };
  locked: { readonly turnout: Turnout };
  reveal: { readonly result: ClassResult };
  explain: { readonly result: ClassResult };
  ended: object;
}

interface SeenByHost extends Omit<SeenByProjector, 'locked'> {
  locked: { readonly turnout: Turnout; readonly result: ClassResult };
}

interface Roster {
  readonly roster: readonly Person[];
  readonly notes: Bilingual | null;
  /** Whether another question follows. */
  readonly hasNext: boolean;
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
  /** The own draft of the current question. */
  readonly draft: { readonly question: QuestionId; readonly edit: number; readonly answer: Answer } | null;
  /** The own mark of the current question, from its explanation on; null where nothing was predicted. */
  readonly mark: Mark | null;
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
export const partings = ['replaced', 'removed', 'unknown-ticket', 'too-fast'] as const;
export type Parting = (typeof partings)[number];
