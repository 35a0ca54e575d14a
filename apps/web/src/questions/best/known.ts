import { type BestPoint, bestOf, type BestPrompt } from '@timeslice/questions';

export interface KnownPoints {
  readonly points: readonly BestPoint[];
  /** The best options; null until all points are out. */
  readonly best: readonly string[] | null;
}

/** The points that a reveal has come to, which may stand between two of them. */
export function knownUntil({ options }: BestPrompt, all: readonly BestPoint[], tick: number): KnownPoints {
  const points = all.slice(0, Math.floor(Math.min(tick, options.length)));
  return { points, best: points.length === options.length ? bestOf(points) : null };
}
