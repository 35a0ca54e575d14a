import { Bucket } from '../http/bucket';

/** How many messages one socket may send: so many at once, and so many a second after that. */
const BURST = 20;
const PER_SECOND = 10;
/** So many beyond that within `FLOOD_MS` are no accident. */
const FLOOD = 200;
const FLOOD_MS = 10_000;

/** Counts the messages of one socket, before anything is parsed. */
export class TokenBucket {
  private readonly bucket: Bucket;
  private excess = 0;
  private floodFrom = 0;

  constructor(filledAt: number) {
    this.bucket = new Bucket(BURST, PER_SECOND, filledAt);
  }

  /** @param now epoch ms */
  take(now: number): 'taken' | 'too-fast' | 'flood' {
    if (this.bucket.take(now)) return 'taken';
    if (now - this.floodFrom > FLOOD_MS) {
      this.floodFrom = now;
      this.excess = 0;
    }
    this.excess += 1;
    return this.excess > FLOOD ? 'flood' : 'too-fast';
  }
}
