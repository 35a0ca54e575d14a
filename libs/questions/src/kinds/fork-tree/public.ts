import type { Bilingual, ForkStep } from '@timeslice/engine';
import { z } from 'zod';
import type { AnswerProblem, PublicKind } from '../../kind';
import { forkFile } from './program';

export const forkAsks = ['processes', 'lines', 'printed'] as const;
export type ForkAsk = (typeof forkAsks)[number];

/** Forks that never end: a count that a wrong model may have. */
export const ENDLESS = 'endless';

export const forkTreeAsk = z.strictObject({
  kind: z.literal('fork-tree'),
  program: forkFile,
  asks: z
    .array(z.enum(forkAsks))
    .min(1)
    .max(3)
    .refine((asks) => new Set(asks).size === asks.length, { message: 'each once' }),
});

export interface ForkTreePrompt {
  readonly kind: 'fork-tree';
  /** C, a line each. */
  readonly source: readonly string[];
  readonly asks: readonly ForkAsk[];
  /** Lines that might be printed, among others that are not; none where they are not asked. */
  readonly offer: readonly string[];
  /** Whether the lines are asked in their order, which then is the only possible one. */
  readonly ordered: boolean;
}

const count = z.union([z.int().min(0).max(9_999), z.literal(ENDLESS)]);
export type ForkCount = z.output<typeof count>;
export const PRINTED_MAX = 40;
const printed = z.array(z.string().max(80)).max(PRINTED_MAX);

/** Null where it is open, or not asked. Lines whose order does not count stand in the order of the offer. */
export const forkTreeAnswer = z.strictObject({
  kind: z.literal('fork-tree'),
  processes: count.nullable(),
  lines: count.nullable(),
  printed: printed.nullable(),
});
export type ForkTreeAnswer = z.output<typeof forkTreeAnswer>;

const howMany = z.int().min(0);

/** The most frequent answers, most frequent first; `others` gave one that is not listed. */
const spread = z.strictObject({ values: z.array(z.strictObject({ value: count, count: howMany })), others: howMany });
export type ForkSpread = z.output<typeof spread>;
export const forkTreeTally = z.strictObject({
  kind: z.literal('fork-tree'),
  answers: howMany,
  processes: spread,
  lines: spread,
  printed: z.strictObject({ values: z.array(z.strictObject({ printed, count: howMany })), others: howMany }),
});
export type ForkTreeTally = z.output<typeof forkTreeTally>;

/** The run so far, by the rules, in one order of many. */
export interface ForkTreeShown {
  readonly kind: 'fork-tree';
  readonly steps: readonly (ForkStep & { readonly sentence: Bilingual })[];
}

/** Null where it was not asked. */
export interface ForkTreeTruth extends ForkTreeShown {
  readonly processes: { readonly value: number; readonly why: Bilingual } | null;
  readonly lines: { readonly value: number; readonly why: Bilingual } | null;
  readonly printed: { readonly value: readonly string[]; readonly why: Bilingual } | null;
}

const sameLines = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((line, index) => line === other[index]);

function problem({ asks, offer, ordered }: ForkTreePrompt, answer: ForkTreeAnswer): AnswerProblem | null {
  for (const ask of forkAsks) {
    if (answer[ask] === null || asks.includes(ask)) continue;
    return { path: ask, value: String(answer[ask]), allowed: 'null, as it is not asked' };
  }
  const lines = answer.printed ?? [];
  const stray = lines.findIndex((line) => !offer.includes(line));
  if (stray >= 0) return { path: `printed.${stray}`, value: lines[stray]!, allowed: offer.join(' | ') };
  if (ordered || sameLines(lines, inOfferOrder(offer, lines))) return null;
  return { path: 'printed', value: lines.join(' | '), allowed: inOfferOrder(offer, lines).join(' | ') };
}

/** Lines whose order does not count, in the one order in which they are written down. */
export const inOfferOrder = (offer: readonly string[], lines: readonly string[]): string[] =>
  offer.flatMap((text) => lines.filter((line) => line === text));

/** "a ×2, b": equal lines that stand together are counted. */
export function linesText(lines: readonly string[]): string {
  const groups: { line: string; times: number }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.line === line) last.times++;
    else groups.push({ line, times: 1 });
  }
  return groups.map(({ line, times }) => (times === 1 ? `“${line}”` : `“${line}” ×${times}`)).join(', ');
}

export const forkTree: PublicKind<'fork-tree'> = {
  subject: 'none',
  parts: { processes: 1, lines: 1, printed: 1 },
  ask: forkTreeAsk,
  answer: forkTreeAnswer,
  tally: forkTreeTally,
  problem,
  isComplete: ({ asks }, answer) => asks.every((ask) => answer[ask] !== null) && answer.printed?.length !== 0,
  isRight: (truth, { processes, lines, printed: given }) =>
    (truth.processes === null || truth.processes.value === processes) &&
    (truth.lines === null || truth.lines.value === lines) &&
    (truth.printed === null || (given !== null && sameLines(truth.printed.value, given))),
  shareRight: () => null,
  text: ({ processes, lines, printed: given }) =>
    [
      ...(processes === null ? [] : [`${processes} P`]),
      ...(lines === null ? [] : [`${lines} ↵`]),
      ...(given === null ? [] : [linesText(given) || '∅']),
    ].join(' · ') || '–',
};
