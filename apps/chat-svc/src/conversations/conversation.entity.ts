import type {
  AssignedBecause,
  Category,
  Channel,
  ConversationStatus,
  Handler,
  HandoffReason,
  SenderType,
  Sentiment,
  Trend,
} from '@switchboard/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('conversations')
export class Conversation {
  @Column('uuid', { name: 'workspace_id' }) workspaceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('int') number: number;
  @Column('int') version: number;
  /** Counts the changes that customers may know of. */
  @Column('int', { name: 'public_version' }) publicVersion: number;
  @Column('text') channel: Channel;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text') status: ConversationStatus;
  @Column('text') handler: Handler;
  @Column('int') epoch: number;
  @Column('text') category: Category;
  @Column('text', { nullable: true }) sentiment: Sentiment | null;
  @Column('text', { name: 'sentiment_trend' }) sentimentTrend: Trend;
  @Column('int', { name: 'frustrated_in_row' }) frustratedInRow: number;
  @Column('int', { name: 'unknown_in_row' }) unknownInRow: number;
  @Column('uuid', { name: 'customer_id' }) customerId: string;
  @Column('text', { name: 'customer_name' }) customerName: string;
  @Column('uuid', { name: 'assigned_to', nullable: true }) assignedTo: string | null;
  @Column('text', { name: 'assigned_name', nullable: true }) assignedName: string | null;
  /** Why routing chose them, or why it took it back. Null once a person decided. */
  @Column('jsonb', { name: 'assigned_because', nullable: true }) assignedBecause: AssignedBecause | null;
  /** The last of routing's decisions that was carried out. */
  @Column('uuid', { name: 'routed_by', nullable: true }) routedBy: string | null;
  @Column('uuid', { name: 'assistant_id', nullable: true }) assistantId: string | null;
  @Column('int', { name: 'last_seq' }) lastSeq: number;
  @Column('int', { name: 'last_note_seq' }) lastNoteSeq: number;
  /** `seq` of the newest customer's message that has an answer. */
  @Column('int', { name: 'answered_seq' }) answeredSeq: number;
  @Column('int', { name: 'customer_count' }) customerCount: number;
  @Column('int', { name: 'assistant_count' }) assistantCount: number;
  @Column('int', { name: 'agent_count' }) agentCount: number;
  @Column('text', { nullable: true }) preview: string | null;
  @Column('text', { name: 'preview_by', nullable: true }) previewBy: SenderType | null;
  /** The customer's first message that nobody has answered yet. */
  @Column({ type: 'timestamptz', precision: 3, name: 'asked_at', nullable: true }) askedAt: Date | null;
  @Column('int', { name: 'response_count' }) responseCount: number;
  @Column('float8', { name: 'response_ms' }) responseMs: number;
  @Column({ type: 'timestamptz', precision: 3, name: 'waiting_since', nullable: true })
  waitingSince: Date | null;
  @Column('text', { name: 'handoff_reason', nullable: true }) handoffReason: HandoffReason | null;
  /** Tickets may belong to it. */
  @Column('boolean', { name: 'has_ticket' }) hasTicket: boolean;
  /** The ticket it was made for is closed: its customer can't write here. */
  @Column('boolean') locked: boolean;
  /** Of the ticket it was made for, as last heard. */
  @Column('int', { name: 'ticket_version' }) ticketVersion: number;
  @Column({ type: 'timestamptz', precision: 3, name: 'resolved_at', nullable: true }) resolvedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, name: 'snoozed_until', nullable: true })
  snoozedUntil: Date | null;
  @Column('int', { name: 'rating_score', nullable: true }) ratingScore: number | null;
  @Column('text', { name: 'rating_comment', nullable: true }) ratingComment: string | null;
  @Column('text', { array: true }) tags: string[];
  /** A copy: of which client its customer is. */
  @Column('uuid', { name: 'client_id', nullable: true }) clientId: string | null;
  /** The version in which anything that can be undone was changed last. */
  @Column('int', { name: 'command_version' }) commandVersion: number;
  /** Of the last public message. */
  @Column({ type: 'timestamptz', precision: 3, name: 'last_at' }) lastAt: Date;
  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' }) createdAt: Date;
  /** Of the last change that customers may know of. */
  @Column({ type: 'timestamptz', precision: 3, name: 'updated_at' }) updatedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, name: 'deleted_at', nullable: true }) deletedAt: Date | null;
}
