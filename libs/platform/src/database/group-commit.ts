interface Waiting<Item, Result> {
  readonly key: string;
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommitOptions<Item, Result> {
  /** Writes all of them in one transaction of this workspace; a result for each, in their order. */
  readonly write: (workspaceId: string, items: readonly Item[]) => Promise<readonly Result[]>;
  /** How many at most share a transaction. */
  readonly most: number;
  /** How many transactions of a workspace run at once. */
  readonly atOnce: number;
}

/**
 * Small writes of one workspace that come while others are being written share the next transaction: what a transaction
 * costs is mostly the same for one and for many. Nobody waits for company, and what has the same key goes one after another
 * in the order it came.
 */
export class GroupCommit<Item, Result> {
  private readonly groups = new Map<string, Group<Item, Result>>();

  constructor(private readonly options: GroupCommitOptions<Item, Result>) {}

  /** Resolves when it is committed. */
  add(workspaceId: string, key: string, item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.groupOf(workspaceId).add({ key, item, resolve, reject });
    });
  }

  private groupOf(workspaceId: string): Group<Item, Result> {
    const { write, ...limits } = this.options;
    const known = this.groups.get(workspaceId);
    const group =
      known ??
      new Group<Item, Result>(
        (items) => write(workspaceId, items),
        limits,
        () => this.groups.delete(workspaceId),
      );
    this.groups.set(workspaceId, group);
    return group;
  }
}

/** What waits and what is being written in one workspace. */
class Group<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private readonly busy = new Set<string>();
  private running = 0;
  private isDue = false;

  constructor(
    private readonly write: (items: readonly Item[]) => Promise<readonly Result[]>,
    private readonly limits: Pick<GroupCommitOptions<Item, Result>, 'most' | 'atOnce'>,
    private readonly onIdle: () => void,
  ) {}

  add(entry: Waiting<Item, Result>): void {
    this.waiting.push(entry);
    this.begin();
  }

  /** At the end of this turn: what one packet of the network brought goes together. */
  private begin(): void {
    if (this.isDue || this.running >= this.limits.atOnce) return;
    this.isDue = true;
    setImmediate(() => {
      this.isDue = false;
      const batch = this.take();
      if (batch.length > 0) void this.run(batch);
    });
  }

  /** The first of each key that isn't being written. */
  private take(): Waiting<Item, Result>[] {
    const batch: Waiting<Item, Result>[] = [];
    const left: Waiting<Item, Result>[] = [];
    const held = new Set(this.busy);
    for (const entry of this.waiting) {
      const goes = batch.length < this.limits.most && !held.has(entry.key);
      (goes ? batch : left).push(entry);
      held.add(entry.key);
    }
    this.waiting = left;
    return batch;
  }

  private async run(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    this.running += 1;
    for (const { key } of batch) this.busy.add(key);
    try {
      const results = await this.write(batch.map(({ item }) => item));
      batch.forEach(({ resolve, reject }, index) => {
        const result = results[index];
        if (result === undefined) reject(new Error('A write without a result'));
        else resolve(result);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    for (const { key } of batch) this.busy.delete(key);
    this.running -= 1;
    if (this.waiting.length > 0) this.begin();
    else if (this.running === 0) this.onIdle();
  }
}
