import type { Bilingual, ProgramFile, ScenarioFile } from '@timeslice/engine';
import type { z } from 'zod';
import type { Way } from './models/model';
import type { KindTypes } from './kind-types';
import type { Finding, Part } from './mark';

/** Nobody on the CPU, and the CPU busy with a context switch: what a cell of a timeline may hold besides a thread. */
export const IDLE = 'idle';
export const SWITCH = 'switch';

/** What a question may be about: a scenario, a shared-memory program, or nothing besides its own ask. */
export interface Subjects {
  scenario: ScenarioFile;
  program: ProgramFile;
  none: null;
}
export type SubjectKind = keyof Subjects;

export type Kind = keyof KindTypes;
type Of<Part extends keyof KindTypes[Kind], K extends Kind> = { [P in K]: KindTypes[P][Part] }[K];

export type SubjectOf<K extends Kind> = Subjects[Of<'subject', K>];
export type Ask<K extends Kind = Kind> = Of<'ask', K>;
export type Prompt<K extends Kind = Kind> = Of<'prompt', K>;
export type Key<K extends Kind = Kind> = Of<'key', K>;
export type Answer<K extends Kind = Kind> = Of<'answer', K>;
export type Tally<K extends Kind = Kind> = Of<'tally', K>;
/** What a reveal has shown of the key so far. */
export type Shown<K extends Kind = Kind> = Of<'shown', K>;
/** What is told once the question is explained: all that a reveal ever shows, and the right answer. */
export type Truth<K extends Kind = Kind> = Of<'truth', K>;

/** What is wrong with an answer or an ask: the field, its value, and what is allowed there. */
export interface AnswerProblem {
  readonly path: string;
  readonly value: string;
  readonly allowed: string;
}

/** What everybody may know of a kind: what is asked, what an answer looks like, what fits a prompt. */
export interface PublicKind<K extends Kind> {
  readonly subject: KindTypes[K]['subject'];
  /** The author writes the right answer; of other kinds it is worked out. */
  readonly writtenKey?: true;
  readonly ask: z.ZodType<Ask<K>>;
  readonly answer: z.ZodType<Answer<K>>;
  readonly tally: z.ZodType<Tally<K>>;
  /** The named parts of a mark and what each weighs, unless the question says otherwise. */
  readonly parts: Readonly<Record<string, number>>;
  /** What in this answer does not fit this prompt. */
  readonly problem: (prompt: Prompt<K>, answer: Answer<K>) => AnswerProblem | null;
  /** Whether nothing is left open; an incomplete draft counts at the lock all the same. */
  readonly isComplete: (prompt: Prompt<K>, answer: Answer<K>) => boolean;
  /** Whether the whole answer is right, once the truth is known. */
  readonly isRight: (truth: Truth<K>, answer: Answer<K>) => boolean;
  /** For each lane and tick of the truth, the share of answers right there (0 to 1); null where a kind has no ticks. */
  readonly shareRight: (truth: Truth<K>, tally: Tally<K>) => readonly (readonly number[])[] | null;
  /** An answer in one short line, e.g. as a cell of a table. Equal answers have equal lines. */
  readonly text: (answer: Answer<K>) => string;
}

/** A question as it was asked, with what was made of it. */
export interface Asked<K extends Kind> {
  readonly ask: Ask<K>;
  readonly subject: SubjectOf<K>;
  readonly prompt: Prompt<K>;
  readonly key: Key<K>;
}

export type Built<K extends Kind> =
  | { readonly ok: true; readonly prompt: Prompt<K>; readonly key: Key<K> }
  | { readonly ok: false; readonly problem: AnswerProblem };

/** How an answer stands against one key: parts without weights, in the order of `parts`; no finding where all is right. */
export interface Comparison {
  readonly parts: readonly Omit<Part, 'weight'>[];
  /** May be worked out when it is asked for: of many comparisons of one answer only the best one's is told. */
  readonly finding: Finding | null;
}

/** The last tick whose ties count, and whether the order of the ready queue at that tick is asked for. */
export interface TiesAsked {
  readonly until?: number;
  readonly ordersQueue?: boolean;
}

/** How many readings of ties may be run yet, and how many instants they may have together. */
export interface TiesLeft {
  readonly readings: number;
  readonly instants: number;
}

/** Keys and what was chosen under each; not complete where not every reading could be run. */
export interface TiedKeys<Key> {
  readonly keys: readonly { readonly key: Key; readonly said: Bilingual }[];
  readonly complete: boolean;
  readonly left: TiesLeft;
}

/** What only the server knows of a kind: the key, how an answer is marked, how the truth is told tick by tick. */
export interface SecretKind<K extends Kind> {
  /**
   * Runs the subject, a scenario for no more than `most` instants (else `RunTooLarge`); fails where the ask does not fit
   * it (a decision that is not there, an end past the run).
   */
  readonly build: (ask: Ask<K>, subject: SubjectOf<K>, most?: number) => Built<K>;
  /** The prompt as answers to an earlier one of this question are judged: by what these could say. */
  readonly answeredAs?: (prompt: Prompt<K>, before: Prompt<K>) => Prompt<K>;
  /** The ask in which this answer, a whole one, is right and no other is; of kinds whose key the author writes. */
  readonly withKey?: (ask: Ask<K>, answer: Answer<K>) => Ask<K>;
  /** The key as somebody has it who thinks in this way; null where that says nothing about this question. */
  readonly keyUnder: (asked: Asked<K>, model: Way) => Key<K> | null;
  /** Keys besides that one, where several answers come of one way to think; none where it is left out. */
  readonly moreUnder?: (asked: Asked<K>, model: Way, first: Key<K>) => readonly Key<K>[];
  /** The answer that a key marks as right, fitting the prompt; null where no answer of this prompt can say it. */
  readonly answer: (prompt: Prompt<K>, key: Key<K>) => Answer<K> | null;
  readonly compare: (prompt: Prompt<K>, key: Key<K>, answer: Answer<K>) => Comparison;
  /** What of a key the mark hangs on, where that is more than the right answer says. */
  readonly markedBy?: (prompt: Prompt<K>, key: Key<K>) => unknown;
  /**
   * How far each of many keys is from an answer, as far as can be seen cheaply; 0 where all of it is right. Where
   * comparing is cheap itself it is left out.
   */
  readonly distances?: (prompt: Prompt<K>, keys: readonly Key<K>[]) => (answer: Answer<K>) => readonly number[];
  /** Which ties the answer may hang on; all where it is left out. */
  readonly ties?: (ask: Ask<K>) => TiesAsked;
  /** The keys under every choice at ties, where a question is about several runs, each with ties of its own. */
  readonly underTies?: (prompt: Prompt<K>, left: TiesLeft) => TiedKeys<Key<K>>;
  /**
   * How far apart two answers are, counted in slips of the hand: `slips` of `of` places at which one may be made. For
   * the diagnosis: 0 means the same answer.
   */
  readonly slips: (
    prompt: Prompt<K>,
    one: Answer<K>,
    other: Answer<K>,
  ) => { readonly slips: number; readonly of: number };
  readonly tally: (prompt: Prompt<K>, answers: readonly Answer<K>[]) => Tally<K>;
  /** First and last tick (or step) of the reveal, and those at which something happens. */
  readonly reveal: (
    prompt: Prompt<K>,
    key: Key<K>,
  ) => { readonly from: number; readonly to: number; readonly stops: readonly number[] };
  /** What may be seen once the reveal has come to `until`: nothing of what comes later. */
  readonly shown: (prompt: Prompt<K>, key: Key<K>, until: number) => Shown<K>;
  readonly truth: (prompt: Prompt<K>, key: Key<K>) => Truth<K>;
}
