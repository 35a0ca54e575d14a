/** Something that tells when it has changed, so that a test waits for a condition and never for time. */
export abstract class Watching {
  private readonly looks = new Set<() => void>();

  /** Resolves once this holds; it is looked at whenever something changes. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!holds()) return;
        this.looks.delete(look);
        resolve();
      };
      this.looks.add(look);
      look();
    });
  }

  protected wake(): void {
    for (const look of this.looks) look();
  }
}
