import { event } from '../define.js';
import { ConversationChanged, MessageFact, MessageRead, MessageRefused } from './chat.facts.js';

const changed = (type: string) =>
  event({
    type: `chat.conversation.${type}`,
    version: 1,
    payload: ConversationChanged,
    key: (fact) => fact.conversation.id,
  });
const aboutMessage = { version: 1, payload: MessageFact, key: (fact: MessageFact) => fact.conversation.id };

/** What chat-svc announces. */
export const chatFacts = {
  conversationCreated: changed('created'),
  conversationRenamed: changed('renamed'),
  conversationCategorised: changed('categorised'),
  /** Fires when staff put it aside until `snoozedUntil`, and again when they choose another time. */
  conversationSnoozed: changed('snoozed'),
  /** Fires when it becomes open again: by a person, by a message, or because the time it was snoozed for is up (`by` null). */
  conversationReopened: changed('reopened'),
  conversationResolved: changed('resolved'),
  /** Fires once in a conversation's life, when its customer has rated it. */
  conversationRated: changed('rated'),
  /** Its tags changed. For staff: the version that customers see stays. */
  conversationTagged: changed('tagged'),
  conversationDeleted: changed('deleted'),
  /** Fires in the transaction that put it into the queue; not again while it waits. */
  handoffRequested: changed('handoff-requested'),
  /** Fires when a customer's message puts a conversation into the queue that nobody has and no assistant handles. */
  queued: changed('queued'),
  /** From this fact on the assistant is silent. */
  takenOver: changed('taken-over'),
  handedBack: changed('handed-back'),
  assigned: changed('assigned'),
  /** Fires when what it was escalated for is settled, and nobody waits for a person any more. */
  deEscalated: changed('de-escalated'),

  /** Fires once per public message, in `seq` order within its conversation. */
  messageCreated: event({ type: 'chat.message.created', ...aboutMessage }),
  /**
   * Fires right after `messageCreated` when a customer wrote in a conversation that tickets belong to. Whoever keeps
   * tickets reads these few instead of all messages.
   */
  ticketMessageCreated: event({ type: 'chat.ticket-message.created', ...aboutMessage }),
  /** Fires when what became of a message changed: the state of its answer. `pending` asks for an answer. */
  messageUpdated: event({ type: 'chat.message.updated', ...aboutMessage }),
  messageRead: event({
    type: 'chat.message.read',
    version: 1,
    payload: MessageRead,
    key: (fact) => fact.conversationId,
  }),
  messageRefused: event({
    type: 'chat.message.refused',
    version: 1,
    payload: MessageRefused,
    key: (fact) => fact.conversationId,
  }),
  /** Fires once per private note, in `noteSeq` order within its conversation. Never for customers' eyes. */
  noteCreated: event({ type: 'chat.note.created', ...aboutMessage }),
} as const;
