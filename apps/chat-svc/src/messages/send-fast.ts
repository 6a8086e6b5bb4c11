import { Injectable } from '@nestjs/common';
import type { AnswerStatus, Message as MessageDto } from '@switchboard/contracts';
import { currentTrace, Database, GroupCommit, Outbox } from '@switchboard/platform';
import { v7 as uuid } from 'uuid';
import { trendsTo } from '../conversations/figures.js';
import { QUIET_CELLS } from '../conversations/quiet-cells.js';
import type { Submission } from './submission.js';
import { SEND_FAST, SENT_COLUMNS, type SentColumn } from './send-fast.sql.js';
import { isDeadlock, isUniqueViolation } from './unique-violation.js';

type Row = Readonly<Record<SentColumn, unknown>>;

interface Sent {
  readonly conversation_id: string;
  readonly seq: number;
  readonly created_at: Date;
  readonly answer_status: AnswerStatus | null;
}

const MOST = 32;
/** While one transaction waits for its commit, another may run. */
const AT_ONCE = 2;

/** The hot path: one pipelined round trip for all that came meanwhile. The one place that writes without a transaction of the service's. */
@Injectable()
export class SendFast {
  private readonly commits = new GroupCommit<Row, Sent | null>({
    write: (workspaceId, rounds) => this.write(workspaceId, rounds),
    most: MOST,
    atOnce: AT_ONCE,
  });

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Null when the message would change more than itself, isn't allowed, or was sent before: the locked path decides. */
  async send(submission: Submission): Promise<MessageDto | null> {
    const { workspaceId, conversationId } = submission;
    const message = draftOf(submission);
    const sent = await this.commits.add(workspaceId, conversationId, rowOf(submission, message));
    if (!sent) return null;
    const answer = sent.answer_status ? { status: sent.answer_status } : null;
    const { seq, created_at: at } = sent;
    return { ...message, seq, afterSeq: seq, createdAt: at.toISOString(), answer };
  }

  private async write(
    workspaceId: string,
    rounds: readonly (readonly Row[])[],
  ): Promise<PromiseSettledResult<(Sent | null)[]>[]> {
    const written = await this.database.pipelinedEach<Sent>(
      workspaceId,
      SEND_FAST,
      rounds.map(valuesOf(workspaceId)),
    );
    this.outbox.wake();
    return Promise.allSettled(rounds.map((rows, index) => this.resultsOf(workspaceId, rows, written[index])));
  }

  /**
   * A key that was used before fails its whole round, and so does another writer of several conversations, as
   * when a customer is renamed: then each of it goes alone.
   */
  private async resultsOf(
    workspaceId: string,
    rows: readonly Row[],
    written: PromiseSettledResult<Sent[]> | undefined,
  ): Promise<(Sent | null)[]> {
    if (written?.status === 'fulfilled') {
      const byConversation = new Map(written.value.map((sent) => [sent.conversation_id, sent]));
      return rows.map((row) => byConversation.get(String(row.conversation_id)) ?? null);
    }
    const used = isUniqueViolation(written?.reason);
    if (used && rows.length === 1) return [null];
    if (rows.length === 1 || !(used || isDeadlock(written?.reason))) throw written?.reason;
    const alone = await this.write(
      workspaceId,
      rows.map((row) => [row]),
    );
    return alone.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value[0] ?? null;
    });
  }
}

const valuesOf =
  (workspaceId: string) =>
  (rows: readonly Row[]): unknown[] => {
    const arrays = SENT_COLUMNS.map(([name]) => rows.map((row) => row[name]));
    return [workspaceId, QUIET_CELLS.customer, QUIET_CELLS.agent, ...arrays];
  };

function rowOf(submission: Submission, message: MessageDto): Row {
  const { writer, sentiment } = submission;
  return {
    conversation_id: message.conversationId,
    id: message.id,
    client_message_id: message.clientMessageId,
    sender_type: message.senderType,
    sender_id: writer.id,
    role: writer.role,
    content: message.content,
    reply_to: message.replyTo,
    sentiment,
    trends: JSON.stringify(trendsTo(sentiment ?? 'neutral')),
    fact_id: uuid(),
    data: JSON.stringify({ message }),
    traceparent: currentTrace() ?? null,
  };
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
