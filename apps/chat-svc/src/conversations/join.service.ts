import { Injectable } from '@nestjs/common';
import { type JoinBody, type Joined, LIMITS } from '@switchboard/contracts';
import { type UserActor, WithList } from '@switchboard/platform';
import { ThreadService } from '../messages/thread.service.js';
import { presentConversation } from './conversation.presenter.js';

@Injectable()
export class JoinService {
  constructor(private readonly thread: ThreadService) {}

  /** May the caller be in the room, and what has it missed? Changes nothing. */
  async join(
    { conversationId, afterSeq, afterNoteSeq }: JoinBody,
    actor: UserActor,
  ): Promise<WithList<Joined>> {
    const limit = afterSeq === undefined ? LIMITS.joinTail : LIMITS.catchUp;
    const wanted = { limit, afterSeq, afterNoteSeq };
    const { conversation, members, items, json, more } = await this.thread.read(
      conversationId,
      wanted,
      actor,
    );
    return new WithList('messages', json, {
      conversation: presentConversation(conversation, members, actor),
      // A message may have come between the conversation's row and the messages.
      lastSeq: items.reduce((seq, message) => Math.max(seq, message.seq ?? 0), conversation.lastSeq),
      more,
    });
  }
}
