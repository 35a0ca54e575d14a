import { Newest } from '../http/newest';

const windowMs = 5 * 60_000;
const attempts = 10;
const entriesAtMost = 10_000;

/** Ten wrong passwords in five minutes per e-mail and network: others behind the same address are not locked out. */
export class SignInBudget {
  private readonly spent = new Newest(entriesAtMost, () => ({ count: 0, endsAt: 0 }));

  constructor(private readonly now: () => number = Date.now) {}

  /** @returns 0 if one more attempt is allowed (and counts it), else the seconds to wait */
  take(email: string, network: string): number {
    const entry = this.spent.of(keyOf(email, network));
    const now = this.now();
    if (entry.endsAt <= now) Object.assign(entry, { count: 0, endsAt: now + windowMs });
    if (entry.count >= attempts) return Math.ceil((entry.endsAt - now) / 1000);
    entry.count += 1;
    return 0;
  }

  forget(email: string, network: string): void {
    this.spent.delete(keyOf(email, network));
  }

  get size(): number {
    return this.spent.size;
  }
}

const keyOf = (email: string, network: string) => `${network} ${email.trim().toLowerCase()}`;
