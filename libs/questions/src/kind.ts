import type { ScenarioFile } from '@timeslice/engine';
import type { z } from 'zod';
import type { GanttKey } from './kinds/gantt/secret';
import type { GanttAnswer, GanttPrompt, GanttTally, GanttTruth, ganttAsk } from './kinds/gantt/public';
import type { NextProcessKey } from './kinds/next-process/secret';
import type {
  NextProcessAnswer,
  NextProcessPrompt,
  NextProcessTally,
  NextProcessTruth,
  nextProcessAsk,
} from './kinds/next-process/public';
import type { Mark } from './mark';

/** Nobody on the CPU, and the CPU busy with a context switch: what a cell of a timeline may hold besides a thread. */
export const IDLE = 'idle';
export const SWITCH = 'switch';

/** The types of each kind. A new kind adds a line here, and the compiler asks for its two halves and its screens. */
export interface KindTypes {
  'next-process': {
    ask: z.output<typeof nextProcessAsk>;
    prompt: NextProcessPrompt;
    key: NextProcessKey;
    answer: NextProcessAnswer;
    tally: NextProcessTally;
    truth: NextProcessTruth;
  };
  gantt: {
    ask: z.output<typeof ganttAsk>;
    prompt: GanttPrompt;
    key: GanttKey;
    answer: GanttAnswer;
    tally: GanttTally;
    truth: GanttTruth;
  };
}

export type Kind = keyof KindTypes;
type Of<Part extends keyof KindTypes[Kind], K extends Kind> = { [P in K]: KindTypes[P][Part] }[K];

export type Ask<K extends Kind = Kind> = Of<'ask', K>;
export type Prompt<K extends Kind = Kind> = Of<'prompt', K>;
export type Key<K extends Kind = Kind> = Of<'key', K>;
export type Answer<K extends Kind = Kind> = Of<'answer', K>;
export type Tally<K extends Kind = Kind> = Of<'tally', K>;
export type Truth<K extends Kind = Kind> = Of<'truth', K>;

/** What is wrong with an answer: the field, its value, and what is allowed there. */
export interface AnswerProblem {
  readonly path: string;
  readonly value: string;
  readonly allowed: string;
}

/** What everybody may know of a kind: what is asked, what an answer looks like, what fits a prompt. */
export interface PublicKind<K extends Kind> {
  readonly ask: z.ZodType<Ask<K>>;
  readonly answer: z.ZodType<Answer<K>>;
  readonly tally: z.ZodType<Tally<K>>;
  /** What in this answer does not fit this prompt. */
  readonly problem: (prompt: Prompt<K>, answer: Answer<K>) => AnswerProblem | null;
  /** Whether nothing is left open; an incomplete draft counts at the lock all the same. */
  readonly isComplete: (prompt: Prompt<K>, answer: Answer<K>) => boolean;
  /** Whether the whole answer is right, once the truth is known. */
  readonly isRight: (truth: Truth<K>, answer: Answer<K>) => boolean;
  /** For each lane and tick of the truth, the share of answers right there (0 to 1); null where a kind has no ticks. */
  readonly shareRight: (truth: Truth<K>, tally: Tally<K>) => readonly (readonly number[])[] | null;
  /** An answer in one short line, e.g. as a cell of a table. */
  readonly text: (answer: Answer<K>) => string;
}

export type Built<K extends Kind> =
  | { readonly ok: true; readonly prompt: Prompt<K>; readonly key: Key<K> }
  | { readonly ok: false; readonly problem: AnswerProblem };

/** What only the server knows of a kind: the key, how an answer is marked, how the truth is told tick by tick. */
export interface SecretKind<K extends Kind> {
  /** Runs the scenario; fails where the ask does not fit it (a decision that is not there, an end past the run). */
  readonly build: (ask: Ask<K>, scenario: ScenarioFile) => Built<K>;
  readonly mark: (prompt: Prompt<K>, key: Key<K>, answer: Answer<K>) => Mark;
  readonly tally: (prompt: Prompt<K>, answers: readonly Answer<K>[]) => Tally<K>;
  /** First and last tick of the reveal. */
  readonly range: (prompt: Prompt<K>, key: Key<K>) => { readonly from: number; readonly to: number };
  readonly truth: (prompt: Prompt<K>, key: Key<K>) => Truth<K>;
}
