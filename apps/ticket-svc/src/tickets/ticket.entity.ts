import type { AssignedBecause, LinkedConversation, Priority, TicketStatus } from '@switchboard/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('tickets')
export class TicketEntity {
  @Column('uuid', { name: 'workspace_id' }) workspaceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('int') number: number;
  @Column('int') version: number;
  /** Counts the changes that customers may know of. */
  @Column('int', { name: 'public_version' }) publicVersion: number;
  @Column('text') title: string;
  @Column('text') description: string;
  @Column('text') status: TicketStatus;
  @Column('text') priority: Priority;
  @Column('text', { array: true }) tags: string[];
  @Column('uuid', { name: 'customer_id' }) customerId: string;
  /** As they were called when it was made: shown until their copy is here. */
  @Column('text', { name: 'customer_name' }) customerName: string;
  @Column('uuid', { name: 'assignee_id', nullable: true }) assigneeId: string | null;
  @Column('text', { name: 'assignee_name', nullable: true }) assigneeName: string | null;
  @Column('jsonb', { name: 'assigned_because', nullable: true }) assignedBecause: AssignedBecause | null;
  @Column('uuid', { name: 'conversation_id' }) conversationId: string;
  /** Besides it: of the same customer, about the same. */
  @Column('jsonb', { name: 'linked_conversations' }) linkedConversations: readonly LinkedConversation[];
  /** The conversation was made for this ticket. */
  @Column('boolean', { name: 'owns_conversation' }) ownsConversation: boolean;
  /** The conversation made for it may not be there yet. */
  @Column('boolean') opening: boolean;
  @Column('uuid', { name: 'assistant_id', nullable: true }) assistantId: string | null;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column({ type: 'timestamptz', precision: 3, name: 'due_at', nullable: true }) dueAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, name: 'escalated_at', nullable: true })
  escalatedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, name: 'resolved_at', nullable: true }) resolvedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' }) createdAt: Date;
  /** Of the last change that customers may know of. */
  @Column({ type: 'timestamptz', precision: 3, name: 'updated_at' }) updatedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, name: 'deleted_at', nullable: true }) deletedAt: Date | null;
}
