interface Slot<T> {
  waiting?: T;
  timer: NodeJS.Timeout;
}

/** Hands on the first value of a key at once and then one per gap at most: several that wait are merged into one. */
export class Coalescer<T> {
  private readonly slots = new Map<string, Slot<T>>();

  constructor(
    private readonly gapMs: number,
    private readonly merge: (earlier: T, later: T) => T,
    private readonly handOn: (value: T) => void,
  ) {}

  offer(key: string, value: T): void {
    const slot = this.slots.get(key);
    if (slot) {
      slot.waiting = slot.waiting === undefined ? value : this.merge(slot.waiting, value);
      return;
    }
    this.slots.set(key, { timer: this.later(key) });
    this.handOn(value);
  }

  /** What waits under this key is not handed on any more. */
  drop(key: string): void {
    clearTimeout(this.slots.get(key)?.timer);
    this.slots.delete(key);
  }

  stop(): void {
    for (const { timer } of this.slots.values()) clearTimeout(timer);
    this.slots.clear();
  }

  private later(key: string): NodeJS.Timeout {
    return setTimeout(() => this.gapOver(key), this.gapMs).unref();
  }

  private gapOver(key: string): void {
    const waiting = this.slots.get(key)?.waiting;
    this.slots.delete(key);
    if (waiting !== undefined) this.offer(key, waiting);
  }
}
