const REMEMBERED = 50_000;

/** The highest number seen of each key: versions told, messages read. The longest untouched keys are forgotten first. */
export class HighWater {
  private readonly marks = new Map<string, number>();

  get(key: string): number | undefined {
    return this.marks.get(key);
  }

  /** Whether the number is higher than any before. */
  raise(key: string, number: number): boolean {
    const before = this.marks.get(key);
    const rises = before === undefined || number > before;
    this.marks.delete(key);
    this.marks.set(key, rises ? number : before);
    const [oldest] = this.marks.size > REMEMBERED ? this.marks.keys() : [];
    if (oldest !== undefined) this.marks.delete(oldest);
    return rises;
  }
}
