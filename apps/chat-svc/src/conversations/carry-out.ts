import { type AssignedBecause, chat, type Doer, type PersonRef } from '@switchboard/contracts';
import { discardPending } from '../answers/settle.js';
import { writeSystemLine } from '../messages/write-message.js';
import { decide } from './conversation.js';
import type { Command, Decision, Fact, Step } from './conversation-state.js';
import type { Draft } from './draft.js';

const CONTRACTS = {
  'handoff-requested': chat.handoffRequested,
  'taken-over': chat.takenOver,
  'handed-back': chat.handedBack,
  assigned: chat.assigned,
  snoozed: chat.conversationSnoozed,
  resolved: chat.conversationResolved,
  reopened: chat.conversationReopened,
  'de-escalated': chat.deEscalated,
} as const satisfies Record<Fact, unknown>;

/**
 * Decides a command and does to the draft what follows: facts, system lines, new members, answers given up. When the
 * decision is a refusal, the draft is as it was. `because` is routing's: what people decide needs no reason.
 */
export function carryOut(
  draft: Draft,
  command: Command,
  doer: Doer | null,
  because: AssignedBecause | null = null,
): Decision {
  const decision = decide(draft.state, command, draft.now);
  if (!decision.ok) return decision;
  for (const step of decision.steps) take(draft, step, doer, because);
  draft.state = decision.state;
  return decision;
}

function take(
  draft: Draft,
  { fact, state, system }: Step,
  doer: Doer | null,
  because: AssignedBecause | null,
): void {
  const before = draft.state;
  draft.state = state;
  const movedAgent = before.assigned?.id !== state.assigned?.id;
  if (movedAgent) draft.change({ assignedBecause: because });
  draft.announce(CONTRACTS[fact], (conversation) => ({
    conversation,
    by: doer,
    previousStatus: before.status === state.status ? null : before.status,
    ...(fact === 'handoff-requested' && state.handoffReason ? { reason: state.handoffReason } : {}),
    ...(movedAgent ? { agent: state.assigned, previousAgent: before.assigned } : {}),
  }));
  if (before.handler === 'assistant' && state.handler === 'agent') discardPending(draft, 'taken_over');
  // Whom the assistant failed twice in a row gets a fresh start with it.
  if (fact === 'handed-back' || fact === 'reopened') draft.change({ unknownInRow: 0, frustratedInRow: 0 });
  if (fact === 'resolved') discardPending(draft, 'stopped');
  const joined = movedAgent ? state.assigned : null;
  if (joined) draft.bring({ userId: joined.id, role: roleOf(draft, joined, doer) });
  const about =
    fact === 'resolved' || fact === 'reopened' ? null : (joined ?? (movedAgent ? before.assigned : null));
  if (system) writeSystemLine(draft, system, about && { ...about, role: roleOf(draft, about, doer) });
}

/** As what an agent is in the conversation: their own role where it is known here. */
function roleOf(draft: Draft, person: PersonRef, doer: Doer | null): 'owner' | 'admin' | 'agent' {
  const role = doer?.id === person.id ? doer.role : draft.members.get(person.id)?.role;
  return role === 'owner' || role === 'admin' ? role : 'agent';
}
