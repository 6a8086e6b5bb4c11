import { Injectable } from '@nestjs/common';
import type { AnswerStatus, Message as MessageDto } from '@switchboard/contracts';
import { currentTrace, Database, Outbox } from '@switchboard/platform';
import { v7 as uuid } from 'uuid';
import { trendsTo } from '../conversations/figures.js';
import { QUIET_CELLS } from '../conversations/quiet-cells.js';
import type { Submission } from './submission.js';
import { SEND_FAST } from './send-fast.sql.js';
import { isUniqueViolation } from './unique-violation.js';

interface Sent {
  seq: number;
  created_at: Date;
  answer_status: AnswerStatus | null;
}

/** The hot path: one pipelined round trip. The one place that writes without a transaction of the service's. */
@Injectable()
export class SendFast {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Null when the message would change more than itself, isn't allowed, or was sent before: the locked path decides. */
  async send(submission: Submission): Promise<MessageDto | null> {
    const { workspaceId, conversationId, writer, senderType, content, sentiment } = submission;
    const { clientMessageId = null, replyTo = null } = submission;
    const message = draftOf(submission);
    const rows = await this.database
      .pipelined<Sent>(workspaceId, SEND_FAST, [
        workspaceId,
        conversationId,
        message.id,
        clientMessageId,
        senderType,
        writer.id,
        content,
        uuid(),
        QUIET_CELLS[senderType],
        JSON.stringify({ message }),
        sentiment,
        JSON.stringify(trendsTo(sentiment ?? 'neutral')),
        replyTo,
        writer.role,
        currentTrace() ?? null,
      ])
      .catch((error: unknown) => {
        if (isUniqueViolation(error)) return [];
        throw error;
      });
    const [sent] = rows;
    if (!sent) return null;
    this.outbox.wake();
    const answer = sent.answer_status ? { status: sent.answer_status } : null;
    return {
      ...message,
      seq: sent.seq,
      afterSeq: sent.seq,
      createdAt: sent.created_at.toISOString(),
      answer,
    };
  }
}

/** What is known of a message before the database has placed it. */
function draftOf({
  conversationId,
  writer,
  senderType,
  content,
  sentiment,
  ...rest
}: Submission): MessageDto {
  return {
    id: uuid(),
    conversationId,
    seq: null,
    noteSeq: null,
    afterSeq: 0,
    sender: writer,
    senderType,
    code: null,
    content,
    private: false,
    clientMessageId: rest.clientMessageId ?? null,
    replyTo: rest.replyTo ?? null,
    inReplyTo: null,
    sources: [],
    answer: null,
    metadata: { sentiment },
    isRead: false,
    readAt: null,
    createdAt: '',
  };
}
