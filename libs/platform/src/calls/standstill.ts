const EVERY_MS = 250;

/**
 * Notices that this process stood still (frozen, or kept busy by one computation). What arrives right after has waited as
 * long without our knowing: clocks of two machines can't be compared.
 */
export class Standstill {
  private tickedAt = performance.now();
  private lastLateMs = 0;
  private readonly timer = setInterval(() => this.tick(), EVERY_MS).unref();

  /** How long a message that arrives now may have been waiting. */
  get ms(): number {
    return Math.max(this.lastLateMs, this.lateMs());
  }

  end(): void {
    clearInterval(this.timer);
  }

  private tick(): void {
    this.lastLateMs = this.lateMs();
    this.tickedAt = performance.now();
  }

  private lateMs(): number {
    return Math.max(0, performance.now() - this.tickedAt - EVERY_MS);
  }
}
