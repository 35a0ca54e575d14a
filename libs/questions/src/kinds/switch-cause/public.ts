import type { Bilingual, PartialTrace, Scenario, TimelineSegment } from '@timeslice/engine';
import { z } from 'zod';
import type { AnswerProblem, PublicKind } from '../../kind';

/**
 * Why a CPU goes to another thread. What raised it follows: a request, fork, exit, wait and yield are system calls; the
 * end of I/O and of a time slice are interrupts; a crash is an exception; an arrival comes from outside the scenario.
 */
export const causes = [
  'io-request',
  'io-completion',
  'time-slice',
  'fork',
  'exit',
  'arrival',
  'wait',
  'wake-up',
  'crash',
] as const;
export type Cause = (typeof causes)[number];

/** An instant at which a CPU goes to `to`; `from` is who had it until then, null where it was idle. */
export interface SwitchMoment {
  readonly at: number;
  readonly cpu: number;
  readonly from: string | null;
  readonly to: string;
}

/** A context switch that takes time, without what caused it. */
export interface PlainSwitch {
  readonly start: number;
  readonly end: number;
  readonly to: string;
  readonly cpu: number;
}

/** The run is given, and what made it switch is not: `timeline` and `switches` hold no cause, state or event. */
export interface SwitchCausePrompt {
  readonly kind: 'switch-cause';
  readonly scenario: Scenario;
  /** Ticks of the run that is shown: all of it. */
  readonly length: number;
  readonly timeline: readonly TimelineSegment[];
  readonly switches: readonly PlainSwitch[];
  /** In time order. */
  readonly moments: readonly SwitchMoment[];
  /** What may be chosen: the usual six, and those of the others that the scenario has bursts for. */
  readonly choices: readonly Cause[];
}

export const MOMENTS_MAX = 8;

export const switchCauseAsk = z.strictObject({
  kind: z.literal('switch-cause'),
  /** Ticks of the switches that are asked about; all of them, up to eight, if not given. */
  moments: z.array(z.int().min(0)).min(1).max(MOMENTS_MAX).optional(),
});

const cause = z.enum(causes);

export const switchCauseAnswer = z.strictObject({
  kind: z.literal('switch-cause'),
  /** One of each moment of the prompt, in its order; null where it is open. */
  causes: z
    .array(z.strictObject({ at: z.int().min(0), cpu: z.int().min(0), cause: cause.nullable() }))
    .max(MOMENTS_MAX),
});
export type SwitchCauseAnswer = z.output<typeof switchCauseAnswer>;

/** How many gave each moment which cause; open ones are the rest up to `answers`. */
export const switchCauseTally = z.strictObject({
  kind: z.literal('switch-cause'),
  answers: z.int().min(0),
  moments: z.array(z.partialRecord(cause, z.int().min(1))).max(MOMENTS_MAX),
});
export type SwitchCauseTally = z.output<typeof switchCauseTally>;

/** The run so far, and the causes of the first moments: those that it has passed. */
export interface SwitchCauseShown {
  readonly kind: 'switch-cause';
  readonly trace: PartialTrace;
  readonly causes: readonly Cause[];
}

export interface SwitchCauseTruth extends SwitchCauseShown {
  /** What happened at each moment and what raised it. */
  readonly why: readonly Bilingual[];
}

function problem({ moments, choices }: SwitchCausePrompt, answer: SwitchCauseAnswer): AnswerProblem | null {
  if (answer.causes.length !== moments.length) {
    return { path: 'causes', value: String(answer.causes.length), allowed: `${moments.length} switches` };
  }
  for (const [place, { at, cpu, cause: given }] of answer.causes.entries()) {
    const moment = moments[place];
    const path = `causes.${place}`;
    if (at !== moment?.at) return { path: `${path}.at`, value: String(at), allowed: String(moment?.at) };
    if (cpu !== moment.cpu) return { path: `${path}.cpu`, value: String(cpu), allowed: String(moment.cpu) };
    if (given !== null && !choices.includes(given)) {
      return { path: `${path}.cause`, value: given, allowed: choices.join(', ') };
    }
  }
  return null;
}

export const switchCause: PublicKind<'switch-cause'> = {
  subject: 'scenario',
  parts: { causes: 1 },
  ask: switchCauseAsk,
  answer: switchCauseAnswer,
  tally: switchCauseTally,
  problem,
  isComplete: (_prompt, answer) => answer.causes.every((one) => one.cause !== null),
  isRight: (truth, answer) => truth.causes.every((one, place) => answer.causes[place]?.cause === one),
  shareRight: () => null,
  text: (answer) =>
    answer.causes.map(({ at, cpu, cause: its }) => `t${at}${cpu > 0 ? ` CPU ${cpu}` : ''} ${its ?? '?'}`).join(', '),
};
