import { z } from 'zod';

/** Far beyond any run that is asked about, also below 0: a wrong model may count so. */
export const FIGURE_MAX = 1e6;
/** Null: left open. */
export const figure = z.number().min(-FIGURE_MAX).max(FIGURE_MAX).nullable();
export type Figure = z.output<typeof figure>;

/** At most so many different values of one place are told apart; the rest is counted together. */
const VALUES_MAX = 8;

/** What was written in one place, the most frequent values by their size; `open` wrote nothing. */
export const figureTally = z.strictObject({
  open: z.int().min(0),
  values: z.array(z.strictObject({ value: z.number(), count: z.int().min(1) })).max(VALUES_MAX),
  others: z.int().min(0),
});
export type FigureTally = z.output<typeof figureTally>;

/** With what is lost where decimals are worked out in binary. */
export const isNear = (one: number, other: number, tolerance: number): boolean =>
  Math.abs(one - other) <= tolerance + 1e-9;

/** Two figures are one answer where the tolerance does not tell them apart; nothing is the same as nothing. */
export const isSameFigure = (one: Figure, other: Figure, tolerance: number): boolean =>
  one === null || other === null ? one === other : isNear(one, other, tolerance);

/** To so many decimals, never -0. */
export const toDecimals = (value: number, decimals: number): number =>
  Math.round((value + Number.EPSILON) * 10 ** decimals) / 10 ** decimals + 0;

export const isWritable = (value: number, decimals: number): boolean => isNear(value, toDecimals(value, decimals), 0);

/** As it stands in a line of text: three decimals are all that an answer may have. */
export const figureText = (value: Figure): string => (value === null ? '–' : String(toDecimals(value, 3)));

export function tallyFigures(given: readonly Figure[]): FigureTally {
  const counts = new Map<number, number>();
  for (const value of given) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const all = Array.from(counts, ([value, count]) => ({ value, count }));
  const kept = all.toSorted((one, other) => other.count - one.count || one.value - other.value).slice(0, VALUES_MAX);
  const open = given.filter((value) => value === null).length;
  return {
    open,
    values: kept.toSorted((one, other) => one.value - other.value),
    others: given.length - open - kept.reduce((sum, { count }) => sum + count, 0),
  };
}
