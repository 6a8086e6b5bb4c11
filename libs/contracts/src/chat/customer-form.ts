import type { ConversationFact } from './chat.facts.js';
import type { Conversation, ConversationState } from './conversation.dto.js';
import type { Message } from './message.dto.js';

/** What a customer may see of a conversation. `publicVersion` counts public changes only. */
export function customerForm<T extends ConversationState>(
  conversation: T,
  publicVersion: number,
): Omit<T, 'assignedBecause' | 'tags' | 'publicVersion'> {
  const form = { ...conversation, version: publicVersion };
  delete form.assignedBecause;
  delete form.tags;
  return form;
}

/** A fact's conversation as staff see it when it is pushed. */
export function staffFormOfFact(fact: ConversationFact): ConversationState {
  const { publicVersion: _, ...form } = fact;
  return form;
}

/** A fact's conversation as its customer sees it when it is pushed. */
export function customerFormOfFact(fact: ConversationFact): ConversationState {
  return customerForm(staffFormOfFact(fact), fact.publicVersion);
}

/** What a customer may see of a message. Notes have no customer form: they must not come here. */
export function customerMessage(message: Message): Message {
  const { cost: _cost, confidence: _confidence, ...metadata } = message.metadata;
  const { mentions: _mentions, ...rest } = message;
  return { ...rest, metadata };
}

export type ConversationForm = Conversation | ReturnType<typeof customerForm<Conversation>>;
