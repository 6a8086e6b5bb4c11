/** A place among those in hand. */
export interface Turn {
  readonly since: number;
}

export interface LimitSettings {
  /** Also what is allowed at first, and once in each period. */
  readonly least: number;
  readonly most: number;
  /** How many times longer than on a calm day work may take before less of it is allowed. */
  readonly patience: number;
}

/** One decision per window. */
const WINDOW_MS = 100;
const WINDOW_SAMPLES = 10;
/** What a calm day is, is forgotten after one or two of these: the day may have changed. */
const PERIOD_MS = 30_000;
/** Whoever hasn't answered by now may be dead: the place is free again. */
const LOST_MS = 1_000;

/**
 * How much may be in hand at once, found out by how long it takes (the gradient of Netflix' concurrency-limits). Work that
 * takes longer than on a calm day waits in a queue somewhere; more of it would wait, not be done sooner.
 */
export class AdaptiveLimit {
  private readonly turns = new Set<Turn>();
  private allowed: number;
  private window = { endsAt: 0, count: 0, sum: 0, most: 0 };
  private period = { endsAt: 0, calm: Infinity };
  private calmBefore = Infinity;

  constructor(private readonly settings: LimitSettings) {
    this.allowed = settings.least;
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
    window.sum += ms;
    window.count += 1;
    if (window.count < WINDOW_SAMPLES || now < window.endsAt) return;
    this.adapt(window.sum / window.count, window.most, now);
    this.window = { endsAt: now + WINDOW_MS, count: 0, sum: 0, most: this.turns.size };
  }

  private adapt(mean: number, most: number, now: number): void {
    const { least, patience } = this.settings;
    this.period.calm = Math.min(this.period.calm, mean);
    const calm = Math.min(this.period.calm, this.calmBefore);
    const gradient = Math.min(1, Math.max(0.5, (patience * calm) / mean));
    const next = this.allowed * gradient + Math.sqrt(this.allowed);
    // Nothing is known of what more would do while what is allowed isn't used.
    if (next < this.allowed || most >= this.allowed / 2) {
      this.allowed = Math.min(this.settings.most, Math.max(least, next));
    }
    if (now >= this.period.endsAt) {
      this.calmBefore = this.period.calm;
      this.period = { endsAt: now + PERIOD_MS, calm: Infinity };
      // With the least in hand one sees again how long it takes without a queue.
      this.allowed = least;
    }
  }
}
