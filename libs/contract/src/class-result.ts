import type { Bilingual } from '@timeslice/engine';
import type { Answer, ModelId, Reading, Tally } from '@timeslice/questions';
import type { ParticipantId } from './ids';
import type { Confidence } from './options';

/** Of both lists of a flow at most this many answers; the rest is summed. */
export const FLOW_ANSWERS_MAX = 12;
/** At most this many groups of equal answers. */
export const GROUPS_MAX = 20;

/** One answer at one end of the flow; `text` as `answerText` gives it. */
export interface FlowAnswer {
  readonly text: string;
  readonly right: boolean;
  readonly count: number;
}

/** `of` answered, `right` had all right. */
export interface RightCount {
  readonly right: number;
  readonly of: number;
}

/** How answers moved between the two rounds: of those who answered in both, and nobody by name. */
export interface Flow {
  readonly before: RightCount;
  readonly after: RightCount;
  /** Answers of the first round, most frequent first, at most 12. */
  readonly from: readonly FlowAnswer[];
  /** Answers of the second. */
  readonly to: readonly FlowAnswer[];
  /** Places in `from` and `to`, null: all answers that are not listed there; most frequent first. Who stayed is here too. */
  readonly moves: readonly { readonly from: number | null; readonly to: number | null; readonly count: number }[];
  /** How many answered in the second round only. */
  readonly newcomers: number;
}

/** How many students a model stands for: the sum of what each answer's diagnosis gives it. */
export interface ModelShare {
  readonly model: Reading['model'];
  /** Expected number of students, one decimal. */
  readonly students: number;
  /** Of all answers, 0 to 100, one decimal. */
  readonly percent: number;
}

/** What somebody with this wrong model answers to a question. */
export interface ModelAnswer {
  readonly model: ModelId;
  readonly answer: Answer;
}

/** Equal answers, i.e. those with the same `answerText`. */
export interface AnswerGroup {
  readonly text: string;
  /** One of them, and whose it is. */
  readonly answer: Answer;
  readonly participant: ParticipantId;
  readonly count: number;
  /** Mean share right, 0 to 100, one decimal. */
  readonly meanPercent: number;
  readonly right: boolean;
  /** The convention under which it was marked, where that is not the stated one. */
  readonly under: Bilingual | null;
  /** Most likely first. */
  readonly readings: readonly Reading[];
}

export interface Groups {
  /** Largest first, at most 20. */
  readonly list: readonly AnswerGroup[];
  /** The groups that are left out, and how many answers they hold. */
  readonly others: { readonly groups: number; readonly answers: number };
}

/** How many had all right and how many had not; null: nothing was said. Rows 1, 2, 3, null. */
export interface ConfidenceRow {
  readonly confidence: Confidence | null;
  readonly right: number;
  readonly wrong: number;
}

/** What the class answered in the round that counts, and nothing of what is right: the wall has it during the reveal. */
export interface AnswersResult {
  readonly tally: Tally;
  /** How many answered, and were marked. */
  readonly marked: number;
}

/** How the class did: mean share right in per cent (0 to 100), and how many had all right. */
export interface ClassResult extends AnswersResult {
  readonly allRight: number;
  readonly meanPercent: number;
  /** Null before there was a second round. */
  readonly flow: Flow | null;
}

/** What the wall shows once the question is explained. */
export interface ExplainedResult extends ClassResult {
  /** Largest first; none where the marks are of before version 0.2. */
  readonly models: readonly ModelShare[];
}

/** What the host sees from the lock on. */
export interface HostResult extends ExplainedResult {
  readonly groups: Groups;
  /** Null where the session does not ask for it. */
  readonly confidence: readonly ConfidenceRow[] | null;
}
