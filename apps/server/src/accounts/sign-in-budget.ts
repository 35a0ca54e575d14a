const windowMs = 5 * 60_000;
const attempts = 10;
const entriesAtMost = 10_000;

/** Ten wrong passwords in five minutes per e-mail and address: others behind the same address are not locked out. */
export class SignInBudget {
  private readonly spent = new Map<string, { count: number; endsAt: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  /** @returns 0 if one more attempt is allowed (and counts it), else the seconds to wait */
  take(email: string, address: string): number {
    const key = keyOf(email, address);
    const entry = this.spent.get(key);
    const now = this.now();
    if (entry === undefined || entry.endsAt <= now) {
      this.makeRoom(now);
      this.spent.set(key, { count: 1, endsAt: now + windowMs });
      return 0;
    }
    if (entry.count >= attempts) return Math.ceil((entry.endsAt - now) / 1000);
    entry.count += 1;
    return 0;
  }

  forget(email: string, address: string): void {
    this.spent.delete(keyOf(email, address));
  }

  get size(): number {
    return this.spent.size;
  }

  private makeRoom(now: number): void {
    if (this.spent.size < entriesAtMost) return;
    for (const [key, { endsAt }] of this.spent) if (endsAt <= now) this.spent.delete(key);
    const [oldest] = this.spent.keys();
    if (this.spent.size >= entriesAtMost && oldest !== undefined) this.spent.delete(oldest);
  }
}

const keyOf = (email: string, address: string) => `${address} ${email.trim().toLowerCase()}`;
