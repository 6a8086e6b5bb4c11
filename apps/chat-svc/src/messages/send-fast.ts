import { Injectable } from '@nestjs/common';
import { chat, type ConversationFact, type Message as MessageDto } from '@switchboard/contracts';
import { currentTrace, Database, GroupCommit, Outbox } from '@switchboard/platform';
import { v7 as uuid } from 'uuid';
import { trendsTo } from '../conversations/figures.js';
import { QUIET_CELLS } from '../conversations/quiet-cells.js';
import type { Submission } from './submission.js';
import { SEND_FAST, SENT_COLUMNS, type SentColumn } from './send-fast.sql.js';
import { isDeadlock, isUniqueViolation } from './unique-violation.js';

type Row = ReturnType<typeof rowOf>;

interface Going {
  readonly message: MessageDto;
  readonly row: Row;
}

/** The row of the outbox that came of it: its patch is what only the database knew. */
interface Sent {
  readonly key: string;
  readonly sequence: number;
  readonly patch: { readonly message: Partial<MessageDto>; readonly conversation: ConversationFact };
  readonly position: string;
  readonly createdAt: Date;
}

const { type, version } = chat.messageCreated;

const MOST = 32;
/** While one transaction waits for its commit, another may run. */
const AT_ONCE = 2;

/** The hot path: one pipelined round trip for all that came meanwhile. The one place that writes without a transaction of the service's. */
@Injectable()
export class SendFast {
  private readonly commits = new GroupCommit<Going, MessageDto | null>({
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
    const going = { message, row: rowOf(submission, message) };
    return this.commits.add(workspaceId, conversationId, going);
  }

  private async write(
    workspaceId: string,
    rounds: readonly (readonly Going[])[],
  ): Promise<PromiseSettledResult<(MessageDto | null)[]>[]> {
    const written = await this.database.pipelinedEach<Sent>(
      workspaceId,
      SEND_FAST,
      rounds.map(valuesOf(workspaceId)),
    );
    return Promise.allSettled(
      rounds.map((round, index) => this.resultsOf(workspaceId, round, written[index])),
    );
  }

  /**
   * A key that was used before fails its whole round, and so does another writer of several conversations, as
   * when a customer is renamed: then each of it goes alone.
   */
  private async resultsOf(
    workspaceId: string,
    round: readonly Going[],
    written: PromiseSettledResult<Sent[]> | undefined,
  ): Promise<(MessageDto | null)[]> {
    if (written?.status === 'fulfilled') {
      const byConversation = new Map(written.value.map((sent) => [sent.key, sent]));
      return round.map((going) => this.placed(workspaceId, going, byConversation));
    }
    const used = isUniqueViolation(written?.reason);
    if (used && round.length === 1) return [null];
    if (round.length === 1 || !(used || isDeadlock(written?.reason))) throw written?.reason;
    const alone = await this.write(
      workspaceId,
      round.map((going) => [going]),
    );
    return alone.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value[0] ?? null;
    });
  }

  /** The message with its place, once the relay has its fact. */
  private placed(
    workspaceId: string,
    { message: draft, row }: Going,
    byConversation: ReadonlyMap<string, Sent>,
  ): MessageDto | null {
    const sent = byConversation.get(draft.conversationId);
    if (!sent) return null;
    const { patch, ...placed } = sent;
    const message = { ...draft, ...patch.message };
    const data = JSON.stringify({ message, conversation: patch.conversation });
    const { fact_id: id, traceparent } = row;
    this.outbox.committed({ ...placed, id, workspaceId, type, version, data, patch: null, traceparent });
    return message;
  }
}

const valuesOf =
  (workspaceId: string) =>
  (round: readonly Going[]): unknown[] => {
    const arrays = SENT_COLUMNS.map(([name]) => round.map(({ row }) => row[name]));
    return [workspaceId, QUIET_CELLS.customer, QUIET_CELLS.agent, ...arrays];
  };

function rowOf(submission: Submission, message: MessageDto) {
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
  } satisfies Record<SentColumn, unknown>;
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
