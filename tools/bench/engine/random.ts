export type Random = (min: number, max: number) => number;

/** Whole numbers from `min` to `max`, the same for the same seed: Marsaglia's xorshift32 (2003). */
export function randomFrom(seed: number): Random {
  let state = seed * 2 + 1;
  return (min, max) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return min + ((state >>> 0) % (max - min + 1));
  };
}
