import { type Category, chat, type Doer, LIMITS } from '@switchboard/contracts';
import { fail } from '@switchboard/platform';
import { carryOut } from './carry-out.js';
import type { Draft } from './draft.js';

/** What people change of a conversation besides who has it. */
export function rename(draft: Draft, title: string, by: Doer): void {
  if (title === draft.conversation.title) return;
  draft.change({ title });
  draft.announce(chat.conversationRenamed, (conversation) => ({ conversation, by, previousStatus: null }));
}

export function categorise(draft: Draft, category: Category, by: Doer): void {
  if (category === draft.conversation.category) return;
  draft.change({ category });
  draft.announce(chat.conversationCategorised, (conversation) => ({
    conversation,
    by,
    previousStatus: null,
  }));
}

/** Nothing that a customer can see moves. */
export function retag(draft: Draft, wanted: readonly string[], by: Doer): void {
  const tags = [...new Set(wanted)].sort();
  if (tags.join('\n') === draft.conversation.tags.join('\n')) return;
  if (tags.length > LIMITS.tags)
    refuse('tags', `there may be ${LIMITS.tags} tags at most on one conversation`);
  draft.change({ tags });
  draft.announcePrivately(chat.conversationTagged, (conversation) => ({
    conversation,
    by,
    previousStatus: null,
  }));
}

export function checkSnooze(until: Date, now: Date): void {
  const ahead = until.getTime() - now.getTime();
  if (ahead <= 0) refuse('snoozedUntil', 'snoozedUntil must lie ahead');
  if (ahead > LIMITS.snoozeMs) refuse('snoozedUntil', 'snoozedUntil must lie within a year');
}

export function snooze(draft: Draft, until: Date, by: Doer): void {
  checkSnooze(until, draft.now);
  carryOut(draft, { kind: 'snooze', until }, by);
}

export function resolve(draft: Draft, by: Doer): void {
  carryOut(draft, { kind: 'resolve' }, by);
}

export function reopen(draft: Draft, by: Doer): void {
  const decision = carryOut(draft, { kind: 'reopen' }, by);
  if (decision.ok || decision.code !== 'ILLEGAL_STATUS') return;
  // Customers don't snooze.
  const allowed = decision.allowed.filter((status) => by.role !== 'customer' || status !== 'snoozed');
  fail(chat.updateConversation, 'ILLEGAL_STATUS', `From ${draft.state.status} it can't become active`, {
    data: { allowed },
  });
}

export function refuse(field: string, message: string): never {
  return fail(chat.updateConversation, 'VALIDATION_FAILED', 'Some fields are not valid', {
    details: [{ field, message }],
  });
}
