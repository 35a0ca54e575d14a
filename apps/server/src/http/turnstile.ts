/** Lets so many through at once, and so many more wait; whoever comes beyond that is turned away. */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly limits: { readonly inside: number; readonly waiting: number }) {}

  /** @returns what `work` gave, or `busy` without having called it */
  async pass<T>(work: () => Promise<T>): Promise<T | 'busy'> {
    if (this.inside < this.limits.inside) this.inside++;
    else if (this.waiting.length >= this.limits.waiting) return 'busy';
    else await new Promise<void>((admit) => this.waiting.push(admit));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.inside--;
    }
  }
}
