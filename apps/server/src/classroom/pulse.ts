import type { Clock } from './clock';
import type { Urgency } from './touches';

/** The least ms between two views, by how urgent the later one is. */
export type Gaps = { readonly [U in Exclude<Urgency, 'none'>]: number };

/** Sends the latest at most so often: the first change at once, those that follow together when the gap is over. */
export class Pulse {
  private lastAt = -Infinity;
  private next: { readonly at: number; readonly off: () => void } | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly gaps: Gaps,
    private readonly beat: () => void,
  ) {}

  mark(urgency: Urgency): void {
    if (urgency === 'none') return;
    const now = this.clock.now();
    const gap = this.gaps[urgency];
    // A clock that was set back would put the end of the gap hours away.
    const at = Math.min(now + gap, Math.max(now, this.lastAt + gap));
    if (this.next && this.next.at <= at) return;
    this.stop();
    if (at === now) this.fire();
    else this.next = { at, off: this.clock.after(at - now, () => this.fire()) };
  }

  stop(): void {
    this.next?.off();
    this.next = null;
  }

  private fire(): void {
    this.next = null;
    this.lastAt = this.clock.now();
    this.beat();
  }
}
