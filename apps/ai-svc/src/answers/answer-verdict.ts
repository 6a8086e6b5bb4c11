import type { AnswerReason, ConversationFact, Message } from '@switchboard/contracts';

/** An answer that is being written in this process. */
export interface RunningAnswer {
  readonly conversationId: string;
  readonly inReplyTo: string;
  readonly epoch: number;
  /** Something of it has been shown. */
  readonly begun: boolean;
}

export type Verdict = 'go-on' | 'restart' | 'stop';

/** What a change of the conversation means for the answer that is being written in it. Pure. */
export function verdictOnChange(answer: RunningAnswer, conversation: ConversationFact): Verdict {
  const silenced = conversation.epoch !== answer.epoch || conversation.handler !== 'assistant';
  return silenced ? 'stop' : 'go-on';
}

/** What a new or changed message means for it. A further question before the first word restarts it. */
export function verdictOnMessage(
  answer: RunningAnswer,
  { message, conversation }: { message: Message; conversation: ConversationFact },
): Verdict {
  if (verdictOnChange(answer, conversation) === 'stop') return 'stop';
  if (message.id === answer.inReplyTo) return message.answer?.status === 'pending' ? 'go-on' : 'stop';
  const furtherQuestion = message.senderType === 'customer' && message.answer?.status === 'pending';
  return furtherQuestion && !answer.begun ? 'restart' : 'go-on';
}

/** Why it is stopped, as whoever watches it come is told. Undefined: it has landed from elsewhere. */
export function reasonToStop(
  answer: RunningAnswer,
  { message, conversation }: { message?: Message; conversation: ConversationFact },
): AnswerReason | undefined {
  const state = message?.id === answer.inReplyTo ? message.answer : null;
  if (state) return state.reason;
  return verdictOnChange(answer, conversation) === 'stop' ? 'taken_over' : undefined;
}
