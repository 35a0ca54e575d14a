import type { Measurement } from './measurements';

export interface Growth {
  readonly policy: string;
  /** Without the trace, one for each size, smallest first. */
  readonly points: readonly Measurement[];
  /**
   * The fitted power of n by which the engine's cost grows faster than that of the heap loop, which is O(n log n): 0 is
   * no faster, 1 would be O(n^2 log n).
   */
  readonly exponent: number;
}

/** Smaller runs are mostly beginning and ending. */
const FROM = 50;

export function growthOf(policy: string, all: readonly Measurement[]): Growth | null {
  const points = all.filter((one) => one.policy === policy && !one.trace && one.size >= FROM);
  if (points.length < 2) return null;
  const exponent = slope(points.map(({ size, compared }) => [Math.log(size), Math.log(compared.ratio)]));
  return { policy, points, exponent };
}

/** Of the straight line through points, by least squares. */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: (x: number, y: number) => number) =>
    points.reduce((sum, [x, y]) => sum + of(x, y), 0) / points.length;
  const middle = [mean((x) => x), mean((_, y) => y)] as const;
  const spread = mean((x) => (x - middle[0]) ** 2);
  return mean((x, y) => (x - middle[0]) * (y - middle[1])) / spread;
}
