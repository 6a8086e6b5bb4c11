/** A place among those in hand. */
export interface Turn {
  readonly since: number;
}

export interface LimitSettings {
  /** However long work takes. */
  readonly least: number;
  /** What is allowed while nothing queues: the burst that is taken as it comes. */
  readonly most: number;
  /** How many times longer than on a calm day work may take before less of it is allowed. */
  readonly patience: number;
}

/** One decision per window, which begins when something ends and lasts longer where little does. */
const WINDOW_MS = 250;
const LONGEST_WINDOW_MS = 1_000;
const WINDOW_SAMPLES = 10;
/** What a calm day is, is forgotten after one or two of these: the day may have changed. */
const PERIOD_MS = 30_000;
/** Whoever hasn't answered by now may be dead: the place is free again. */
const LOST_MS = 1_000;

/**
 * How much may be in hand at once, found out by how long it takes (the gradient of Netflix' concurrency-limits). Work that
 * takes longer than on a calm day waits in a queue somewhere; more of it would wait, not be done sooner. A burst is let in,
 * a queue that stands is not.
 */
export class AdaptiveLimit {
  private readonly turns = new Set<Turn>();
  private allowed: number;
  private window = { endsAt: 0, count: 0, sum: 0, most: 0 };
  private period = { endsAt: 0, calm: Infinity };
  private calmBefore = Infinity;

  constructor(private readonly settings: LimitSettings) {
    this.allowed = settings.most;
  }

  get limit(): number {
    return Math.floor(this.allowed);
  }

  get inHand(): number {
    return this.turns.size;
  }

  isFull(now: number): boolean {
    this.dropLost(now);
    return this.turns.size >= this.limit;
  }

  /** A turn, to be ended; none while there are as many as allowed. */
  begin(now: number): Turn | undefined {
    if (this.isFull(now)) return undefined;
    const turn = { since: now };
    this.turns.add(turn);
    this.window.most = Math.max(this.window.most, this.turns.size);
    return turn;
  }

  end(turn: Turn, now: number, done: boolean): void {
    // What failed may have been quick because it did nothing.
    if (this.turns.delete(turn) && done) this.learn(now - turn.since, now);
  }

  private dropLost(now: number): void {
    for (const turn of this.turns) {
      if (now - turn.since < LOST_MS) return;
      this.turns.delete(turn);
      this.learn(LOST_MS, now);
    }
  }

  private learn(ms: number, now: number): void {
    const { window } = this;
    if (window.count === 0) window.endsAt = now + WINDOW_MS;
    window.sum += ms;
    window.count += 1;
    const enough = window.count < WINDOW_SAMPLES ? LONGEST_WINDOW_MS - WINDOW_MS : 0;
    if (now < window.endsAt + enough) return;
    this.adapt(window.sum / window.count, window.most, now);
    this.window = { endsAt: 0, count: 0, sum: 0, most: this.turns.size };
  }

  private adapt(mean: number, most: number, now: number): void {
    if (now >= this.period.endsAt) {
      this.calmBefore = this.period.calm;
      this.period = { endsAt: now + PERIOD_MS, calm: Infinity };
    }
    this.period.calm = Math.min(this.period.calm, mean);
    const calm = Math.min(this.period.calm, this.calmBefore);
    // With few in hand no queue is of our making, however long they take.
    const ours = most >= this.allowed / 2;
    const gradient = ours ? Math.min(1, Math.max(0.5, (this.settings.patience * calm) / mean)) : 1;
    const next = this.allowed * gradient + Math.sqrt(this.allowed);
    this.allowed = Math.min(this.settings.most, Math.max(this.settings.least, next));
  }
}
