import type {
  AnswerReason,
  AnswerStatus,
  Citation,
  MessageMetadata,
  MessageSender,
  SenderType,
  Sentiment,
  SystemCode,
} from '@switchboard/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('messages')
export class Message {
  @Column('uuid', { name: 'workspace_id' }) workspaceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'conversation_id' }) conversationId: string;
  /** Of a public message; a private note has `noteSeq`. */
  @Column('int', { nullable: true }) seq: number | null;
  @Column('int', { name: 'note_seq', nullable: true }) noteSeq: number | null;
  @Column('int', { name: 'after_seq' }) afterSeq: number;
  @Column('text', { name: 'sender_type' }) senderType: SenderType;
  @Column('uuid', { name: 'sender_id', nullable: true }) senderId: string | null;
  @Column('text', { name: 'sender_role', nullable: true }) senderRole: MessageSender['role'] | null;
  @Column('text', { nullable: true }) code: SystemCode | null;
  @Column('text') content: string;
  @Column('uuid', { name: 'client_message_id', nullable: true }) clientMessageId: string | null;
  @Column('uuid', { name: 'reply_to', nullable: true }) replyTo: string | null;
  @Column('uuid', { name: 'in_reply_to', nullable: true }) inReplyTo: string | null;
  @Column('uuid', { array: true, nullable: true }) mentions: string[] | null;
  @Column('jsonb', { nullable: true }) sources: Citation[] | null;
  @Column('jsonb', { nullable: true }) metadata: Partial<MessageMetadata> | null;
  @Column('text', { nullable: true }) sentiment: Sentiment | null;
  @Column('text', { name: 'answer_status', nullable: true }) answerStatus: AnswerStatus | null;
  @Column('text', { name: 'answer_reason', nullable: true }) answerReason: AnswerReason | null;
  /** The last sign of life of the work on an answer. */
  @Column({ type: 'timestamptz', precision: 3, name: 'answer_seen_at', nullable: true })
  answerSeenAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' }) createdAt: Date;
}
