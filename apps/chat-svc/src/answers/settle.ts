import { chat, type AnswerReason, type AnswerStatus } from '@switchboard/contracts';
import type { Draft } from '../conversations/draft.js';
import type { Message } from '../messages/message.entity.js';
import { presentMessage } from '../messages/message.presenter.js';

/** Notes on a customer's message what became of the assistant's work on it. */
export function settle(
  draft: Draft,
  question: Message,
  status: AnswerStatus,
  reason?: AnswerReason,
): Message {
  const settled: Message = {
    ...question,
    answerStatus: status,
    answerReason: reason ?? null,
    answerSeenAt: status === 'pending' ? draft.now : question.answerSeenAt,
  };
  const others = draft.pending.filter(({ id }) => id !== question.id);
  draft.pending = status === 'pending' ? [...others, settled] : others;
  draft.changed.set(settled.id, settled);
  const { customerId, customerName } = draft.conversation;
  const surroundings = { members: [...draft.members.values()], names: new Map([[customerId, customerName]]) };
  draft.announce(chat.messageUpdated, (conversation) => ({
    message: presentMessage(settled, surroundings),
    conversation,
  }));
  return settled;
}

/** Gives up all answers that are awaited, or those to questions before `beforeSeq`. */
export function discardPending(
  draft: Draft,
  reason: AnswerReason,
  beforeSeq = Number.POSITIVE_INFINITY,
): void {
  for (const question of draft.pending.filter(({ seq }) => (seq ?? 0) < beforeSeq)) {
    settle(draft, question, 'discarded', reason);
  }
}
