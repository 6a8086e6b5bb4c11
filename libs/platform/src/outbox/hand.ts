import type { OutboxRow } from './outbox-row.js';

const MAX_UNACKNOWLEDGED = 256;
/** Aggregates whose newest fact is remembered. */
const REMEMBERED = 20_000;

/**
 * The rows the relay has read and not yet marked: at most one unacknowledged per aggregate, so that the order of an
 * aggregate survives whatever happens to this relay, and 256 over all.
 */
export class Hand {
  private readonly lanes = new Map<string, OutboxRow[]>();
  private readonly known = new Set<string>();
  private readonly held = new Set<string>();
  /** The sequence of each aggregate's last row, the longest untouched first. */
  private readonly newest = new Map<string, number>();
  private ready: string[] = [];
  private unacknowledged = 0;

  get size(): number {
    return this.known.size;
  }

  /** Aggregates that wait for another try of their first row. */
  get heldKeys(): string[] {
    return [...this.held];
  }

  /** In the order of their positions; rows it has already are skipped. */
  add(rows: readonly OutboxRow[]): void {
    for (const row of rows) {
      if (this.known.has(row.position) || this.held.has(row.key)) continue;
      this.known.add(row.position);
      this.remember(row);
      const lane = this.lanes.get(row.key);
      if (lane) lane.push(row);
      else {
        this.lanes.set(row.key, [row]);
        this.ready.push(row.key);
      }
    }
  }

  /**
   * Takes a row straight from its commit if it is the next one of its aggregate. Otherwise others may have been committed
   * before it elsewhere, and only a scan knows.
   */
  follow(row: OutboxRow): boolean {
    if (row.sequence !== (this.newest.get(row.key) ?? 0) + 1 || this.held.has(row.key)) return false;
    this.add([row]);
    return true;
  }

  /** A row of the aggregate is left to a scan, and so are those after it until then. */
  loseTrack(key: string): void {
    this.newest.delete(key);
  }

  /** Of all aggregates. */
  loseTracks(): void {
    this.newest.clear();
  }

  /** The next row to publish, if one may be. */
  take(): OutboxRow | undefined {
    if (this.unacknowledged >= MAX_UNACKNOWLEDGED) return undefined;
    const key = this.ready.shift();
    if (key === undefined) return undefined;
    this.unacknowledged += 1;
    return this.lanes.get(key)?.[0];
  }

  /** The broker has it. It stays known until it is marked, or a scan would bring it again. */
  acknowledged(row: OutboxRow): void {
    this.unacknowledged -= 1;
    const lane = this.lanes.get(row.key) ?? [];
    lane.shift();
    if (lane.length > 0) this.ready.push(row.key);
    else this.lanes.delete(row.key);
  }

  /** Try it again first, when the broker is back. */
  putBack(row: OutboxRow): void {
    this.unacknowledged -= 1;
    this.ready.unshift(row.key);
  }

  /** It failed: its aggregate waits. Its rows are forgotten, a scan brings them back after `release`. */
  hold(row: OutboxRow): void {
    this.unacknowledged -= 1;
    for (const { position } of this.lanes.get(row.key) ?? []) this.known.delete(position);
    this.lanes.delete(row.key);
    this.loseTrack(row.key);
    this.held.add(row.key);
  }

  release(key: string): void {
    this.held.delete(key);
  }

  /** Marked as published in the database. */
  forget(row: OutboxRow): void {
    this.known.delete(row.position);
  }

  private remember({ key, sequence }: OutboxRow): void {
    this.newest.delete(key);
    const oldest = this.newest.size < REMEMBERED ? undefined : this.newest.keys().next().value;
    if (oldest !== undefined) this.newest.delete(oldest);
    this.newest.set(key, sequence);
  }
}
