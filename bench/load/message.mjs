import { randomUUID } from 'node:crypto';

let count = 0;

/** About as long as what people write, never the same, and nothing that a screening refuses. */
export function newMessage(conversationId) {
  count += 1;
  const content = `Hello, this is message ${count}. I would like to know when my order from last week will be delivered to me.`;
  return { conversationId, clientMessageId: randomUUID(), content };
}
