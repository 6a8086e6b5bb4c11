interface Waiting<Item, Result> {
  readonly key: string;
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** Each key at most once. */
type Round<Item, Result> = Waiting<Item, Result>[];

export interface GroupCommitOptions<Item, Result> {
  /**
   * Writes the rounds one after another, each in one transaction of this workspace, in which no key comes twice. Gives for
   * each round a result for each of its items, in their order.
   */
  readonly write: (
    workspaceId: string,
    rounds: readonly (readonly Item[])[],
  ) => Promise<readonly PromiseSettledResult<readonly Result[]>[]>;
  /** How many items at most are written together. */
  readonly most: number;
  /** How many such groups of a workspace are being written at once. */
  readonly atOnce: number;
}

/**
 * Small writes of one workspace that come while others are being written go together: what a transaction costs is mostly
 * the same for one and for many. Nobody waits for company. What has the same key is written in the order it came, in as
 * many transactions as it needs.
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
    const known = this.groups.get(workspaceId);
    if (known) return known;
    const group = new Group(workspaceId, this.options, () => this.groups.delete(workspaceId));
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
    private readonly workspaceId: string,
    private readonly options: GroupCommitOptions<Item, Result>,
    private readonly onIdle: () => void,
  ) {}

  add(entry: Waiting<Item, Result>): void {
    this.waiting.push(entry);
    this.begin();
  }

  /** At the end of this callback: what one packet of the network brought goes together. */
  private begin(): void {
    if (this.isDue || this.running >= this.options.atOnce) return;
    this.isDue = true;
    process.nextTick(() => {
      this.isDue = false;
      const rounds = this.take();
      if (rounds.length > 0) void this.run(rounds);
    });
  }

  /** The first of those that wait, without the keys that are being written. */
  private take(): Round<Item, Result>[] {
    const rounds: Round<Item, Result>[] = [];
    const left: Waiting<Item, Result>[] = [];
    const taken = new Map<string, number>();
    let count = 0;
    for (const entry of this.waiting) {
      if (count >= this.options.most || this.busy.has(entry.key)) {
        left.push(entry);
        continue;
      }
      const before = taken.get(entry.key) ?? 0;
      taken.set(entry.key, before + 1);
      (rounds[before] ??= []).push(entry);
      count += 1;
    }
    this.waiting = left;
    return rounds;
  }

  private async run(rounds: readonly Round<Item, Result>[]): Promise<void> {
    const keys = new Set(rounds.flatMap((round) => round.map(({ key }) => key)));
    this.running += 1;
    for (const key of keys) this.busy.add(key);
    try {
      const items = rounds.map((round) => round.map(({ item }) => item));
      const written = await this.options.write(this.workspaceId, items);
      rounds.forEach((round, index) => settle(round, written[index]));
    } catch (error) {
      for (const { reject } of rounds.flat()) reject(error);
    }
    for (const key of keys) this.busy.delete(key);
    this.running -= 1;
    if (this.waiting.length > 0) this.begin();
    else if (this.running === 0) this.onIdle();
  }
}

function settle<Item, Result>(
  round: Round<Item, Result>,
  written: PromiseSettledResult<readonly Result[]> | undefined,
): void {
  round.forEach(({ resolve, reject }, index) => {
    const result = written?.status === 'fulfilled' ? written.value[index] : undefined;
    if (result !== undefined) resolve(result);
    else reject(written?.status === 'rejected' ? written.reason : new Error('A write without a result'));
  });
}
