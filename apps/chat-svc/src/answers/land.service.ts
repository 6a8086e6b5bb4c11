import { Injectable } from '@nestjs/common';
import { chat, type Doer, type LandAnswer, type Message as MessageDto } from '@switchboard/contracts';
import { Database, fail } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import type { Draft } from '../conversations/draft.js';
import { Drafts } from '../conversations/drafts.js';
import { handOff } from '../conversations/hand-off.js';
import { conversationNotFound } from '../conversations/not-found.js';
import type { Message } from '../messages/message.entity.js';
import { presentMessage } from '../messages/message.presenter.js';
import { MessagesRepository } from '../messages/messages.repository.js';
import { IN_A_ROW } from '../messages/receive.js';
import { writeMessage } from '../messages/write-message.js';
import { AssistantsRepository } from '../people/assistants.repository.js';
import { landing } from './answer-rules.js';
import { discardPending, settle } from './settle.js';

type Assistant = Doer & { readonly role: 'assistant' };

@Injectable()
export class LandService {
  constructor(
    private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly messages: MessagesRepository,
    private readonly assistants: AssistantsRepository,
  ) {}

  /** Adds the assistant's answer, unless it is no longer its turn. The same answer again gets the message that stands. */
  land(request: LandAnswer): Promise<MessageDto> {
    const { workspaceId, conversationId, inReplyTo, epoch, assistantId } = request;
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const draft = await this.drafts.open(tx, workspaceId, conversationId);
      if (!draft) throw conversationNotFound();
      const [question, known, name] = await Promise.all([
        this.messages.find(tx, conversationId, inReplyTo),
        this.messages.findAnswer(tx, conversationId, inReplyTo),
        this.assistants.nameOf(tx, workspaceId, assistantId),
      ]);
      if (known) return this.present(tx, known, draft);
      if (question?.senderType !== 'customer')
        return fail(chat.landAnswer, 'NOT_FOUND', 'There is no such question');
      const verdict = landing(draft.conversation, question, epoch);
      if (verdict !== 'OK') fail(chat.landAnswer, verdict, 'This answer comes too late');
      const answer = landAnswer(draft, question, request, { id: assistantId, name, role: 'assistant' });
      await this.drafts.save(tx, draft);
      return this.present(tx, answer, draft);
    });
  }

  private async present(
    tx: EntityManager,
    answer: Message,
    { members, conversation }: Draft,
  ): Promise<MessageDto> {
    const names = await this.messages.names(tx, conversation.workspaceId, [answer]);
    return presentMessage(answer, { members: [...members.values()], names });
  }
}

function landAnswer(draft: Draft, question: Message, request: LandAnswer, assistant: Assistant): Message {
  const { content, inReplyTo, sources, metadata, unknown, handoff } = request;
  const { sentiment, ...figures } = metadata;
  const answer = writeMessage(draft, {
    senderType: 'assistant',
    sender: assistant,
    content,
    inReplyTo,
    sources,
    metadata: figures,
    sentiment,
  });
  const unknownInRow = unknown ? draft.conversation.unknownInRow + 1 : 0;
  draft.change({ answeredSeq: question.seq ?? 0, unknownInRow });
  settle(draft, question, 'done');
  discardPending(draft, 'superseded', question.seq ?? 0);
  const lost = draft.locked.automaticHandoff && unknownInRow >= IN_A_ROW;
  const reason = handoff ?? (lost ? 'low_confidence' : undefined);
  if (reason) handOff(draft, reason, assistant);
  return answer;
}
