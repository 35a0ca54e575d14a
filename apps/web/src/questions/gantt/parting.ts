/** Where a class leaves the truth furthest. `share`: right there, 0 to 1; `instead`: what most others drew, if anything. */
export interface Parting {
  readonly at: number;
  readonly share: number;
  readonly truth: string;
  readonly instead: string | null;
}

type Counts = Readonly<Record<string, number>>;

/** The first of the ticks at which the fewest were right; null where all were, or nobody answered. */
export function partingOf(columns: readonly Counts[], truth: readonly string[], answers: number): Parting | null {
  if (answers === 0) return null;
  const shares = truth.map((value, tick) => (columns[tick]?.[value] ?? 0) / answers);
  const share = Math.min(1, ...shares);
  const at = shares.indexOf(share);
  const there = truth[at];
  if (share === 1 || there === undefined) return null;
  const others = Object.entries(columns[at] ?? {}).filter(([value]) => value !== there);
  const [most] = others.toSorted(([, one], [, other]) => other - one);
  return { at, share, truth: there, instead: most?.[0] ?? null };
}
