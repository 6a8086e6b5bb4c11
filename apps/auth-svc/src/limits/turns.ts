/** Lets a few at a time do something about the same subject; the others wait. Of this process only. */
export class Turns {
  private readonly running = new Map<string, number>();
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(private readonly atOnce: number) {}

  async take<T>(subject: string, work: () => Promise<T>): Promise<T> {
    await this.enter(subject);
    try {
      return await work();
    } finally {
      this.leave(subject);
    }
  }

  private async enter(subject: string): Promise<void> {
    const running = this.running.get(subject) ?? 0;
    if (running < this.atOnce) {
      this.running.set(subject, running + 1);
      return;
    }
    await new Promise<void>((resolve) => {
      this.waiting.set(subject, [...(this.waiting.get(subject) ?? []), resolve]);
    });
  }

  /** A place passes on to who waits longest. */
  private leave(subject: string): void {
    const [next, ...others] = this.waiting.get(subject) ?? [];
    if (others.length > 0) this.waiting.set(subject, others);
    else this.waiting.delete(subject);
    if (next) return next();
    const running = (this.running.get(subject) ?? 1) - 1;
    if (running > 0) this.running.set(subject, running);
    else this.running.delete(subject);
  }
}
