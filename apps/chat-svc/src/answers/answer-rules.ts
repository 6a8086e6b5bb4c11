import type { Conversation } from '../conversations/conversation.entity.js';
import { isOpen } from '../conversations/conversation.js';
import type { Message } from '../messages/message.entity.js';

type Ownership = Pick<Conversation, 'status' | 'handler' | 'epoch' | 'answeredSeq'>;
type Question = Pick<Message, 'seq' | 'senderType' | 'answerStatus' | 'answerReason'>;

export type Verdict = 'OK' | 'STALE_ANSWER' | 'ANSWER_SUPERSEDED';

/** Whether what was started under `epoch` still counts: not once somebody else has the conversation, or had it meanwhile. */
const isOwn = ({ handler, epoch: current }: Ownership, epoch: number): boolean =>
  handler === 'assistant' && epoch === current;

/** May an answer to this question land? A late one may, after it was counted as failed; a stopped one may not. */
export function landing(conversation: Ownership, question: Question, epoch: number): Verdict {
  if (!isOwn(conversation, epoch)) return 'STALE_ANSWER';
  if ((question.seq ?? 0) <= conversation.answeredSeq) return 'ANSWER_SUPERSEDED';
  const awaited = question.answerStatus === 'pending' || question.answerStatus === 'failed';
  return awaited ? 'OK' : 'STALE_ANSWER';
}

/** May ai-svc say that this question will not be answered? */
export const settling = (conversation: Ownership, question: Question, epoch: number): Verdict =>
  isOwn(conversation, epoch) && question.answerStatus === 'pending' ? 'OK' : 'STALE_ANSWER';

/** Whether the assistant can be asked again: the answer failed or was stopped, and nothing newer was answered. */
export function isRetryable(
  conversation: Ownership,
  { seq, senderType, answerStatus, answerReason }: Question,
): boolean {
  const unanswered =
    answerStatus === 'failed' || (answerStatus === 'discarded' && answerReason === 'stopped');
  const newest = (seq ?? 0) > conversation.answeredSeq;
  return (
    senderType === 'customer' &&
    unanswered &&
    newest &&
    conversation.handler === 'assistant' &&
    isOpen(conversation)
  );
}
