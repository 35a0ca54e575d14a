import type { Bilingual, PartialTrace, Scenario } from '@timeslice/engine';
import { z } from 'zod';
import type { AnswerProblem, PublicKind } from '../../kind';
import { THREADS_MAX } from '../../thread-states';

/** Who waits in the ready queue at `t`, and in which order? The scenario is all that is given. */
export interface QueueAtPrompt {
  readonly kind: 'queue-at';
  readonly scenario: Scenario;
  /** The queue is the one after instant `at` has been processed. */
  readonly at: number;
  /** Whose queue, where each CPU has one of its own; null where there is one. */
  readonly cpu: number | null;
  /** Who may be put into it: every thread, in file order. */
  readonly threads: readonly string[];
}

export const queueAtAsk = z.strictObject({
  kind: z.literal('queue-at'),
  at: z.int().min(0),
  cpu: z.int().min(0).optional(),
});

const thread = z.string().min(1).max(64);
const count = z.int().min(0);
const queue = z.array(thread).max(THREADS_MAX);

export const queueAtAnswer = z.strictObject({
  kind: z.literal('queue-at'),
  /** Head first; empty where nobody waits, null as long as nothing has been said. */
  queue: queue.nullable(),
});
export type QueueAtAnswer = z.output<typeof queueAtAnswer>;

/** Orders that are told one by one; the rarer ones are counted together. */
export const ORDERS_MAX = 12;

export const queueAtTally = z.strictObject({
  kind: z.literal('queue-at'),
  answers: count,
  /** How many say that nobody waits. */
  empty: count,
  /** How many have whom at each place, head first. */
  places: z.array(z.record(z.string(), z.int().min(1))).max(THREADS_MAX),
  /** Whole queues, the most frequent first. */
  orders: z.array(z.strictObject({ queue, count })).max(ORDERS_MAX),
  others: count,
});
export type QueueAtTally = z.output<typeof queueAtTally>;

/** The run so far; the queue itself once the run has come to the moment asked about. */
export interface QueueAtShown {
  readonly kind: 'queue-at';
  readonly trace: PartialTrace;
  readonly queue: readonly string[] | null;
}

export interface QueueAtTruth extends QueueAtShown {
  readonly queue: readonly string[];
  readonly why: Bilingual;
}

function problem({ threads }: QueueAtPrompt, { queue: given }: QueueAtAnswer): AnswerProblem | null {
  for (const [place, value] of (given ?? []).entries()) {
    const path = `queue.${place}`;
    if (!threads.includes(value)) return { path, value, allowed: threads.join(', ') };
    if (given?.indexOf(value) !== place) return { path, value, allowed: 'each thread at most once' };
  }
  return null;
}

export const sameQueue = (one: readonly string[] | null, other: readonly string[] | null): boolean =>
  one === other ||
  (one !== null && other !== null && one.length === other.length && one.every((name, place) => name === other[place]));

export const queueAt: PublicKind<'queue-at'> = {
  subject: 'scenario',
  parts: { members: 1, order: 1 },
  ask: queueAtAsk,
  answer: queueAtAnswer,
  tally: queueAtTally,
  problem,
  isComplete: (_prompt, answer) => answer.queue !== null,
  isRight: (truth, answer) => sameQueue(truth.queue, answer.queue),
  shareRight: () => null,
  text: (answer) => (answer.queue === null ? '?' : `[${answer.queue.join(', ')}]`),
};
