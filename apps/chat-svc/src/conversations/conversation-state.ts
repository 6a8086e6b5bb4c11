import type {
  ConversationStatus,
  Handler,
  HandoffReason,
  PersonRef,
  SystemCode,
} from '@switchboard/contracts';

/** Who has a conversation in hand. Every change of it goes through `decide`. */
export interface ConversationState {
  readonly status: ConversationStatus;
  readonly handler: Handler;
  /** Rises with every change of handler: what was started under an older one is stale. */
  readonly epoch: number;
  readonly assigned: PersonRef | null;
  readonly waitingSince: Date | null;
  readonly handoffReason: HandoffReason | null;
  readonly resolvedAt: Date | null;
  /** While it is snoozed: when it comes back by itself. */
  readonly snoozedUntil: Date | null;
}

export type Command =
  | { readonly kind: 'handoff'; readonly reason: HandoffReason }
  | { readonly kind: 'takeover'; readonly agent: PersonRef; readonly force: boolean }
  | { readonly kind: 'assign'; readonly agent: PersonRef }
  | { readonly kind: 'unassign' }
  | { readonly kind: 'handback'; readonly by: HandbackBy }
  /** The last open report about it is closed. */
  | { readonly kind: 'reports-closed' }
  | { readonly kind: 'resolve' }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'snooze'; readonly until: Date }
  /** The time it was snoozed for is up. */
  | { readonly kind: 'wake' }
  /** Takes back what was done to it; the epoch goes on. */
  | { readonly kind: 'restore'; readonly to: ConversationState }
  | { readonly kind: 'customer-message' }
  | { readonly kind: 'staff-message'; readonly agent: PersonRef };

export type HandbackBy = 'admin' | 'customer' | { readonly agentId: string };

export type Fact =
  | 'handoff-requested'
  | 'taken-over'
  | 'handed-back'
  | 'assigned'
  | 'snoozed'
  | 'resolved'
  | 'reopened'
  | 'de-escalated';

/** One fact, with the state it left and what the thread says about it. */
export interface Step {
  readonly fact: Fact;
  readonly state: ConversationState;
  readonly system: SystemCode | null;
}

export type Decision =
  | { readonly ok: true; readonly steps: readonly Step[]; readonly state: ConversationState }
  | { readonly ok: false; readonly code: 'ALREADY_HANDLED'; readonly agent: PersonRef }
  | { readonly ok: false; readonly code: 'NOT_HANDLER' }
  | { readonly ok: false; readonly code: 'ILLEGAL_STATUS'; readonly allowed: readonly ConversationStatus[] };
