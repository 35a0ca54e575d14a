import { z } from 'zod';

/** How points are given in the report: by the share right alone, or less the later an answer came. Marks never depend on it. */
export const pointsPresets = ['correctness', 'speed'] as const;
export type PointsPreset = (typeof pointsPresets)[number];

/** Chosen when a session is opened, and kept for its whole length. */
export const sessionOptions = z.strictObject({
  /** Whether students are asked how sure they are. */
  confidence: z.boolean().default(false),
  points: z.enum(pointsPresets).default('correctness'),
});
export type SessionOptions = z.output<typeof sessionOptions>;

export const defaultOptions: SessionOptions = { confidence: false, points: 'correctness' };

/** How sure somebody is of an answer: 1 guessed, 2 rather sure, 3 sure. */
export const confidences = [1, 2, 3] as const;
export const confidence = z.literal(confidences);
export type Confidence = (typeof confidences)[number];

/** A question is predicted once, or once more after the discussion. */
export const ROUNDS_MAX = 2;
export const roundNumber = z.literal([1, 2]);
export type RoundNumber = z.output<typeof roundNumber>;
