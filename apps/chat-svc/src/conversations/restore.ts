import type { ConversationState, Decision, Step } from './conversation-state.js';

/** What stands again after a command was taken back. What was started under the handler in between is stale: the epoch goes on. */
export function restore(state: ConversationState, to: ConversationState): Decision {
  const epoch = to.handler === state.handler ? state.epoch : state.epoch + 1;
  const next = { ...to, epoch };
  return { ok: true, steps: [{ ...told(state, next), state: next }], state: next };
}

/** But for the epoch, which only rises. */
export function isSameState(one: ConversationState, other: ConversationState): boolean {
  return cells(one).every((cell, at) => cell === cells(other)[at]);
}

const cells = (state: ConversationState): unknown[] => [
  state.status,
  state.handler,
  state.assigned?.id,
  state.handoffReason,
  state.waitingSince?.getTime(),
  state.resolvedAt?.getTime(),
  state.snoozedUntil?.getTime(),
];

/** The fact that says it, as if somebody had done the opposite. */
function told(state: ConversationState, next: ConversationState): Pick<Step, 'fact' | 'system'> {
  if (next.status === 'snoozed' && next.snoozedUntil?.getTime() !== state.snoozedUntil?.getTime())
    return { fact: 'snoozed', system: null };
  if (next.status !== state.status)
    return next.status === 'resolved'
      ? { fact: 'resolved', system: 'resolved' }
      : { fact: 'reopened', system: 'reopened' };
  if (next.handler === 'assistant' && state.handler === 'agent')
    return { fact: 'handed-back', system: 'handed_back' };
  const system = next.assigned ? 'agent_joined' : 'agent_left';
  return { fact: 'assigned', system: next.assigned?.id === state.assigned?.id ? null : system };
}
