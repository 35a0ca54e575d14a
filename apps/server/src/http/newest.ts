/** What is remembered of so many keys, those used least recently forgotten: a flood of keys does not fill the memory. */
export class Newest<V> {
  private readonly values = new Map<string, V>();

  constructor(
    private readonly limit: number,
    private readonly make: () => V,
  ) {}

  of(key: string): V {
    const value = this.values.get(key) ?? this.make();
    this.values.delete(key);
    this.values.set(key, value);
    const [oldest] = this.values.keys();
    if (this.values.size > this.limit && oldest !== undefined) this.values.delete(oldest);
    return value;
  }

  has(key: string): boolean {
    return this.values.has(key);
  }

  delete(key: string): void {
    this.values.delete(key);
  }

  get size(): number {
    return this.values.size;
  }
}
