import type { PartialTrace, Scenario } from '@timeslice/engine';
import { z } from 'zod';
import type { PublicKind } from '../../kind';

/** The run is paused at a decision: who runs next? `past` ends where the decision begins and holds nothing of it. */
export interface NextProcessPrompt {
  readonly kind: 'next-process';
  readonly scenario: Scenario;
  /** Tick of the decision. */
  readonly at: number;
  readonly cpu: number;
  readonly past: PartialTrace;
  /** Every thread that has not ended, in file order, then `idle`. */
  readonly choices: readonly string[];
}

export const nextProcessAsk = z.strictObject({
  kind: z.literal('next-process'),
  at: z.int().min(0),
  cpu: z.int().min(0).default(0),
});

export const nextProcessAnswer = z.strictObject({ kind: z.literal('next-process'), choice: z.string().min(1).max(64) });
export type NextProcessAnswer = z.output<typeof nextProcessAnswer>;

/** How many chose what, in the order of the choices. */
export const nextProcessTally = z.strictObject({
  kind: z.literal('next-process'),
  answers: z.int().min(0),
  counts: z.array(z.strictObject({ choice: z.string(), count: z.int().min(0) })),
});
export type NextProcessTally = z.output<typeof nextProcessTally>;

export interface NextProcessTruth {
  readonly kind: 'next-process';
  readonly chosen: string;
  readonly why: { readonly ko: string; readonly en: string };
  readonly trace: PartialTrace;
}

export const nextProcess: PublicKind<'next-process'> = {
  subject: 'scenario',
  parts: { choice: 1 },
  ask: nextProcessAsk,
  answer: nextProcessAnswer,
  tally: nextProcessTally,
  problem: ({ choices }, { choice }) =>
    choices.includes(choice) ? null : { path: 'choice', value: choice, allowed: choices.join(', ') },
  isComplete: () => true,
  isRight: ({ chosen }, { choice }) => choice === chosen,
  shareRight: () => null,
  text: ({ choice }) => choice,
};
