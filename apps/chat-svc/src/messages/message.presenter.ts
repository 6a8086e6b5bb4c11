import { customerMessage, isStaff, type Message as MessageDto } from '@switchboard/contracts';
import type { Reader } from '../conversations/conversation.presenter.js';
import type { Member } from '../conversations/member.entity.js';
import type { SeenMessage } from './seen.js';

export interface Surroundings {
  readonly members: readonly Member[];
  /** Of people and assistants, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** The staff form. */
export function presentMessage(row: SeenMessage, { members, names }: Surroundings): MessageDto {
  const readAt = readAtOf(row, members);
  return {
    id: row.id,
    conversationId: row.conversationId,
    seq: row.seq,
    noteSeq: row.noteSeq,
    afterSeq: row.afterSeq,
    sender:
      row.senderId && row.senderRole
        ? {
            id: row.senderId,
            name: names.get(row.senderId) ?? (row.senderType === 'assistant' ? 'Assistant' : ''),
            role: row.senderRole,
          }
        : null,
    senderType: row.senderType,
    code: row.code,
    content: row.content,
    private: row.seq === null,
    clientMessageId: row.clientMessageId,
    replyTo: row.replyTo,
    inReplyTo: row.inReplyTo,
    ...(row.mentions ? { mentions: row.mentions } : {}),
    sources: row.sources ?? [],
    answer: row.answerStatus
      ? { status: row.answerStatus, ...(row.answerReason ? { reason: row.answerReason } : {}) }
      : null,
    metadata: { ...row.metadata, sentiment: row.sentiment },
    isRead: readAt !== null,
    readAt: readAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

export const presentFor = (reader: Reader, message: MessageDto): MessageDto =>
  isStaff(reader.role) ? message : customerMessage(message);

/** When the other side had read up to here: the customer, or the first of the staff. */
function readAtOf({ seq, senderType, senderId }: SeenMessage, members: readonly Member[]): Date | null {
  if (seq === null) return null;
  const fromCustomer = senderType === 'customer';
  const times = members
    .filter(
      ({ role, userId, readSeq }) => isStaff(role) === fromCustomer && userId !== senderId && readSeq >= seq,
    )
    .flatMap(({ readAt }) => (readAt ? [readAt.getTime()] : []));
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}
