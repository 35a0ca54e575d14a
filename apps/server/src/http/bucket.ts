/** So many at once, and so many a second after that. */
export class Bucket {
  private tokens: number;

  constructor(
    private readonly burst: number,
    private readonly perSecond: number,
    /** Epoch ms. */
    private filledAt: number,
  ) {
    this.tokens = burst;
  }

  /**
   * @param now epoch ms
   * @returns whether there was one left
   */
  take(now: number): boolean {
    const passed = Math.max(0, now - this.filledAt) / 1_000;
    this.tokens = Math.min(this.burst, this.tokens + passed * this.perSecond);
    this.filledAt = now;
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}
