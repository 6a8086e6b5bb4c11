import type { ServiceName } from './define.js';

/** A durable consumer of facts: one reaction of one service. */
export interface DurableConsumer {
  readonly service: ServiceName;
  /** The facts it is given, by type: one type, or a common prefix and `>` (a server may allow a consumer only one filter). */
  readonly facts: string;
}

/**
 * Every durable. The broker's permissions are generated from this list: a service can read the facts of its own durables
 * and no others. Names are stable: under a new name a consumer starts from the beginning of the stream.
 */
export const consumers = {
  'chat-people': { service: 'chat', facts: 'auth.>' },
  'chat-assistants': { service: 'chat', facts: 'ai.assistant.>' },
  // Questions, and what became of their answers: two readers of the same facts would be told of each message twice.
  'ai-answers': { service: 'ai', facts: 'chat.message.>' },
  'ai-people': { service: 'ai', facts: 'auth.>' },
  'ticket-people': { service: 'ticket', facts: 'auth.>' },
  // A closed ticket locks the conversation that was made for it.
  'chat-tickets': { service: 'chat', facts: 'ticket.ticket.>' },
  // A customer who writes opens a resolved ticket again.
  'ticket-messages': { service: 'ticket', facts: 'chat.ticket-message.created' },
  // Who is mentioned in a note is told.
  'ticket-mentions': { service: 'ticket', facts: 'chat.note.created' },
  // Who waits, who has what, and who is of the staff: what routing decides by.
  'ticket-routing': { service: 'ticket', facts: 'chat.conversation.>' },
  'ticket-desk': { service: 'ticket', facts: 'ticket.ticket.>' },
  'ticket-staff': { service: 'ticket', facts: 'auth.>' },
  // Admins are told when an import has ended.
  'ticket-imports': { service: 'ticket', facts: 'auth.import.progressed' },
  // A report escalates its conversation; the last one closed calms it.
  'chat-reports': { service: 'chat', facts: 'ticket.report.>' },
  'ai-workspaces': { service: 'ai', facts: 'auth.workspace.created' },
} as const satisfies Record<string, DurableConsumer>;

export type ConsumerName = keyof typeof consumers;

/**
 * Facts that a service also hears as they pass, by type or prefix: hints that come at once and may be missed. Those of
 * its durables it hears anyway.
 */
export const hints: Readonly<Partial<Record<ServiceName, readonly string[]>>> = {
  ai: ['chat.conversation.>'],
};

/** Services that tell gateways of what is under way, as signals: the assistant's words while it writes them. */
export const signalling: readonly ServiceName[] = ['ai'];
