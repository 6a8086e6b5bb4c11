import { Flag, Id, Ids, ListOf, Nested, OneOf, Plain, Texts, Time } from '../fields.js';
import { LIMITS } from '../limits.js';
import { type BulkAction, type Category, BULK_ACTIONS, CATEGORIES } from './chat.words.js';

/** One command for many conversations. What goes with it depends on the action. */
export class BulkBody {
  @Ids({ max: LIMITS.bulk }) ids: string[];
  @OneOf(BULK_ACTIONS) action: BulkAction;
  /** For `assign`. Null puts them into the queue. */
  @Id({ optional: true, nullable: true }) agentId?: string | null;
  /** For `snooze`. */
  @Time({ optional: true }) snoozedUntil?: string;
  /** For `categorise`. */
  @OneOf(CATEGORIES, { optional: true }) category?: Category;
  /** For `tag` and `untag`. */
  @Texts({ max: LIMITS.tags, each: LIMITS.tag, optional: true }) tags?: string[];
}

export class BulkFault {
  @Plain() code: string;
  @Plain() message: string;
}

/** What became of one of them. `changed` is false where it was so already. */
export class BulkResult {
  @Id() id: string;
  @Flag() ok: boolean;
  @Flag() changed: boolean;
  @Nested(() => BulkFault, { optional: true }) error?: BulkFault;
}

/** In the order in which they were named. */
export class BulkResults {
  @ListOf(() => BulkResult) results: BulkResult[];
}

export class BulkDone extends BulkResults {
  /** Takes it back, as a whole and once. Null when nothing changed. */
  @Id({ nullable: true }) undoToken: string | null;
  @Time({ nullable: true }) undoUntil: string | null;
}

export class UndoBulk {
  @Id() undoToken: string;
}
