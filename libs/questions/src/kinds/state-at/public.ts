import { type Bilingual, type PartialTrace, type Scenario, threadStates, type ThreadState } from '@timeslice/engine';
import { z } from 'zod';
import type { AnswerProblem, PublicKind } from '../../kind';
import { THREADS_MAX } from '../../thread-states';

/** In which state is each thread at `t`? The scenario is all that is given: whoever answers has followed the run. */
export interface StateAtPrompt {
  readonly kind: 'state-at';
  readonly scenario: Scenario;
  /** The states are those during tick `[at, at + 1)`, once instant `at` has been processed. */
  readonly at: number;
  /** In file order. */
  readonly threads: readonly string[];
}

export const stateAtAsk = z.strictObject({ kind: z.literal('state-at'), at: z.int().min(0) });

const thread = z.string().min(1).max(64);
const state = z.enum(threadStates);

export const stateAtAnswer = z.strictObject({
  kind: z.literal('state-at'),
  /** One of each thread of the prompt, in its order; null where it is open. */
  states: z.array(z.strictObject({ thread, state: state.nullable() })).max(THREADS_MAX),
});
export type StateAtAnswer = z.output<typeof stateAtAnswer>;

/** How many gave each thread which state; open ones are the rest up to `answers`. */
export const stateAtTally = z.strictObject({
  kind: z.literal('state-at'),
  answers: z.int().min(0),
  threads: z.array(z.strictObject({ thread, counts: z.partialRecord(state, z.int().min(1)) })),
});
export type StateAtTally = z.output<typeof stateAtTally>;

export interface StateOf {
  readonly thread: string;
  readonly state: ThreadState;
}

/** The run so far; the states themselves once it has come to the moment asked about. */
export interface StateAtShown {
  readonly kind: 'state-at';
  readonly trace: PartialTrace;
  readonly states: readonly StateOf[] | null;
}

export interface StateAtTruth extends StateAtShown {
  readonly states: readonly StateOf[];
  /** Why each thread is in its state, in the order of the states. */
  readonly why: readonly Bilingual[];
}

function problem({ threads }: StateAtPrompt, { states }: StateAtAnswer): AnswerProblem | null {
  if (states.length !== threads.length) {
    return {
      path: 'states',
      value: String(states.length),
      allowed: `${threads.length} threads: ${threads.join(', ')}`,
    };
  }
  const place = states.findIndex((one, index) => one.thread !== threads[index]);
  if (place < 0) return null;
  return { path: `states.${place}.thread`, value: states[place]?.thread ?? '', allowed: threads[place] ?? '' };
}

export const stateAt: PublicKind<'state-at'> = {
  subject: 'scenario',
  parts: { states: 1 },
  ask: stateAtAsk,
  answer: stateAtAnswer,
  tally: stateAtTally,
  problem,
  isComplete: (_prompt, { states }) => states.every((one) => one.state !== null),
  isRight: (truth, { states }) => truth.states.every(({ state }, place) => states[place]?.state === state),
  shareRight: () => null,
  text: ({ states }) => states.map((one) => `${one.thread} ${one.state ?? '?'}`).join(', '),
};
