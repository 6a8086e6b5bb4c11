import { Injectable } from '@nestjs/common';
import {
  chat,
  type ListMessages,
  type Message,
  type SendMessage,
  type SentMessage,
} from '@switchboard/contracts';
import { RpcClient, ServiceError, type CallOptions, type UserActor } from '@switchboard/platform';
import { Listed } from '../http/listed.js';
import { RequestLimits } from '../limits/request-limits.js';
import { SendAdmission } from '../overload/send-admission.js';
import { AnswerWaits } from './answer-waits.js';

@Injectable()
export class MessagesService {
  constructor(
    private readonly rpc: RpcClient,
    private readonly limits: RequestLimits,
    private readonly sends: SendAdmission,
    private readonly waits: AnswerWaits,
  ) {}

  async list(query: ListMessages, by: CallOptions): Promise<Listed<Message>> {
    if (query.afterSeq !== undefined && query.beforeSeq !== undefined) throw bothEnds();
    const { list, rest } = await this.rpc.callForList(chat.listMessages, 'items', query, by);
    return new Listed(list, { nextCursor: null, lastSeq: rest.lastSeq });
  }

  /** The one way in for a message, over REST and sockets alike. */
  async send(message: SendMessage, sender: UserActor, by: CallOptions): Promise<Message> {
    return this.sends.admit(() => {
      this.limits.takeMessage(sender.userId);
      return this.rpc.call(chat.sendMessage, message, by);
    });
  }

  /** With `until`, held open for the assistant's answer as long as the client is there, and 30 s at most. */
  async sendAndAnswer(
    message: SendMessage,
    sender: UserActor,
    by: CallOptions,
    until?: AbortSignal,
  ): Promise<SentMessage> {
    const wait = until && this.waits.begin(sender.userId, message.conversationId);
    if (!wait) return { userMessage: await this.send(message, sender, by), aiMessage: null };
    try {
      const userMessage = await this.send(message, sender, by);
      if (userMessage.answer?.status === 'done') {
        return { userMessage, aiMessage: await this.answerTo(userMessage, by) };
      }
      const asked = userMessage.answer?.status === 'pending';
      return { userMessage, aiMessage: asked ? await wait.answerTo(userMessage.id, until) : null };
    } finally {
      wait.end();
    }
  }

  /** A message that was sent again after its answer had come. */
  private async answerTo({ id, conversationId, seq }: Message, by: CallOptions): Promise<Message | null> {
    const request = { conversationId, afterSeq: seq ?? 0, limit: 100 };
    const { items } = await this.rpc.call(chat.listMessages, request, by);
    return items.find(({ inReplyTo }) => inReplyTo === id) ?? null;
  }
}

function bothEnds(): ServiceError {
  const details = [{ field: 'beforeSeq', message: 'afterSeq and beforeSeq exclude each other' }];
  return new ServiceError('invalid', 'VALIDATION_FAILED', 'Some fields are not valid', { details });
}
