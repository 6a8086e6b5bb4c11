import type { ConversationStatus, Handler, HandoffReason, PersonRef } from '@switchboard/contracts';
import type { Command, ConversationState, Decision, HandbackBy, Step } from './conversation-state.js';
import { restore } from './restore.js';

export const created = (handler: Handler): ConversationState => ({
  status: 'active',
  handler,
  epoch: 1,
  assigned: null,
  waitingSince: null,
  handoffReason: null,
  resolvedAt: null,
  snoozedUntil: null,
});

/** The state table of a conversation: what a command does to it. Pure; `now` is the database's time. */
export function decide(state: ConversationState, command: Command, now: Date): Decision {
  switch (command.kind) {
    case 'handoff':
      return handoff(state, command.reason, now);
    case 'takeover':
      return takeover(state, command.agent, command.force);
    case 'assign':
      return assign(state, command.agent);
    case 'unassign':
      return unassign(state, now);
    case 'handback':
      return handback(state, command.by);
    case 'reports-closed':
      return reportsClosed(state);
    case 'resolve':
      return state.status === 'resolved' ? unchanged(state) : resolve(state, now);
    case 'reopen':
      return reopen(state);
    case 'snooze':
      return snooze(state, command.until);
    case 'wake':
      return state.status === 'snoozed' ? customerMessage(state, now) : unchanged(state);
    case 'restore':
      return restore(state, command.to);
    case 'customer-message':
      return customerMessage(state, now);
    case 'staff-message':
      return staffMessage(state, command.agent);
  }
}

export const isOpen = (state: { status: ConversationStatus }): boolean =>
  state.status === 'active' || state.status === 'escalated';

const unchanged = (state: ConversationState): Decision => ({ ok: true, steps: [], state });

const stepped = (step: Step): Decision => ({ ok: true, steps: [step], state: step.state });

const byAssistant = (state: ConversationState): ConversationState =>
  state.handler === 'assistant' ? state : { ...state, handler: 'assistant', epoch: state.epoch + 1 };

const byAgent = (state: ConversationState): ConversationState =>
  state.handler === 'agent' ? state : { ...state, handler: 'agent', epoch: state.epoch + 1 };

/** Makes a snoozed or resolved conversation active. A resolved one begins anew, with the assistant. */
function opened(state: ConversationState): { steps: Step[]; state: ConversationState } {
  if (isOpen(state)) return { steps: [], state };
  const fresh =
    state.status === 'resolved'
      ? { ...byAssistant(state), assigned: null, handoffReason: null, resolvedAt: null }
      : state;
  const active: ConversationState = { ...fresh, status: 'active', snoozedUntil: null };
  return { steps: [{ fact: 'reopened', state: active, system: 'reopened' }], state: active };
}

function reopen(state: ConversationState): Decision {
  if (state.status === 'escalated')
    return { ok: false, code: 'ILLEGAL_STATUS', allowed: ['snoozed', 'resolved'] };
  return { ok: true, ...opened(state) };
}

function resolve(state: ConversationState, now: Date): Decision {
  if (state.status === 'resolved') return unchanged(state);
  const resolved: ConversationState = {
    ...state,
    status: 'resolved',
    waitingSince: null,
    resolvedAt: now,
    snoozedUntil: null,
  };
  return stepped({ fact: 'resolved', state: resolved, system: 'resolved' });
}

function snooze(state: ConversationState, until: Date): Decision {
  if (state.status === 'snoozed' && state.snoozedUntil?.getTime() === until.getTime())
    return unchanged(state);
  const snoozed: ConversationState = {
    ...state,
    status: 'snoozed',
    waitingSince: null,
    resolvedAt: null,
    snoozedUntil: until,
  };
  return stepped({ fact: 'snoozed', state: snoozed, system: null });
}

function handoff(before: ConversationState, reason: HandoffReason, now: Date): Decision {
  const { steps, state } = opened(before);
  const again = state.status === 'escalated' && state.waitingSince !== null;
  // Someone in danger comes first, whatever they were waiting for before.
  const urgent = reason === 'self_harm' && state.handoffReason !== 'self_harm';
  if (again && !urgent) return unchanged(state);
  const waitingSince = state.waitingSince ?? now;
  const next: ConversationState = { ...state, status: 'escalated', waitingSince, handoffReason: reason };
  // A writer in danger gets the help text with every such message, so the message's use case writes it.
  const system = reason === 'self_harm' ? null : 'handed_off';
  return { ok: true, steps: [...steps, { fact: 'handoff-requested', state: next, system }], state: next };
}

function takeover(state: ConversationState, agent: PersonRef, force: boolean): Decision {
  const { handler, assigned } = state;
  if (handler === 'agent' && assigned?.id === agent.id) return unchanged(state);
  if (handler === 'agent' && assigned && !force)
    return { ok: false, code: 'ALREADY_HANDLED', agent: assigned };
  return stepped({
    fact: 'taken-over',
    state: { ...byAgent(state), assigned: agent },
    system: 'agent_joined',
  });
}

function assign(state: ConversationState, agent: PersonRef): Decision {
  if (state.handler === 'agent' && state.assigned?.id === agent.id) return unchanged(state);
  return stepped({ fact: 'assigned', state: { ...byAgent(state), assigned: agent }, system: 'agent_joined' });
}

function unassign(state: ConversationState, now: Date): Decision {
  // Nobody waits in a conversation that is put aside or done.
  const waitingSince = isOpen(state) ? now : null;
  const queued = state.handler === 'agent' && !state.assigned;
  if (queued && (state.waitingSince || !waitingSince)) return unchanged(state);
  const system = state.assigned ? 'agent_left' : null;
  return stepped({ fact: 'assigned', state: { ...byAgent(state), assigned: null, waitingSince }, system });
}

function handback(state: ConversationState, by: HandbackBy): Decision {
  const allowed = by === 'admin' || (by === 'customer' ? !state.assigned : state.assigned?.id === by.agentId);
  // Handing back what the assistant still handles calls off the wait for a person, if there is one.
  if (state.handler === 'assistant' && !(allowed && state.status === 'escalated')) return unchanged(state);
  if (!allowed) return { ok: false, code: 'NOT_HANDLER' };
  const status = state.status === 'escalated' ? 'active' : state.status;
  const next = { ...byAssistant(state), status, assigned: null, waitingSince: null, handoffReason: null };
  return stepped({ fact: 'handed-back', state: next, system: 'handed_back' });
}

/** Only of what a report escalated: who asked for a person themselves still waits for one. */
function reportsClosed(state: ConversationState): Decision {
  if (state.status !== 'escalated' || state.handoffReason !== 'report') return unchanged(state);
  // Of the assistant's conversation nobody waits for a person any more; one that is people's still does.
  const waitingSince = state.handler === 'assistant' ? null : state.waitingSince;
  const calm: ConversationState = { ...state, status: 'active', waitingSince, handoffReason: null };
  return stepped({ fact: 'de-escalated', state: calm, system: null });
}

function customerMessage(before: ConversationState, now: Date): Decision {
  const { steps, state } = opened(before);
  const unattended = state.handler === 'agent' && (!state.assigned || !isOpen(before));
  if (!unattended || state.waitingSince) return { ok: true, steps, state };
  return { ok: true, steps, state: { ...state, waitingSince: now } };
}

function staffMessage(before: ConversationState, agent: PersonRef): Decision {
  const { steps, state } = opened(before);
  const taken = { ...byAgent(state), assigned: state.assigned ?? agent };
  if (state.handler === 'assistant') steps.push({ fact: 'taken-over', state: taken, system: 'agent_joined' });
  else if (!state.assigned) steps.push({ fact: 'assigned', state: taken, system: 'agent_joined' });
  const answered = steps.length > 0 || state.status === 'escalated' || state.waitingSince;
  if (!answered) return unchanged(state);
  return { ok: true, steps, state: { ...taken, status: 'active', waitingSince: null } };
}
