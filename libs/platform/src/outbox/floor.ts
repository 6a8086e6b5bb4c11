/** Transaction ids and positions outgrow a double. */
export interface Horizon {
  /** Of the oldest row that waits, if any does. */
  readonly oldestPending: bigint | null;
  /** Of the newest row that was published. */
  readonly newest: bigint;
  /** The oldest transaction that was running. */
  readonly xmin: bigint;
  /** No transaction had this id or a higher one yet. */
  readonly xmax: bigint;
}

/**
 * Below it every row is published, so scans begin there instead of walking over the index's dead entries. Positions are
 * taken before commit: a position counts as settled only once all transactions that ran when it was seen have ended.
 */
export class Floor {
  position = 0n;
  private candidate?: { position: bigint; xmax: bigint };

  see({ oldestPending, newest, xmin, xmax }: Horizon): void {
    const settled = oldestPending === null ? newest : oldestPending - 1n;
    if (this.candidate && xmin >= this.candidate.xmax) {
      const reached = this.candidate.position < settled ? this.candidate.position : settled;
      if (reached > this.position) this.position = reached;
      this.candidate = undefined;
    }
    this.candidate ??= { position: settled, xmax };
  }

  /** Rows below it wait again, or a transaction slipped through: look at everything once. */
  reset(): void {
    this.position = 0n;
    this.candidate = undefined;
  }
}
