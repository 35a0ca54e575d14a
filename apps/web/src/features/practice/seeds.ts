import { randomBelow } from '../../live/random';

const SEEDS = 1_000_000;

export const newSeed = (): number => 1 + randomBelow(SEEDS);

/** Not a random one: of few written variants that would often be the same again. */
export const nextSeed = (seed: number): number => seed + 1;
