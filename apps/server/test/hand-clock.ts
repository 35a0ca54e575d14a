import type { Clock } from '../src/classroom/clock';

/** A clock that stands still until a test moves it. */
export class HandClock implements Clock {
  private alarms: { at: number; readonly call: () => void }[] = [];

  constructor(private time = 1_000_000) {}

  now(): number {
    return this.time;
  }

  after(ms: number, call: () => void): () => void {
    const alarm = { at: this.time + ms, call };
    this.alarms.push(alarm);
    return () => {
      this.alarms = this.alarms.filter((one) => one !== alarm);
    };
  }

  /** What rings on the way rings at its time. */
  pass(ms: number): void {
    const end = this.time + ms;
    for (let next = this.next(end); next; next = this.next(end)) {
      this.alarms = this.alarms.filter((one) => one !== next);
      this.time = Math.max(this.time, next.at);
      next.call();
    }
    this.time = end;
  }

  /** Somebody sets the clock: what was to ring in so many ms still does. */
  set(time: number): void {
    for (const alarm of this.alarms) alarm.at += time - this.time;
    this.time = time;
  }

  get isSilent(): boolean {
    return this.alarms.length === 0;
  }

  private next(end: number) {
    return this.alarms.toSorted((one, other) => one.at - other.at).find(({ at }) => at <= end);
  }
}
