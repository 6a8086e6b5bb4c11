import type { ConversationsClient } from './conversations.client.js';
import { isMovedOn } from './conversations.client.js';
import type { AnswerInHand } from './running-answers.js';

/** Not at once: the customer waits for the first word, and whoever looks for signs looks every few seconds. */
const FIRST_MS = 100;
const EVERY_MS = 10_000;

/** Tells chat-svc that this answer is being worked on, until the returned function is called. */
export function giveSignsOfLife(conversations: ConversationsClient, answer: AnswerInHand): () => void {
  const renew = (): void => {
    const { workspaceId, conversationId, inReplyTo: messageId } = answer;
    conversations.renew({ workspaceId, conversationId, messageId }).catch((error: unknown) => {
      // Any other trouble passes, or the answer ends by itself.
      if (isMovedOn(error)) answer.giveUp('stop');
    });
  };
  const first = setTimeout(renew, FIRST_MS);
  const others = setInterval(renew, EVERY_MS);
  return () => {
    clearTimeout(first);
    clearInterval(others);
  };
}
