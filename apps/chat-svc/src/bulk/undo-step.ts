import type { AssignedBecause, Category, PersonRef } from '@switchboard/contracts';
import type { ConversationState } from '../conversations/conversation-state.js';
import type { Conversation } from '../conversations/conversation.entity.js';
import { stateOf } from '../conversations/draft.js';

/** What bulk commands can change, as it was before. */
export interface Restorable {
  readonly state: ConversationState;
  /** Why routing had chosen whoever had it. */
  readonly because: AssignedBecause | null;
  readonly category: Category;
  readonly tags: readonly string[];
}

export interface UndoStep {
  readonly conversationId: string;
  /** The conversation's `commandVersion` after the command: as long as it stands, nobody has changed anything. */
  readonly commandVersion: number;
  readonly before: Restorable;
}

export const restorableOf = (row: Conversation): Restorable => ({
  state: stateOf(row),
  because: row.assignedBecause,
  category: row.category,
  tags: row.tags,
});

type StoredTime = string | null;

/** As JSON keeps it. */
export interface StoredRestorable extends Omit<Restorable, 'state'> {
  readonly state: Omit<ConversationState, 'assigned' | 'waitingSince' | 'resolvedAt' | 'snoozedUntil'> & {
    readonly assigned: PersonRef | null;
    readonly waitingSince: StoredTime;
    readonly resolvedAt: StoredTime;
    readonly snoozedUntil: StoredTime;
  };
}

const time = (stored: StoredTime): Date | null => (stored === null ? null : new Date(stored));

export function restorableFrom({ state, ...rest }: StoredRestorable): Restorable {
  const { waitingSince, resolvedAt, snoozedUntil } = state;
  const times = {
    waitingSince: time(waitingSince),
    resolvedAt: time(resolvedAt),
    snoozedUntil: time(snoozedUntil),
  };
  return { ...rest, state: { ...state, ...times } };
}
