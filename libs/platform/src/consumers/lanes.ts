/** Runs work side by side up to a width, and work of one lane strictly in turn. */
export class Lanes {
  private readonly tails = new Map<string, Promise<void>>();
  private running = 0;
  private waiting: (() => void)[] = [];

  constructor(private readonly width: number) {}

  /** Resolves once the work has a place, not when it is done: the caller brings no more than fits. */
  async run(lane: string, work: () => Promise<void>): Promise<void> {
    while (this.running >= this.width) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
    const turn = (this.tails.get(lane) ?? Promise.resolve()).then(work);
    const tail = turn
      .catch(() => undefined)
      .then(() => {
        this.running -= 1;
        if (this.tails.get(lane) === tail) this.tails.delete(lane);
        for (const resolve of this.waiting.splice(0)) resolve();
      });
    this.tails.set(lane, tail);
  }

  async idle(): Promise<void> {
    while (this.tails.size > 0) await Promise.all(this.tails.values());
  }
}
