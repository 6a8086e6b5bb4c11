import {
  type Conversation as ConversationDto,
  type ConversationFact,
  type ConversationMember,
  type ConversationState,
  customerForm,
  isStaff,
  type Role,
} from '@switchboard/contracts';
import type { Conversation } from './conversation.entity.js';
import type { Member } from './member.entity.js';
import type { SeenConversation } from './seen.js';

export interface Reader {
  readonly userId: string;
  readonly role: Role;
}

const iso = (time: Date | null): string | null => time?.toISOString() ?? null;

/** The staff form, without what differs from member to member. `CONVERSATION_JSON` says the same in SQL. */
export function presentState(row: SeenConversation): ConversationState {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    channel: row.channel,
    title: row.title,
    status: row.status,
    snoozedUntil: iso(row.snoozedUntil),
    handler: row.handler,
    epoch: row.epoch,
    category: row.category,
    sentiment: row.sentiment,
    sentimentTrend: row.sentimentTrend,
    customer: { id: row.customerId, name: row.customerName },
    clientId: row.clientId,
    assignedAgent: row.assignedTo ? { id: row.assignedTo, name: row.assignedName ?? '' } : null,
    assignedBecause: row.assignedBecause,
    assistantId: row.assistantId,
    lastSeq: row.lastSeq,
    lastMessage:
      row.preview !== null && row.previewBy
        ? { content: row.preview, senderType: row.previewBy, createdAt: row.lastAt.toISOString() }
        : null,
    counts: {
      total: row.customerCount + row.assistantCount + row.agentCount,
      customer: row.customerCount,
      assistant: row.assistantCount,
      agent: row.agentCount,
    },
    averageResponseTime: row.responseCount > 0 ? Math.round(row.responseMs / row.responseCount) : null,
    waitingSince: iso(row.waitingSince),
    handoffReason: row.handoffReason,
    rating: row.ratingScore === null ? null : { score: row.ratingScore, comment: row.ratingComment },
    tags: row.tags,
    resolvedAt: iso(row.resolvedAt),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export const presentFact = (row: Conversation): ConversationFact => ({
  ...presentState(row),
  publicVersion: row.publicVersion,
});

/** The conversation as this reader may see it. */
export const presentConversation = (
  row: SeenConversation,
  members: readonly Member[],
  reader: Reader,
): ConversationDto => presentAs(row, members.map(presentMember), reader);

/** The same with members who are presented already. */
export function presentAs(
  row: SeenConversation,
  members: ConversationMember[],
  reader: Reader,
): ConversationDto {
  const own = members.find((member) => member.userId === reader.userId);
  const form = { ...presentState(row), members, unread: Math.max(0, row.lastSeq - (own?.readSeq ?? 0)) };
  return isStaff(reader.role) ? form : customerForm(form, row.publicVersion);
}

const presentMember = ({ userId, role, readSeq, readAt }: Member): ConversationMember => ({
  userId,
  role,
  readSeq,
  readAt: iso(readAt),
});
