/** One round trip: ms that it took, and how far the server's clock was ahead of ours at its middle. */
export interface ClockSample {
  readonly roundTrip: number;
  readonly offset: number;
}

const KEPT = 8;

/** `sent` and `received` by our clock, `now` by the server's, all epoch ms. */
export function sampleOf(sent: number, now: number, received: number): ClockSample {
  return { roundTrip: received - sent, offset: now - (sent + received) / 2 };
}

/**
 * The samples with a new one. An offset is right to half its round trip; where a new sample contradicts the best one by
 * more than both allow, one of the clocks was set, and what was known before is void.
 */
export function withSample(samples: readonly ClockSample[], sample: ClockSample): readonly ClockSample[] {
  const best = bestOf(samples);
  const slack = (sample.roundTrip + (best?.roundTrip ?? 0)) / 2 + 50;
  const contradicts = best !== undefined && Math.abs(best.offset - sample.offset) > slack;
  return contradicts ? [sample] : [...samples, sample].slice(-KEPT);
}

/** Ms to add to our clock. */
export const offsetOf = (samples: readonly ClockSample[]): number => bestOf(samples)?.offset ?? 0;

function bestOf(samples: readonly ClockSample[]): ClockSample | undefined {
  return samples.toSorted((one, other) => one.roundTrip - other.roundTrip)[0];
}
