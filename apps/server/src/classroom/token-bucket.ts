/** How many messages one socket may send: so many at once, and so many a second after that. */
const BURST = 20;
const PER_SECOND = 10;
/** So many beyond that within `FLOOD_MS` are no accident. */
const FLOOD = 200;
const FLOOD_MS = 10_000;

/** Counts the messages of one socket, before anything is parsed. */
export class TokenBucket {
  private tokens = BURST;
  private excess = 0;
  private floodFrom = 0;

  constructor(private filledAt: number) {}

  /** @param now epoch ms */
  take(now: number): 'taken' | 'too-fast' | 'flood' {
    this.tokens = Math.min(BURST, this.tokens + (Math.max(0, now - this.filledAt) / 1_000) * PER_SECOND);
    this.filledAt = now;
    if (this.tokens >= 1) {
      this.tokens -= 1;
      return 'taken';
    }
    if (now - this.floodFrom > FLOOD_MS) {
      this.floodFrom = now;
      this.excess = 0;
    }
    this.excess += 1;
    return this.excess > FLOOD ? 'flood' : 'too-fast';
  }
}
