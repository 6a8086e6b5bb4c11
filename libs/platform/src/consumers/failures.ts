const MOST = 1_000;

/**
 * How often each fact has failed in this process. The broker's own count won't do: it also counts deliveries that a
 * killed process never looked at.
 */
export class Failures {
  private readonly counts = new Map<string, number>();

  get size(): number {
    return this.counts.size;
  }

  /** Counts one more, and tells how many there are now. */
  count(id: string): number {
    const tries = (this.counts.get(id) ?? 0) + 1;
    this.counts.delete(id);
    this.counts.set(id, tries);
    // Those that another replica finished stay behind: the oldest go.
    const [oldest] = this.counts.keys();
    if (this.counts.size > MOST && oldest !== undefined) this.counts.delete(oldest);
    return tries;
  }

  forget(id: string): void {
    this.counts.delete(id);
  }
}
