/** The time and its alarms; tests have one that stands still until they move it. */
export interface Clock {
  /** Epoch ms. */
  now(): number;
  /** Calls back once, after so many ms. @returns calls it off */
  after(ms: number, call: () => void): () => void;
}

export const systemClock: Clock = {
  now: Date.now,
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};
